"""What is filled in to write a bulletin, in both languages, and to say to whom it goes."""

from dataclasses import fields
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.outreach.bulletins.audience import area_of
from cynllun.outreach.bulletins.choices import ROLES, SETTINGS, Importance
from cynllun.outreach.bulletins.entry import TO_WHOM, BulletinEntry
from cynllun.outreach.models import Bulletin
from cynllun.outreach.models.bulletins import LONGEST_BULLETIN, LONGEST_TITLE
from cynllun.web.answers.citations import CitationsField
from cynllun.web.dates import DateField
from cynllun.web.tells_of_nobody import TellsOfNobody
from cynllun.web.templatetags.govuk import said

_PAIRED = ("title", "text")


def _title(label: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST_TITLE, required=False)


def _text(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=LONGEST_BULLETIN, required=False, widget=forms.Textarea({"rows": 12})
    )


def _several(label: Any, help_text: Any = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, help_text=help_text, required=False, widget=forms.CheckboxSelectMultiple
    )


class BulletinForm(TellsOfNobody):
    """A bulletin while it is a draft. `entry` is what was entered."""

    read_by_many = ("title_cy", "title_en", "text_cy", "text_en")

    title_cy = _title(_("Title in Welsh"))
    title_en = _title(_("Title in English"))
    text_cy = _text(_("Text in Welsh"))
    text_en = _text(_("Text in English"))
    importance = forms.ChoiceField(label=_("How much does it matter?"), widget=forms.RadioSelect)
    act_by = DateField(
        label=_("By which day should people act? (optional)"),
        help_text=_("Each reader can then say that it is done."),
        required=False,
    )
    citations = CitationsField(
        help_text=_("Such as: Act 60; Regulations 27; Code 12.12; Order 2021/1243 13(1). Without one it is "
                    "said to be decided locally."),
    )  # fmt: skip
    roles = _several(_("To people in which roles?"))
    settings = _several(_("In which kinds of setting?"))
    schools = _several(_("And in which single schools or colleges?"), _("Beside those of the kinds above."))
    is_public = forms.BooleanField(
        label=_("Anybody may read it, without signing in"),
        help_text=_("It then stands in the public archive from the day on which it is sent."),
        required=False,
    )

    def __init__(
        self, organisation: Organisation, bulletin: Bulletin | None = None, data: QueryDict | None = None
    ) -> None:
        super().__init__(data, initial=_initial(bulletin))
        self.corrects = bulletin.corrects if bulletin else None
        schools = area_of(organisation).exclude(kind=Kind.AUTHORITY)
        choices: dict[str, list[tuple[str, str]]] = {
            "importance": [(each.value, said(each.text)) for each in Importance],
            "roles": [(name, said(text)) for name, text in ROLES.items()],
            "settings": [(name, said(text)) for name, text in SETTINGS.items()],
            "schools": sorted(((str(each.pk), said(each.name)) for each in schools), key=lambda it: it[1]),
        }
        for name, offered in choices.items():
            self.fields[name].choices = offered  # type: ignore[attr-defined]
        if self.corrects:
            for name in TO_WHOM:
                self.fields[name].disabled = True

    def clean_importance(self) -> Importance:
        """As a choice."""
        return Importance(self.cleaned_data["importance"])

    def clean_schools(self) -> list[int]:
        """As keys."""
        return [int(key) for key in self.cleaned_data["schools"]]

    @property
    def entry(self) -> BulletinEntry:
        """What was entered; only of a form that is valid."""
        return BulletinEntry(**{each.name: self.cleaned_data[each.name] for each in fields(BulletinEntry)})

    @property
    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """What is entered in Welsh beside the same in English."""
        return [(self[f"{name}_cy"], self[f"{name}_en"]) for name in _PAIRED]

    @property
    def to_whom(self) -> list[forms.BoundField]:
        """What says to whom it goes; nothing for a correction."""
        return [] if self.corrects else [self[name] for name in ("roles", "settings", "schools")]

    @property
    def rest(self) -> list[forms.BoundField]:
        """Whatever else is entered once."""
        asked = ("nobody",) if self.asks_about_nobody else ()
        return [self[name] for name in ("importance", "act_by", "citations", "is_public", *asked)]


class DayForm(forms.Form):
    """The day on which a bulletin is to go."""

    send_on = DateField(label=_("Or send it on a day to come"))


def _initial(bulletin: Bulletin | None) -> dict[str, Any]:
    if bulletin is None:
        return {"importance": Importance.INFORMATION}
    kept = {each.name: getattr(bulletin, each.name) for each in fields(BulletinEntry)}
    return kept | {"schools": [str(key) for key in bulletin.schools]}
