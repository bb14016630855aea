"""What is filled in to publish an answer, in both languages."""

from dataclasses import fields
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from cynllun.law.refusals import Refusal
from cynllun.law.setting_kinds import KINDS
from cynllun.outreach.answering import AnswerEntry, refuse_early_review
from cynllun.outreach.choices import Part
from cynllun.outreach.models import AnswerVersion, Question
from cynllun.outreach.models.answers import LONGEST_ANSWER, LONGEST_QUESTION
from cynllun.web.answers.citations import CitationsField
from cynllun.web.dates import DateField
from cynllun.web.tells_of_nobody import TellsOfNobody
from cynllun.web.templatetags.govuk import said


def _question(label: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST_QUESTION, widget=forms.Textarea({"rows": 2}))


def _text(label: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST_ANSWER, widget=forms.Textarea({"rows": 10}))


class AnswerForm(TellsOfNobody):
    """One version of an answer. `entry` is what was entered."""

    read_by_many = ("question_cy", "question_en", "text_cy", "text_en")

    question_cy = _question(_("The question in Welsh"))
    question_en = _question(_("The question in English"))
    text_cy = _text(_("The answer in Welsh"))
    text_en = _text(_("The answer in English"))
    effective_from = DateField(label=_("From which day does it hold?"))
    review_on = DateField(label=_("By when is it to be looked at again?"))
    citations = CitationsField(
        help_text=_("Such as: Act 60; Regulations 27; Code 12.12; Order 2021/1243 13(1). Without one it is "
                    "said to be decided locally."),
    )  # fmt: skip
    roles = forms.MultipleChoiceField(
        label=_("For whom? None means everybody."), required=False, widget=forms.CheckboxSelectMultiple
    )
    settings = forms.MultipleChoiceField(
        label=_("In which kinds of setting? None means all."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self,
        version: AnswerVersion | None = None,
        data: QueryDict | None = None,
        question: Question | None = None,
    ) -> None:
        super().__init__(data, initial=_initial(version) | _answered(question))
        self.fields["roles"].choices = [(each.value, said(each.text)) for each in Part]  # type: ignore[attr-defined]
        self.fields["settings"].choices = [(name, said(kind.name)) for name, kind in KINDS.items()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The days in their order."""
        super().clean()
        begins, review = self.cleaned_data.get("effective_from"), self.cleaned_data.get("review_on")
        if begins and review:
            try:
                refuse_early_review(begins, review)
            except Refusal as refusal:
                self.add_error("review_on", said(refusal.text))
        return self.cleaned_data

    @property
    def entry(self) -> AnswerEntry:
        """What was entered; only of a form that is valid."""
        return AnswerEntry(**{each.name: self.cleaned_data[each.name] for each in fields(AnswerEntry)})

    @property
    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """What is entered in Welsh beside the same in English."""
        return [(self[f"{name}_cy"], self[f"{name}_en"]) for name in ("question", "text")]

    @property
    def rest(self) -> list[forms.BoundField]:
        """Whatever is entered once."""
        once = ("citations", "effective_from", "review_on", "roles", "settings")
        asked = ("nobody",) if self.asks_about_nobody else ()
        return [self[name] for name in (*once, *asked)]


def _initial(version: AnswerVersion | None) -> dict[str, Any]:
    return {each.name: getattr(version, each.name) for each in fields(AnswerEntry)} if version else {}


def _answered(question: Question | None) -> dict[str, str]:
    """What was asked and answered by mail, in the language of the one who asked."""
    if question is None:
        return {}
    language = question.language
    return {f"question_{language}": question.text[:LONGEST_QUESTION], f"text_{language}": question.answer}
