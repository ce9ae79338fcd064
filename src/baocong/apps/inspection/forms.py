"""What an inspector may filter by, and what an erasure needs."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from baocong.apps.audit.labels import LABELS, label_of


def _codes() -> list[tuple[str, str]]:
    labelled = sorted(((code, label_of(code)) for code in LABELS), key=lambda one: one[1])
    return [("", "Mọi việc"), *labelled]


@dataclass(frozen=True, slots=True)
class Filters:
    """What is looked for; empty fields look for everything. Days are local, both included."""

    since: date | None = None
    until: date | None = None
    code: str = ""
    who: str = ""
    unit: str = ""
    text: str = ""


class FilterForm(forms.Form):
    """The filters of the list. A wrong day is told and looks for everything."""

    tu = forms.DateField(label=_("Từ ngày"), required=False)
    den = forms.DateField(label=_("Đến ngày"), required=False)
    viec = forms.ChoiceField(label=_("Việc"), required=False, choices=_codes)
    nguoi = forms.CharField(label=_("Người"), required=False, max_length=150)
    don_vi = forms.CharField(label=_("Đơn vị"), required=False, max_length=250)
    chu = forms.CharField(label=_("Tìm trong nội dung"), required=False, max_length=200)

    def filters(self) -> Filters:
        """Return what was filled in rightly."""
        self.is_valid()
        given = self.cleaned_data
        return Filters(
            since=given.get("tu"),
            until=given.get("den"),
            code=given.get("viec") or "",
            who=given.get("nguoi") or "",
            unit=given.get("don_vi") or "",
            text=given.get("chu") or "",
        )


class VerifyForm(forms.Form):
    """Marks from outside, as they were mailed or printed."""

    marks = forms.CharField(label=_("Mốc đã giữ"), required=False, max_length=20_000, strip=True)


class EraseForm(forms.Form):
    """Why a payload is erased."""

    reason = forms.CharField(label=_("Lý do xóa"), max_length=1000)


class AnchorForm(forms.Form):
    """Where a printed head will be kept."""

    place = forms.CharField(label=_("Nơi giữ bản in"), max_length=300)
