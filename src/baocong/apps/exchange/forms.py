"""What people fill in to bring reports in, and what they decide about each figure."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from baocong.apps.exchange.operations import Choice
from baocong.apps.units.models import Unit
from baocong.vietnamese.numerals import parse_number

_CODE = re.compile(r"\[([^\]]+)\]\s*$")
CUTOFFS = (
    ("administrative", _("Kỳ hành chính (từ ngày 15 đến ngày 14)")),
    ("statistical", _("Kỳ thống kê (theo tháng dương lịch)")),
)


class ImportForm(forms.Form):
    """A new batch."""

    title = forms.CharField(label=_("Tên lần nhập"), max_length=250)
    unit = forms.ModelChoiceField(label=_("Của đơn vị"), queryset=Unit.objects.none())
    cutoff = forms.ChoiceField(label=_("Thời gian chốt số liệu"), choices=CUTOFFS)

    def __init__(self, *arguments: Any, units: QuerySet[Unit], **options: Any) -> None:
        super().__init__(*arguments, **options)
        field = self.fields["unit"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = units


def read_choices(
    sent: Mapping[str, str], shown: Iterable[int], indicators: Mapping[str, int]
) -> dict[int, Choice]:
    """Return what a person decided of the figures on the page: `take-<id>` is "yes" or "no", nothing leaves it waiting.

    `indicator-<id>` ("Hồ sơ tiếp nhận [files.received]"), `period-<id>` and `value-<id>` hold what was corrected; what is no
    number or names no indicator of `indicators` (ids by code) is left as read.
    """
    choices: dict[int, Choice] = {}
    for pk in shown:
        decision = sent.get(f"take-{pk}", "")
        if decision not in {"yes", "no"}:
            continue
        named = _CODE.search(sent.get(f"indicator-{pk}", ""))
        choices[pk] = Choice(
            decision == "yes",
            indicators.get(named[1]) if named else None,
            sent.get(f"period-{pk}", "").strip(),
            _number(sent.get(f"value-{pk}", "")),
        )
    return choices


def _number(text: str) -> Decimal | None:
    try:
        return parse_number(text) if text.strip() else None
    except ValueError:
        return None
