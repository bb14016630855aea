"""What is filled in to ask a question, and to answer one."""

from datetime import date
from itertools import groupby
from typing import Any

from django import forms
from django.http import QueryDict
from django.urls import reverse_lazy
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Membership, Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles import roles_with
from cynllun.law.setting_kinds import KINDS
from cynllun.outreach.asking import QuestionEntry
from cynllun.outreach.choices import Part
from cynllun.outreach.models import Queue
from cynllun.outreach.models.questions import LONGEST_TEXT
from cynllun.web.templatetags.govuk import said

_EMAIL = gettext_lazy("Enter an email address such as name@example.cymru.")
_WHILE_TYPING = {
    "rows": 6,
    "hx-post": reverse_lazy("question_similar"),
    "hx-trigger": "input changed delay:400ms",
    "hx-target": "#similar",
    "hx-params": "text,csrfmiddlewaretoken",
}


class AskForm(forms.Form):
    """Somebody without an account. `entry` is what they ask."""

    organisation = forms.ModelChoiceField(
        Organisation.objects.filter(kind=Kind.AUTHORITY),
        label=gettext_lazy("Whom do you ask?"),
        error_messages={"required": gettext_lazy("Choose whom you ask.")},
    )
    queue = forms.ModelChoiceField(
        Queue.objects.open(),
        label=gettext_lazy("What is it about?"),
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Choose what it is about.")},
    )
    text = forms.CharField(
        label=gettext_lazy("Your question"),
        help_text=gettext_lazy("Do not name a child or a school in it."),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(_WHILE_TYPING),
        error_messages={"required": gettext_lazy("Write your question.")},
    )
    part = forms.ChoiceField(
        label=gettext_lazy("Your role"), error_messages={"required": gettext_lazy("Choose your role.")}
    )
    setting = forms.ChoiceField(label=gettext_lazy("Kind of setting"), required=False)
    language = forms.ChoiceField(
        label=gettext_lazy("In which language shall we answer?"),
        choices=[("cy", "Cymraeg"), ("en", "English")],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a language.")},
    )
    email = forms.EmailField(
        label=gettext_lazy("Your email address"),
        help_text=gettext_lazy("The answer goes there. The address is deleted once it has been sent."),
        error_messages={"required": _EMAIL, "invalid": _EMAIL},
    )

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"language": get_language()})
        fields: dict[str, Any] = self.fields
        fields["organisation"].label_from_instance = lambda organisation: said(organisation.name)
        fields["organisation"].empty_label = _("Choose")
        fields["queue"].choices = _subjects()
        fields["part"].choices = [("", _("Choose")), *((each.value, said(each.text)) for each in Part)]
        kinds = [(name, said(kind.name)) for name, kind in KINDS.items()]
        fields["setting"].choices = [("", _("Another, or none")), *kinds]

    def clean_queue(self) -> Queue | None:
        """The queue of that subject, where whom they ask has it."""
        queue: Queue | None = self.cleaned_data["queue"]
        organisation = self.cleaned_data.get("organisation")
        if queue and organisation and queue.organisation_id != organisation.pk:
            raise forms.ValidationError(_("Choose what it is about, of whom you ask."))
        return queue

    @property
    def entry(self) -> QuestionEntry:
        """What is asked; only of a form that is valid."""
        given = self.cleaned_data
        return QuestionEntry(
            text=given["text"],
            language=given["language"],
            part=Part(given["part"]),
            email=given["email"],
            setting=given["setting"],
            queue=given["queue"],
        )


class ReplyForm(forms.Form):
    """The answer to whoever asked."""

    answer = forms.CharField(
        label=gettext_lazy("Your answer"),
        max_length=LONGEST_TEXT * 4,
        widget=forms.Textarea({"rows": 10}),
        error_messages={"required": gettext_lazy("Write the answer.")},
    )


class AssignForm(forms.Form):
    """Who is to answer; nobody means whoever comes first."""

    to = forms.ModelChoiceField(User.objects.none(), label=gettext_lazy("Who answers it?"), required=False)

    def __init__(
        self, organisation: Organisation, *, on: date, data: QueryDict | None = None, to: User | None = None
    ) -> None:
        super().__init__(data, initial={"to": to})
        roles = roles_with(Permission.ANSWER_QUESTIONS)
        held = Membership.objects.in_force(on=on).filter(organisation=organisation, role__in=roles)
        fields: dict[str, Any] = self.fields
        fields["to"].queryset = User.objects.filter(memberships__in=held).distinct()
        fields["to"].label_from_instance = lambda user: user.name
        fields["to"].empty_label = _("Whoever comes first")


def _subjects() -> list[tuple[str, Any]]:
    """The open queues under the name of whose they are."""
    queues = Queue.objects.open().select_related("organisation")
    by_organisation = groupby(queues, key=lambda queue: queue.organisation)
    grouped = [
        (said(body.name), [(each.pk, said(each.name)) for each in own]) for body, own in by_organisation
    ]
    return [("", _("Something else")), *grouped]
