"""The forms of what is to be done about a question, and of a file that shows an answer."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy

from cynllun.accounts.roles import ROLES
from cynllun.web.dates import DateField
from cynllun.web.post.register.forms import SeenForm
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import ReadinessAction
from cynllun.workforce.models.readiness_plan import LONGEST_NAME
from cynllun.workforce.readiness.entries import ACTION_LABELS, OWNERS, ActionEntry
from cynllun.workforce.readiness.files import LARGEST, MOST_FILES

_LONGEST_WHAT = 2_000


class ActionForm(SeenForm):
    """What is to be done, whose it is and by when; and once it is done, on which day."""

    def __init__(self, action: ReadinessAction | None, data: QueryDict | None) -> None:
        super().__init__(data, initial=_initial(action))
        labels = {name: said(text) for name, text in ACTION_LABELS.items()}
        self.fields["what"] = forms.CharField(
            label=labels["what"],
            max_length=_LONGEST_WHAT,
            widget=forms.Textarea({"rows": 3}),
            error_messages={"required": gettext_lazy("Write what is to be done.")},
        )
        self.fields["owner_role"] = forms.ChoiceField(
            label=labels["owner_role"],
            widget=forms.RadioSelect,
            choices=[(role, said(ROLES[role].name)) for role in OWNERS],
            error_messages={"required": gettext_lazy("Choose whose it is.")},
        )
        self.fields["owner_name"] = forms.CharField(
            label=labels["owner_name"],
            required=False,
            max_length=LONGEST_NAME,
            help_text=gettext_lazy("Only those who keep this assessment see it; no figures and no paper do."),
        )
        self.fields["due_on"] = DateField(label=labels["due_on"])
        if action:
            self.fields["done_on"] = DateField(label=labels["done_on"], required=False)

    @property
    def entry(self) -> ActionEntry:
        """What was typed; only of a form that is valid."""
        given = self.cleaned_data
        return ActionEntry(
            what=given["what"].replace("\r\n", "\n"),
            owner_role=given["owner_role"],
            owner_name=given["owner_name"],
            due_on=given["due_on"],
            done_on=given.get("done_on"),
        )


class EvidenceForm(forms.Form):
    """A file."""

    file = forms.FileField(
        label=gettext_lazy("The file"),
        allow_empty_file=True,
        error_messages={"required": gettext_lazy("Choose the file.")},
    )

    @property
    def largest(self) -> int:
        """Of one file, in megabytes."""
        return LARGEST // 1024**2

    @property
    def most(self) -> int:
        """Files for one question."""
        return MOST_FILES


def _initial(action: ReadinessAction | None) -> dict[str, Any]:
    if action is None:
        return {"owner_role": "alnco"}
    return {name: getattr(action, name) for name in ACTION_LABELS} | {"seen": str(action.version)}
