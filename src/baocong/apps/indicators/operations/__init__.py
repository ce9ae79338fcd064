"""What people do with indicators and figures; every write of this app stands here."""

from baocong.apps.indicators.operations.cataloguing import (
    CatalogueChange,
    OwnIndicator,
    apply_catalogue,
    preview_catalogue,
    save_own_indicator,
)
from baocong.apps.indicators.operations.entering import SaveKey, enter_figures, open_period, set_targets
from baocong.apps.indicators.operations.form_entry import FilledForm, save_form
from baocong.apps.indicators.operations.linking import (
    LinkRequest,
    MadeLink,
    create_link,
    open_link,
    reopen_link,
    send_by_link,
    withdraw_link,
)
from baocong.apps.indicators.operations.remarking import add_remark, note_reported
from baocong.apps.indicators.operations.sending import send_figures, withdraw_figures

__all__ = [
    "CatalogueChange",
    "FilledForm",
    "LinkRequest",
    "MadeLink",
    "OwnIndicator",
    "SaveKey",
    "add_remark",
    "apply_catalogue",
    "create_link",
    "enter_figures",
    "note_reported",
    "open_link",
    "open_period",
    "preview_catalogue",
    "reopen_link",
    "save_form",
    "save_own_indicator",
    "send_by_link",
    "send_figures",
    "set_targets",
    "withdraw_figures",
    "withdraw_link",
]
