"""Forms drawn with GOV.UK Design System markup, through one template for each field."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import Input

_CLASSES: list[tuple[type[forms.Widget], str]] = [
    (forms.CheckboxSelectMultiple, "govuk-checkboxes__input"),  # before radios, which it is a kind of
    (forms.RadioSelect, "govuk-radios__input"),
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.Select, "govuk-select"),
    (forms.Textarea, "govuk-textarea"),
    (forms.MultiWidget, ""),
    (Input, "govuk-input"),
]
_GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple, forms.MultiWidget)


class GovukBoundField(BoundField):
    """A field that knows the class of its control and where a link in the error summary should lead."""

    @property
    def is_group(self) -> bool:
        """Whether the control is several inputs, which need a fieldset and its legend."""
        return isinstance(self.field.widget, _GROUPS)

    @property
    def component(self) -> str:
        """The template of the control: radios, checkboxes, checkbox or the control itself."""
        widget = self.field.widget
        if isinstance(widget, forms.CheckboxSelectMultiple):
            return "components/checkboxes.html"
        if isinstance(widget, forms.RadioSelect):
            return "components/radios.html"
        if isinstance(widget, forms.CheckboxInput):
            return "components/checkbox.html"
        return "components/control.html"

    @property
    def focus_id(self) -> str:
        """The id of the control, or of the first of its inputs."""
        return f"{self.auto_id}_0" if self.is_group else self.auto_id

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Add the component's class to whatever Django adds."""
        built = super().build_widget_attrs(attrs, widget)
        control = widget or self.field.widget
        name = next((css for kind, css in _CLASSES if isinstance(control, kind)), "")
        classes = [control.attrs.get("class", ""), name, f"{name}--error" if name and self.errors else ""]
        if any(classes):
            built["class"] = " ".join(filter(None, classes))
        return built


class RecordsField(forms.ModelMultipleChoiceField[Any]):
    """Several records of a few; any other is refused before a database is asked for it.

    Django's own asks for numbers of any length, which a database refuses with an error.
    """

    def clean(self, value: Any) -> Any:
        """The records chosen. Raises ValidationError for any other."""
        few: Any = self.queryset
        known = {str(pk) for pk in few.values_list("pk", flat=True)}
        for each in value or ():
            if str(each) not in known:
                raise forms.ValidationError(
                    self.error_messages["invalid_choice"], code="invalid_choice", params={"value": each}
                )
        return super().clean(value)


class GovukRenderer(TemplatesSetting):
    """The one renderer of every form."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
    bound_field_class = GovukBoundField
