"""A date asked as day, month and year: the one way that people fill in without a mistake."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_PARTS = (gettext_lazy("Day"), gettext_lazy("Month"), gettext_lazy("Year"))


class DateInput(forms.MultiWidget):
    """Three short inputs. Their names end in _day, _month and _year."""

    template_name = "components/date_input.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        text = {"inputmode": "numeric", "autocomplete": "off"}
        widths = {"day": 2, "month": 2, "year": 4}
        widgets: dict[str, forms.Widget | type[forms.Widget]] = {
            part: forms.TextInput(
                {**text, "class": f"govuk-input govuk-date-input__input govuk-input--width-{width}"}
            )
            for part, width in widths.items()
        }
        super().__init__(widgets, attrs)

    def decompress(self, value: date | None) -> list[int | None]:
        """The date as its three numbers."""
        return [value.day, value.month, value.year] if value else [None, None, None]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Each input with its own label."""
        context = super().get_context(name, value, attrs)
        invalid = (attrs or {}).get("aria-invalid") == "true"
        for subwidget, label in zip(context["widget"]["subwidgets"], _PARTS, strict=True):
            subwidget["part"] = label
            if invalid:
                subwidget["attrs"]["class"] += " govuk-input--error"
        return context


class DateField(forms.MultiValueField):
    """A date in three parts. Every refusal says which part and what to write."""

    widget = DateInput

    def __init__(self, **options: Any) -> None:
        parts = tuple(forms.CharField(required=False, max_length=4) for _part in _PARTS)
        super().__init__(parts, require_all_fields=False, **options)

    def clean(self, value: list[str] | None) -> date | None:
        """The date, or None where it is optional and blank. Raises ValidationError."""
        parts = [str(part or "").strip() for part in value or ["", "", ""]]
        if not any(parts):
            if self.required:
                raise ValidationError(
                    _("Enter the date as day, month and year, such as 27 3 2026."), code="required"
                )
            return None
        missing = [str(label) for label, part in zip(_PARTS, parts, strict=True) if not part]
        if missing:
            raise ValidationError(
                _("The date has no %(missing)s."),
                code="incomplete",
                params={"missing": ", ".join(missing).lower()},
            )
        return _real_date(*parts)

    def compress(self, data_list: list[str]) -> date | None:
        """The same, for Django's own use."""
        return self.clean(data_list)


def _real_date(day: str, month: str, year: str) -> date:
    try:
        if len(year) != 4 or not (day + month + year).isdecimal():
            raise ValueError("a date is written in figures, its year in four")
        return date(int(year), int(month), int(day))
    except ValueError as error:
        raise ValidationError(
            _("%(written)s is not a real date. Write day, month and year, such as 27 3 2026."),
            code="invalid",
            params={"written": Truncator(f"{day} {month} {year}").chars(40)},
        ) from error
