"""What is filled in about a resource, in both languages, and what is chosen in its place."""

from dataclasses import fields
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.law.refusals import Refusal
from cynllun.law.setting_kinds import KINDS
from cynllun.outreach.choices import Part
from cynllun.outreach.models import Resource, ResourceVersion
from cynllun.outreach.models.resources import LONGEST_ABOUT, LONGEST_LINK, LONGEST_TITLE
from cynllun.outreach.resources import entries
from cynllun.outreach.resources.choices import IN_USE, ResourceKind, Status
from cynllun.outreach.resources.entries import ResourceEntry
from cynllun.web.answers.citations import CitationsField
from cynllun.web.dates import DateField
from cynllun.web.templatetags.govuk import said

_IN_BOTH = ("title", "about", "publisher", "link")


def _line(label: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST_TITLE)


def _about(label: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST_ABOUT, widget=forms.Textarea({"rows": 3}))


def _link(label: Any) -> forms.URLField:
    wrong = gettext_lazy("Enter a whole address that begins with https://")
    return forms.URLField(
        label=label,
        required=False,
        max_length=LONGEST_LINK,
        assume_scheme="https",
        error_messages={"invalid": wrong},
        help_text=gettext_lazy("Blank where it does not exist in this language."),
    )


def _several(label: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, required=False, widget=forms.CheckboxSelectMultiple)


class ResourceForm(forms.Form):
    """One version of what the list says of a resource. `entry` is what was entered."""

    title_cy = _line(gettext_lazy("Title in Welsh"))
    title_en = _line(gettext_lazy("Title in English"))
    about_cy = _about(gettext_lazy("What it is, in short, in Welsh"))
    about_en = _about(gettext_lazy("What it is, in short, in English"))
    publisher_cy = _line(gettext_lazy("Publisher, in Welsh"))
    publisher_en = _line(gettext_lazy("Publisher, in English"))
    link_cy = _link(gettext_lazy("Its address in Welsh"))
    link_en = _link(gettext_lazy("Its address in English"))
    kind = forms.ChoiceField(label=gettext_lazy("Kind of resource"))
    edition = forms.CharField(
        label=gettext_lazy("The publisher's version"),
        help_text=gettext_lazy("A number or a year, such as 2021 or v2.0. Blank if there is none."),
        required=False,
        max_length=60,
    )
    dated = DateField(label=gettext_lazy("When was it published? Blank if you do not know."), required=False)
    status = forms.ChoiceField(label=gettext_lazy("Status"), widget=forms.RadioSelect)
    reviewed_on = DateField(label=gettext_lazy("When did you last look at it?"))
    review_on = DateField(label=gettext_lazy("By when is it to be looked at again?"))
    citations = CitationsField(
        help_text=gettext_lazy("What of the law it is about. Such as: Act 60; Regulations 27; Code 12.12.")
    )
    roles = _several(gettext_lazy("For whom? None means everybody."))
    settings = _several(gettext_lazy("In which kinds of setting? None means all."))

    def __init__(self, version: ResourceVersion | None = None, data: QueryDict | None = None) -> None:
        super().__init__(data, initial=_initial(version))
        for name, choices in (
            ("kind", [(each.value, said(each.text)) for each in ResourceKind]),
            ("status", [(each.value, said(each.text)) for each in Status if each.value in IN_USE]),
            ("roles", [(each.value, said(each.text)) for each in Part]),
            ("settings", [(name, said(kind.name)) for name, kind in KINDS.items()]),
        ):
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """One address at least, and the days in their order, each said beside its box."""
        given = self.cleaned_data
        if not {"link_cy", "link_en"} & set(self.errors) and not (given["link_cy"] or given["link_en"]):
            self.add_error("link_cy", said(entries.NO_LINK))
        if not self.errors:
            try:
                self.entry.check()
            except Refusal as refusal:
                self.add_error("review_on", said(refusal.text))
        return given

    @property
    def entry(self) -> ResourceEntry:
        """What was entered; only of a form that is valid."""
        given = {each.name: self.cleaned_data[each.name] for each in fields(ResourceEntry)}
        return ResourceEntry(
            **given | {"kind": ResourceKind(given["kind"]), "status": Status(given["status"])}
        )

    @property
    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """What is entered in Welsh beside the same in English."""
        return [(self[f"{name}_cy"], self[f"{name}_en"]) for name in _IN_BOTH]

    @property
    def singles(self) -> list[forms.BoundField]:
        """What it is, and how it stands."""
        return [self[name] for name in ("kind", "edition", "status")]

    @property
    def days(self) -> list[forms.BoundField]:
        """Its days."""
        return [self[name] for name in ("dated", "reviewed_on", "review_on")]

    @property
    def whom(self) -> list[forms.BoundField]:
        """Whom it is for."""
        return [self[name] for name in ("roles", "settings")]


class SuccessorForm(forms.Form):
    """What stands in the place of a resource: another of the same list."""

    successor = forms.ChoiceField(
        label=gettext_lazy("What stands in its place?"),
        error_messages={"required": gettext_lazy("Choose what stands in its place.")},
    )

    def __init__(self, others: list[ResourceVersion], data: QueryDict | None = None) -> None:
        super().__init__(data)
        choices = [(str(each.resource_id), said(each.title)) for each in others]
        self.fields["successor"].choices = [("", _("Choose")), *choices]  # type: ignore[attr-defined]
        self._others = {str(each.resource_id): each.resource for each in others}

    @property
    def chosen(self) -> Resource:
        """The one chosen; only of a form that is valid."""
        return self._others[self.cleaned_data["successor"]]


def _initial(version: ResourceVersion | None) -> dict[str, Any]:
    if version is None:
        return {"status": Status.CURRENT}
    return {each.name: getattr(version, each.name) for each in fields(ResourceEntry)}
