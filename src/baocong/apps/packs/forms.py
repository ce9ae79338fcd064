"""What people fill in to load a pack."""

from django import forms
from django.utils.translation import gettext_lazy as _

from baocong.apps.units.models import UnitClass
from baocong.ui.forms import DayInput

GREATEST_ARCHIVE = 16 * 1024 * 1024


class ProposeForm(forms.Form):
    """An archive with the files of a pack."""

    archive = forms.FileField(label=_("Tệp .zip của gói"))

    def clean_archive(self) -> object:
        """Refuse what is larger than any pack before it is read."""
        archive = self.cleaned_data["archive"]
        if archive.size > GREATEST_ARCHIVE:
            raise forms.ValidationError(_("Tệp lớn hơn 16 MB, không phải một gói dữ liệu."))
        return archive


class ApplyForm(forms.Form):
    """From which day a version counts."""

    effective_date = forms.DateField(label=_("Có hiệu lực từ ngày"), required=False, widget=DayInput)
    reporters = forms.ModelChoiceField(
        label=_("Đơn vị báo cáo"),
        queryset=UnitClass.objects.all(),
        required=False,
        empty_label=_("mọi đơn vị"),
    )
