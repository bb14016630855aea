"""What is filled in at the desk about a question, about a queue, and about how long things are kept."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.accounts.models import Membership, Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles import roles_with
from cynllun.law.words import Text
from cynllun.outreach.desk.refusals import DAYS, TARGET
from cynllun.outreach.models import Keeping, Queue
from cynllun.outreach.models.questions import LONGEST_TEXT
from cynllun.outreach.models.queues import LONGEST_NAME, LONGEST_NOTE, MOST_DAYS, MOST_WORKING_DAYS
from cynllun.outreach.services import QueueEntry
from cynllun.web.forms import RecordsField
from cynllun.web.rolls.around import today
from cynllun.web.templatetags.govuk import said

_LONGEST_PLACE = 300


class MoveForm(forms.Form):
    """The queue that a question goes to."""

    queue = forms.ModelChoiceField(
        Queue.objects.none(),
        label=gettext_lazy("Queue"),
        error_messages={
            "required": gettext_lazy("Choose a queue."),
            "invalid_choice": gettext_lazy("Choose a queue."),
        },
    )

    def __init__(
        self, organisation: Organisation, data: QueryDict | None = None, now: Queue | None = None
    ) -> None:
        super().__init__(data, initial={"queue": now})
        field: Any = self.fields["queue"]
        field.queryset = organisation.queues.open()
        field.label_from_instance = lambda queue: said(queue.name)
        field.empty_label = _("Choose")


class NoteForm(forms.Form):
    """What the others at the desk should know."""

    text = forms.CharField(
        label=gettext_lazy("A note for the desk; whoever asked never sees it"),
        max_length=LONGEST_NOTE,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": gettext_lazy("Write the note.")},
    )


class SendOnForm(forms.Form):
    """Where whoever asked should ask instead."""

    to = forms.CharField(
        label=gettext_lazy("Who answers it? Name them, with their address"),
        help_text=gettext_lazy("Whoever asked is told by mail. The question itself is passed on to nobody."),
        max_length=_LONGEST_PLACE,
        error_messages={"required": gettext_lazy("Say who answers it.")},
    )
    answer = forms.CharField(
        label=gettext_lazy("Anything else (optional)"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="id_send_on_%s")  # its page has another field called answer


class QueueForm(forms.Form):
    """A queue of one subject. `entry` is what was entered."""

    name_cy = forms.CharField(label=gettext_lazy("Name in Welsh"), max_length=LONGEST_NAME)
    name_en = forms.CharField(label=gettext_lazy("Name in English"), max_length=LONGEST_NAME)
    target_days = forms.IntegerField(
        label=gettext_lazy("Answered within how many working days?"),
        min_value=1,
        max_value=MOST_WORKING_DAYS,
        widget=forms.TextInput({"inputmode": "numeric", "class": "govuk-input--width-4"}),
    )
    members = RecordsField(
        User.objects.none(),
        label=gettext_lazy("Who answers them? None means whoever answers questions here."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "invalid_choice": gettext_lazy(
                "That person does not answer questions here. Choose somebody who does."
            )
        },
    )

    def __init__(
        self, organisation: Organisation, queue: Queue | None = None, data: QueryDict | None = None
    ) -> None:
        super().__init__(data, initial=_initial(queue))
        roles = roles_with(Permission.ANSWER_QUESTIONS)
        held = Membership.objects.in_force(on=today()).filter(organisation=organisation, role__in=roles)
        members: Any = self.fields["members"]
        members.queryset = User.objects.filter(memberships__in=held).distinct()
        members.label_from_instance = lambda user: user.name
        wrong = said(TARGET)
        names = ("required", "invalid", "min_value", "max_value")
        self.fields["target_days"].error_messages.update(dict.fromkeys(names, wrong))

    @property
    def entry(self) -> QueueEntry:
        """What was entered; only of a form that is valid."""
        given = self.cleaned_data
        return QueueEntry(
            name=Text(en=given["name_en"], cy=given["name_cy"]),
            target_days=given["target_days"],
            members=list(given["members"]),
        )


class KeepingForm(forms.Form):
    """For how many days questions, and readers of bulletins, are kept."""

    question_days = forms.IntegerField(
        label=gettext_lazy(
            "Days that a question is kept, from its answer or from the day by which that was due"
        ),
        min_value=0,
        max_value=MOST_DAYS,
        widget=forms.TextInput({"inputmode": "numeric", "class": "govuk-input--width-4"}),
    )
    reader_days = forms.IntegerField(
        label=gettext_lazy("Days that it is kept who read a bulletin, from its sending or date to act by"),
        min_value=0,
        max_value=MOST_DAYS,
        widget=forms.TextInput({"inputmode": "numeric", "class": "govuk-input--width-4"}),
    )

    def __init__(self, keeping: Keeping, data: QueryDict | None = None) -> None:
        now = {"question_days": keeping.question_days, "reader_days": keeping.reader_days}
        super().__init__(data, initial=now)
        wrong = dict.fromkeys(("required", "invalid", "min_value", "max_value"), said(DAYS))
        for field in self.fields.values():
            field.error_messages.update(wrong)


def _initial(queue: Queue | None) -> dict[str, Any]:
    if queue is None:
        return {"target_days": Queue().target_days}
    return {
        "name_cy": queue.name_cy,
        "name_en": queue.name_en,
        "target_days": queue.target_days,
        "members": queue.members.all(),
    }
