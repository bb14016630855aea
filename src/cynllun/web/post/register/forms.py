"""The forms of the register: a designation, its end, a task, and whether its holder is in the team."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.accounts.models import Organisation, User
from cynllun.law.alnco import FACTS, facts_asked
from cynllun.web.dates import DateField
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import DelegatedTask, Designation
from cynllun.workforce.register.bodies import body_of
from cynllun.workforce.register.capacities import Capacity, Known, Way
from cynllun.workforce.register.entries import LABELS, Entry, kept
from cynllun.workforce.register.sharing import may_share_with

LONGEST = 200


class SeenForm(forms.Form):
    """A form that says which state of the record stood on its page."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    @property
    def seen_state(self) -> str | None:
        """What stood on the page; None where the page did not say."""
        return self.cleaned_data.get("seen", "") if "seen" in self.data else None


class DesignationForm(SeenForm):
    """Whoever is designated, in which capacity, from when to when, and what is known of them."""

    def __init__(
        self, organisation: Organisation, designation: Designation | None, data: QueryDict | None, today: date
    ) -> None:
        super().__init__(data, initial=_initial(designation, today))
        self.people = {str(user.pk): user for user in _people(organisation, designation, today)}
        self.asked = facts_asked(body_of(organisation))
        self.fields.update(_who(self.people))
        self.fields.update({name: _known(said(FACTS[name])) for name in self.asked})
        self.fields["seen_on"] = DateField(label=said(LABELS["seen_on"]), required=False)
        self.schools = {str(school.pk): school for school in may_share_with(organisation)}
        self.fields.update(_sharing(self.schools, written=bool(designation and designation.shared_with)))
        self.today = today

    def clean_person_name(self) -> str:
        """Without spaces around it."""
        name: str = self.cleaned_data["person_name"].strip()
        if not name:
            raise ValidationError(_("Write the name of whoever is designated."))
        return name

    def clean_seen_on(self) -> date | None:
        """Nobody has looked on a day that has not come."""
        seen: date | None = self.cleaned_data["seen_on"]
        if seen and seen > self.today:
            raise ValidationError(_("This day has not come yet. Enter today or an earlier day."))
        return seen

    @property
    def entry(self) -> Entry:
        """What was typed."""
        given = self.cleaned_data
        facts = {name: given[name] for name in self.asked}
        return Entry(
            person_name=given["person_name"],
            starts_on=given["starts_on"],
            capacity=Capacity(given["capacity"]),
            ends_on=given["ends_on"],
            holder=self.people.get(given["holder"]),
            seen_on=given["seen_on"],
            shared_at=frozenset(self.schools[key] for key in given.get("shared_at", ())),
            shared_with=given.get("shared_with", "").strip(),
            **facts,
        )


class EndForm(SeenForm):
    """The last day of a designation."""

    last_day = DateField(label=gettext_lazy("Last day"))


class LeadershipForm(SeenForm):
    """Whether the holder is in the leadership team, and since when."""

    in_leadership = forms.ChoiceField(
        label=gettext_lazy("Is this ALNCo in the leadership team?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose an answer.")},
    )
    since = DateField(label=gettext_lazy("Since when?"), required=False)

    def __init__(self, designation: Designation, data: QueryDict | None) -> None:
        initial = {"in_leadership": designation.in_leadership, "since": designation.in_leadership_since}
        super().__init__(data, initial={**initial, "seen": str(designation.version)})
        self.fields["in_leadership"].choices = [  # type: ignore[attr-defined]
            (Known.YES.value, _("Yes")),
            (Known.NO.value, _("No")),
        ]


class TaskForm(SeenForm):
    """Who carries out a task, and from which day."""

    way = forms.ChoiceField(
        label=gettext_lazy("How does the ALNCo see to it?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose an answer.")},
    )
    to = forms.CharField(
        label=gettext_lazy("Who carries it out, if not the ALNCo"),
        required=False,
        max_length=LONGEST,
        help_text=gettext_lazy("A name, or a post such as deputy head. The ALNCo stays responsible."),
    )
    starts_on = DateField(label=gettext_lazy("From which day?"))

    def __init__(self, standing: DelegatedTask | None, today: date, data: QueryDict | None) -> None:
        initial = {"way": standing.way, "to": standing.to} if standing else {"way": Way.CARRIES_OUT}
        seen = str(standing.pk) if standing else ""
        super().__init__(data, initial={**initial, "starts_on": today, "seen": seen})
        self.fields["way"].choices = [(way.value, said(way.text)) for way in Way]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Somebody else who carries it out has a name."""
        given = self.cleaned_data
        if given.get("way") == Way.ENSURES and not given.get("to", "").strip():
            self.add_error("to", _("Write who carries the task out."))
        return given


def _initial(designation: Designation | None, today: date) -> dict[str, Any]:
    if designation is None:
        return {"capacity": Capacity.SUBSTANTIVE, "starts_on": today}
    stands = {name: kept(designation, name) for name in LABELS}
    chosen = {
        "holder": str(designation.holder_id or ""),
        "shared_at": [str(school.pk) for school in designation.shared_at.all()],
    }
    return {**stands, **chosen, "seen": str(designation.version)}


def _people(organisation: Organisation, designation: Designation | None, today: date) -> Iterator[User]:
    """Those who hold a role at the organisation today or later, and the present holder."""
    going_on = organisation.memberships.exclude(ends_on__lt=today)
    roles = going_on.select_related("user").order_by("user__name")
    yield from dict.fromkeys(membership.user for membership in roles)
    if designation and designation.holder:
        yield designation.holder


def _who(people: dict[str, User]) -> dict[str, forms.Field]:
    nobody = [("", _("Nobody, or not known"))]
    return {
        "person_name": forms.CharField(
            label=said(LABELS["person_name"]),
            max_length=LONGEST,
            error_messages={"required": _("Write the name of whoever is designated.")},
        ),
        "holder": forms.ChoiceField(
            label=said(LABELS["holder"]),
            required=False,
            choices=[*nobody, *((key, f"{user.name} ({user.email})") for key, user in people.items())],
        ),
        "capacity": forms.ChoiceField(
            label=said(LABELS["capacity"]),
            widget=forms.RadioSelect,
            choices=[(capacity.value, said(capacity.text)) for capacity in Capacity],
            error_messages={"required": _("Choose an answer.")},
        ),
        "starts_on": DateField(label=said(LABELS["starts_on"])),
        "ends_on": DateField(
            label=said(LABELS["ends_on"]),
            required=False,
            help_text=_("Leave it blank where no day is known."),
        ),
    }


def _sharing(schools: dict[str, Organisation], *, written: bool) -> dict[str, forms.Field]:
    """The schools to choose from, if there are any; what was written before, while it stands."""
    fields: dict[str, forms.Field] = {}
    if schools:
        fields["shared_at"] = forms.MultipleChoiceField(
            label=said(LABELS["shared_at"]),
            choices=[(key, said(school.name)) for key, school in schools.items()],
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )
    if written:
        fields["shared_with"] = forms.CharField(
            label=said(LABELS["shared_with"]),
            help_text=_("Choose the schools above, and then delete this."),
            max_length=LONGEST,
            required=False,
        )
    return fields


def _known(label: str) -> forms.ChoiceField:
    choices = [(Known.YES.value, _("Yes")), (Known.NO.value, _("No")), ("", _("Not known"))]
    return forms.ChoiceField(label=label, widget=forms.RadioSelect, choices=choices, required=False)
