"""Every field is drawn as a GOV.UK component, with its errors tied to it, and refuses what is crafted."""

from copy import copy
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
from django import forms
from django.template import Context, Template
from django.utils.translation import override

import cynllun.web
from cynllun.web.dates import DateField


class Example(forms.Form):
    name = forms.CharField(label="Name", help_text="As on the roll")
    setting = forms.ChoiceField(
        label="Setting", choices=[("pru", "PRU"), ("fei", "FEI")], widget=forms.RadioSelect
    )
    events = forms.MultipleChoiceField(
        label="Events", choices=[("a", "A")], widget=forms.CheckboxSelectMultiple
    )
    agreed = forms.BooleanField(label="Agreed")
    born = DateField(label="Born")
    roll = forms.FileField(label="Roll")
    page = forms.IntegerField(widget=forms.HiddenInput)


def draw(form: forms.Form) -> str:
    return Template("{% load govuk %}{% error_summary form %}{{ form }}").render(Context({"form": form}))


def test_each_control_has_its_component() -> None:
    html = draw(Example())
    for name in ("input", "radios__input", "checkboxes__input", "date-input__input", "file-upload"):
        assert f"govuk-{name}" in html
    assert html.count("<fieldset") == html.count("<legend") == 3
    assert 'type="hidden" name="page"' in html
    assert 'aria-describedby="id_name_helptext"' in html
    assert 'id="id_name_helptext" class="govuk-hint"' in html
    assert "error" not in html


def test_each_error_is_linked_to_the_first_input_of_its_field() -> None:
    html = draw(Example({}))
    for target in ("id_name", "id_setting_0", "id_events_0", "id_agreed", "id_born_0", "id_roll"):
        assert f'<a href="#{target}">' in html
        assert f'id="{target}"' in html
    assert html.count("govuk-form-group--error") == 6
    assert "govuk-input--error" in html
    assert "aria-invalid" in html


def test_a_sentence_that_several_fields_earn_says_which_is_meant() -> None:
    html = draw(Example({"agreed": "on", "setting": "pru", "events": ["a"], "name": ""}))
    assert '<a href="#id_name">Name: This field is required.</a>' in html
    assert '<a href="#id_roll">Roll: This field is required.</a>' in html
    assert '<a href="#id_born_0">Born:' not in html, "its sentence is its own"


def test_a_label_that_asks_needs_no_colon_and_is_drawn_as_text() -> None:
    class Asks(forms.Form):
        who = forms.CharField(label="Who <b>answers</b>?")
        name = forms.CharField(label="Name")

    assert '<a href="#id_who">Who &lt;b&gt;answers&lt;/b&gt;? This field' in draw(Asks({}))


def test_what_was_written_is_drawn_as_text() -> None:
    html = draw(Example({"name": '"><script>alert(1)</script>'}))
    assert "<script>" not in html


def test_errors_are_said_in_welsh() -> None:
    with override("cy"):
        html = draw(Example({"born_day": "31", "born_month": "2", "born_year": "2026"}))
    assert "Mae problem" in html
    assert "Nid yw 31 2 2026 yn ddyddiad go iawn." in html


def fields_of_records() -> list[Any]:
    """Each field of a form of ours that chooses among records, by its form and name."""
    for module in walk_packages(cynllun.web.__path__, "cynllun.web."):
        if ".management" not in module.name:
            import_module(module.name)
    kinds, found = [forms.Form], {}
    while kinds:
        kind = kinds.pop()
        kinds += kind.__subclasses__()
        for name, field in kind.base_fields.items():
            if isinstance(field, forms.ModelChoiceField) and kind.__module__.startswith("cynllun."):
                found[f"{kind.__name__}.{name}"] = field
    return [pytest.param(field, id=name) for name, field in sorted(found.items())]


@pytest.mark.django_db
@pytest.mark.parametrize("field", fields_of_records())
@pytest.mark.parametrize("number", ["9" * 23, "-1", "one", "9" * 5000], ids=len)
def test_the_number_of_a_record_that_no_database_has_is_an_unknown_one(field: Any, number: str) -> None:
    chosen = copy(field)
    chosen.queryset = field.queryset.model.objects.all()
    several = isinstance(field, forms.ModelMultipleChoiceField)
    with pytest.raises(forms.ValidationError):
        chosen.clean([number] if several else number)
