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
from baocong.apps.indicators.operations.remarking import add_remark, note_reported
from baocong.apps.indicators.operations.sending import send_figures, withdraw_figures

__all__ = [
    "CatalogueChange",
    "FilledForm",
    "OwnIndicator",
    "SaveKey",
    "add_remark",
    "apply_catalogue",
    "enter_figures",
    "note_reported",
    "open_period",
    "preview_catalogue",
    "save_form",
    "save_own_indicator",
    "send_figures",
    "set_targets",
    "withdraw_figures",
]
