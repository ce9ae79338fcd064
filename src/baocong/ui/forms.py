"""How forms look: every form and field of the house is drawn by `ui/components/`, and the few inputs of our own."""

from typing import Any

from django.forms import ClearableFileInput, DateInput, TextInput
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy


class HouseRenderer(TemplatesSetting):
    """Draws `{{ form }}` and `{{ field.as_field_group }}` by the components; widgets stay Django's."""

    form_template_name = "ui/components/form.html"
    field_template_name = "ui/components/field.html"


class DayInput(DateInput):
    """A day as officials write it. The browser's own picker would show it in the browser's language, month first."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        shown = {"placeholder": gettext_lazy("ngày/tháng/năm"), "inputmode": "numeric", "autocomplete": "off"}
        super().__init__({**shown, **(attrs or {})}, format="%d/%m/%Y")


class NumberInput(TextInput):
    """A number with Vietnamese separators: a text input, since the browser's own refuses 1.234,5."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "decimal", "class": "num", "autocomplete": "off", **(attrs or {})})


class FileDrop(ClearableFileInput):
    """A file field one may drop a file on; without a script it is the plain field."""
