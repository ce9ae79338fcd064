"""Forms of this app: an office's own indicator."""

from typing import Any

from django import forms

from baocong.apps.indicators.models import Area
from baocong.apps.indicators.operations import OwnIndicator
from baocong.apps.units.models import Unit, UnitClass
from baocong.ui.forms import DayInput

KINDS = (
    ("count", "số đếm"),
    ("money", "số tiền"),
    ("percent", "tỷ lệ phần trăm"),
    ("rate", "chỉ số, tỷ suất"),
    ("score", "điểm"),
    ("rank", "thứ hạng k/n"),
    ("level", "mức 1 đến n"),
    ("yes_no", "có hoặc không"),
)
TIMES = (
    ("flow", "phát sinh trong kỳ"),
    ("cumulative", "lũy kế từ đầu năm"),
    ("total_to_date", "lũy kế đến nay"),
    ("stock", "số hiện có cuối kỳ"),
)


class IndicatorForm(forms.Form):
    """What an office says about its own indicator; the operation judges it."""

    owner = forms.ModelChoiceField(Unit.objects.none(), label="Đơn vị lập chỉ tiêu")
    code = forms.CharField(
        label="Mã", max_length=120, help_text="Chữ thường không dấu, ví dụ so_noi_vu.ho_so_tiep_nhan"
    )
    name = forms.CharField(label="Tên chỉ tiêu", max_length=300)
    area = forms.CharField(
        label="Lĩnh vực", max_length=60, help_text="Mã lĩnh vực trong danh mục, hoặc mã mới"
    )
    unit_of_measure = forms.CharField(label="Đơn vị tính", max_length=60, required=False)
    kind = forms.ChoiceField(label="Loại số", choices=KINDS)
    time = forms.ChoiceField(label="Quan hệ với thời gian", choices=TIMES)
    reporters = forms.ModelChoiceField(
        UnitClass.objects.all(), label="Loại đơn vị báo cáo", required=False, empty_label="mọi đơn vị"
    )
    numerator = forms.CharField(label="Tử số (mã chỉ tiêu)", max_length=120, required=False)
    denominator = forms.CharField(label="Mẫu số (mã chỉ tiêu)", max_length=120, required=False)
    range_of = forms.IntegerField(
        label="Số lớn nhất (thứ hạng, mức)", min_value=1, max_value=100_000, required=False
    )
    breakdowns = forms.CharField(
        label="Phân tổ",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Mỗi dòng một cách phân tổ, ví dụ: channel = online, paper",
    )
    valid_from = forms.DateField(label="Áp dụng từ ngày", required=False, widget=DayInput())

    def __init__(self, *args: Any, owners: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = owners  # type: ignore[attr-defined]
        areas = ", ".join(Area.objects.values_list("code", flat=True)[:40])
        if areas:
            self.fields["area"].help_text = f"Mã lĩnh vực: {areas}"

    def clean_breakdowns(self) -> dict[str, tuple[str, ...]]:
        """Return the breakdowns by dimension."""
        found: dict[str, tuple[str, ...]] = {}
        for line in self.cleaned_data["breakdowns"].splitlines():
            dimension, sign, values = (one.strip() for one in line.partition("="))
            if not (dimension or values):
                continue
            parts = tuple(dict.fromkeys(one.strip() for one in values.split(",") if one.strip()))
            if not sign or not dimension or not parts or set(";=") & set(dimension + "".join(parts)):
                raise forms.ValidationError(f"“{line}”: hãy viết như “channel = online, paper”.")
            found[dimension] = parts
        return found

    def said(self) -> OwnIndicator:
        """Return what the form says, for the operation."""
        data = {key: value for key, value in self.cleaned_data.items() if key != "owner"}
        return OwnIndicator(**data)
