"""Forms of units and clusters: they read what was typed; operations decide what fits."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from baocong.apps.rights.answers import Rejected
from baocong.apps.units.models import Map, Unit, UnitClass
from baocong.apps.units.plan import KINDS
from baocong.apps.units.queries.search import distinct_names, resolve_lines
from baocong.apps.units.unit_fields import UnitFields
from baocong.ui.forms import DayInput

DAY_FORMATS = ("%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d")


def day_field(label: Any, required: bool = True, hint: Any = "") -> forms.DateField:
    """Return a field for a day as officials write it."""
    return forms.DateField(
        label=label, required=required, help_text=hint, widget=DayInput, input_formats=DAY_FORMATS
    )


def parse_day(text: str) -> date | None:
    """Return the day that an address names; None for none or what is no day."""
    try:
        day: date | None = forms.DateField(required=False, input_formats=DAY_FORMATS).clean(text)
    except forms.ValidationError:
        return None
    return day


class UnitField(forms.CharField):
    """One unit by name, code or identifier, among the units that are given; `found` holds it after cleaning."""

    def __init__(self, **fields: Any) -> None:
        super().__init__(**{"max_length": 250, "strip": True, **fields})
        self.units: QuerySet[Unit] = Unit.objects.none()

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        found = resolve_lines([text], self.units)[0]
        if found.unit is None:
            raise forms.ValidationError(candidates_words(found.candidates))
        return found.unit


def candidates_words(candidates: tuple[Unit, ...]) -> str:
    """Return why a line means no single unit, with what to type instead."""
    if not candidates:
        return (
            "Không tìm thấy đơn vị này trong phạm vi của bạn. Hãy ghi đúng tên, mã địa bàn hoặc mã định danh."
        )
    names = "; ".join(distinct_names(candidates))
    return f"Có thể là: {names}. Hãy ghi tên đầy đủ, hoặc khóa trong ngoặc."


class UnitForm(forms.Form):
    """What a unit is called, and its codes."""

    name = forms.CharField(label=_("Tên đầy đủ"), max_length=250)
    short_name = forms.CharField(label=_("Tên gọi tắt"), max_length=120, required=False)
    other_names = forms.CharField(
        label=_("Tên gọi khác"),
        max_length=300,
        required=False,
        help_text=_("Nhiều tên cách nhau bằng dấu |."),
    )
    unit_class = forms.ModelChoiceField(UnitClass.objects.all(), label=_("Loại đơn vị"), empty_label=None)
    place_code = forms.CharField(label=_("Mã địa bàn"), max_length=20, required=False)
    identifier = forms.CharField(
        label=_("Mã định danh"),
        max_length=60,
        required=False,
        help_text=_("H26.14 hoặc dạng cũ 000.00.14.H26."),
    )
    field_of_work = forms.CharField(label=_("Lĩnh vực"), max_length=60, required=False)

    def unit_fields(self) -> UnitFields:
        """Return what was typed, once the form is valid."""
        names = (
            "name",
            "unit_class",
            "short_name",
            "other_names",
            "place_code",
            "identifier",
            "field_of_work",
        )
        return UnitFields(**{name: self.cleaned_data[name] for name in names})


class NewUnitForm(UnitForm):
    """A new unit with its place on a map."""

    parent = UnitField(label=_("Cấp trên trực tiếp"), help_text=_("Tên, mã địa bàn hoặc mã định danh."))
    chart = forms.ModelChoiceField(Map.objects.all(), label=_("Bản đồ"), empty_label=None)
    valid_from = day_field(_("Hoạt động từ ngày"))

    field_order = ("name", "short_name", "unit_class", "parent", "chart", "valid_from")


class ChangeUnitForm(UnitForm):
    """A correction, with its reason."""

    reason = forms.CharField(label=_("Lý do sửa"), max_length=300)


class MoveForm(forms.Form):
    """Another parent from a day on."""

    chart = forms.ModelChoiceField(Map.objects.all(), label=_("Bản đồ"), empty_label=None)
    parent = UnitField(label=_("Cấp trên mới"), help_text=_("Tên, mã địa bàn hoặc mã định danh."))
    day = day_field(_("Từ ngày"))
    basis = forms.CharField(label=_("Căn cứ"), max_length=300, required=False)


class CloseForm(forms.Form):
    """The end of a unit without a successor."""

    day = day_field(_("Kết thúc từ ngày"), hint=_("Ngày đầu tiên không còn hoạt động."))
    basis = forms.CharField(label=_("Căn cứ"), max_length=300)


class ReorganiseForm(forms.Form):
    """One event as a person writes it: lists of lines, as they are pasted from Excel."""

    kind = forms.ChoiceField(label=_("Hình thức"), choices=list(KINDS.items()), widget=forms.RadioSelect)
    chart = forms.ModelChoiceField(Map.objects.all(), label=_("Bản đồ"), empty_label=None)
    effective_date = day_field(_("Từ ngày"), hint=_("Ngày đầu tiên theo bộ máy mới."))
    basis = forms.CharField(
        label=_("Căn cứ"), max_length=300, required=False, help_text=_("Số, ký hiệu và ngày của văn bản.")
    )
    predecessors = forms.CharField(
        label=_("Đơn vị cũ"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Mỗi dòng một đơn vị: tên, mã địa bàn, mã định danh hoặc khóa."),
    )
    drafts = forms.CharField(
        label=_("Đơn vị mới được lập"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Mỗi dòng: tên đầy đủ | tên gọi tắt | mã địa bàn | mã định danh. Chỉ tên là bắt buộc."),
    )
    unit_class = forms.ModelChoiceField(
        UnitClass.objects.all(),
        label=_("Loại của đơn vị mới"),
        required=False,
        empty_label=_("như đơn vị cũ"),
    )
    parent = UnitField(
        label=_("Cấp trên của đơn vị mới"), required=False, help_text=_("Bỏ trống: như đơn vị cũ đầu tiên.")
    )
    takers = forms.CharField(
        label=_("Đơn vị đang có, tiếp nhận"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Đơn vị tiếp tục hoạt động và nhận thêm. Mỗi dòng một đơn vị."),
    )
    shares = forms.CharField(
        label=_("Chuyển gì cho ai"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text=_(
            "Mỗi dòng: đơn vị cũ | đơn vị nhận | nhóm chỉ tiêu | tỷ lệ | tỷ lệ trả về. Nhóm trống là mọi chỉ tiêu; "
            "tỷ lệ ghi 60%, 3/5 hoặc 0,6. Bỏ trống khi chỉ có một đơn vị nhận."
        ),
    )
    hides_history = forms.BooleanField(
        label=_("Đơn vị nhận không được xem số liệu cũ"), required=False, initial=False
    )


class ClusterForm(forms.Form):
    """Name and kind of a cluster."""

    name = forms.CharField(label=_("Tên cụm, khối"), max_length=250)
    kind = forms.ChoiceField(
        label=_("Hình thức"),
        choices=[
            ("cluster", _("Cụm thi đua (cùng cấp, khác địa bàn)")),
            ("bloc", _("Khối thi đua (cùng loại cơ quan)")),
        ],
        widget=forms.RadioSelect,
    )


class MembersForm(forms.Form):
    """The members of a year, as pasted."""

    lines = forms.CharField(
        label=_("Thành viên theo thứ tự của quyết định"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "false"}),
        help_text=_(
            "Mỗi dòng một đơn vị, dán được từ Excel. Ghi thêm “cụm trưởng” hoặc “cụm phó” ở cột sau tên (cách bằng phím Tab hoặc dấu |)."
        ),
    )


def add_rejection(form: forms.Form, rejected: Rejected) -> None:
    """Show a rejection at the fields it names, otherwise above the form."""
    known = {name: text for name, text in rejected.fields.items() if name in form.fields}
    for name, text in known.items():
        form.add_error(name, text)
    if not known:
        form.add_error(None, rejected.message)
