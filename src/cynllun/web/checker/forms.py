"""A form for each page, made from what the law says about the fact."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from cynllun.law.facts import FACTS, Fact
from cynllun.law.questions import FOLLOWS
from cynllun.web.checker.happenings import HAPPENED
from cynllun.web.checker.state import BEGINS, EARLIEST, LATEST, NO, UNKNOWN, YES, Answers
from cynllun.web.checker.steps import Step
from cynllun.web.dates import DateField
from cynllun.web.templatetags.govuk import said

EVENTS_FIELD, NONE_OF_THESE = "events", "none"


class QuestionForm(forms.Form):
    """One page of the checker. `answered` gives what an address can hold."""

    def __init__(self, step: Step, answers: Answers, data: QueryDict | None = None) -> None:
        super().__init__(data, initial=_initial(step, answers))
        self.step, self.so_far = step, answers
        names = [EVENTS_FIELD] if step.kind == "events" else step.names
        self.fields.update({name: _field(name, step) for name in names})
        first = self.fields[names[0]]
        first.heading, first.legend_size = True, "l"  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse days that cannot be, and "none of these" beside something."""
        for name, value in list(self.cleaned_data.items()):
            if isinstance(value, date):
                self._refuse(name, _what_is_wrong(name, value, self.so_far))
        ticked = self.cleaned_data.get(EVENTS_FIELD, [])
        if NONE_OF_THESE in ticked and len(ticked) > 1:
            self._refuse(EVENTS_FIELD, _("Select what has happened, or “None of these”, but not both."))
        group, *school_year = self.step.names
        if school_year and self.cleaned_data.get(group) not in (None, UNKNOWN):
            self._refuse(school_year[0], "" if self.cleaned_data.get(school_year[0]) else _no_school_year())
        return self.cleaned_data

    def _refuse(self, name: str, problem: str) -> None:
        if problem:
            self.add_error(name, ValidationError(problem))

    def answered(self) -> dict[str, str]:
        """The page's answers as an address holds them. An event that had its day keeps it."""
        if self.step.kind == "events":
            ticked = set(self.cleaned_data[EVENTS_FIELD])
            return {name: self._ticked(name) if name in ticked else NO for name in self.step.names}
        found = {name: str(value) for name, value in self.cleaned_data.items() if value}
        first = self.step.names[0]
        return {first: UNKNOWN} if found[first] == UNKNOWN else found

    def _ticked(self, name: str) -> str:
        before = self.so_far.given.get(name, YES)
        return YES if before == NO else before


def bound_to_refused(step: Step, answers: Answers) -> QuestionForm:
    """The page of an answer that an address spells wrongly, with its error."""
    name, text = next(iter(answers.refused.items()))
    data = QueryDict(mutable=True)
    data.update({other: answers.given[other] for other in step.names if other in answers.given})
    if step.kind == "events":
        data.setlist(EVENTS_FIELD, [text])
    elif name == "on" or FACTS[name].kind == "date":
        parts = [*reversed(text.split("-", 2)), "", ""]
        data.update({f"{name}_{part}": parts[place] for place, part in enumerate(("day", "month", "year"))})
    else:
        data[name] = text
    return QuestionForm(step, answers, data)


def _initial(step: Step, answers: Answers) -> dict[str, Any]:
    if step.kind == "day":
        return {"on": answers.on or timezone.localdate()}
    if step.kind == "events":
        given = [name for name in step.names if answers.given.get(name, NO) != NO]
        return {EVENTS_FIELD: given or ([NONE_OF_THESE] if set(step.names) & answers.given.keys() else [])}
    return {name: answers.facts.get(name) or _in_words_of_its_own(answers, name) for name in step.names}


def _in_words_of_its_own(answers: Answers, name: str) -> str | None:
    """ "I don't know", where the question has it among its choices."""
    return answers.given.get(name) if FACTS[name].kind != "date" else None


def _field(name: str, step: Step) -> forms.Field:
    if name == "on":
        return DateField(
            label=_("Which day are you asking about?"),
            help_text=_("Today, or any day from 1 September 2021 on. For example, 5 10 2021."),
        )
    if name == EVENTS_FIELD:
        return _tick_boxes(step.names)
    fact = FACTS[name]
    hint = said(fact.hint)
    if fact.kind == "date":
        return DateField(label=_("When was that?") if fact.event else said(fact.question), help_text=hint)
    return _choice(fact, hint)


def _tick_boxes(names: Iterable[str]) -> forms.Field:
    return forms.MultipleChoiceField(
        label=_("Has any of these happened?"),
        help_text=_("Select all that have. You are asked for the days afterwards."),
        choices=[*((name, said(HAPPENED[name])) for name in names), (NONE_OF_THESE, _("None of these"))],
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Select what has happened, or “None of these”."),
            "invalid_choice": _("“%(value)s” is not one of the answers. Select from those below."),
        },
    )


def _choice(fact: Fact, hint: str) -> forms.Field:
    choices = [(value, said(text)) for value, text in fact.choices.items()]
    messages = {
        "required": _("Select an answer."),
        "invalid_choice": _("“%(value)s” is not one of the answers. Select one of those below."),
    }
    if fact.kind == "school_year":
        return forms.ChoiceField(
            label=said(fact.question), choices=[("", ""), *choices], required=False, error_messages=messages
        )
    if not fact.event:
        choices.append((UNKNOWN, _("I don't know")))
    return forms.ChoiceField(
        label=said(fact.question),
        help_text=hint,
        choices=choices,
        widget=forms.RadioSelect,
        error_messages=messages,
    )


def _no_school_year() -> str:
    return _("Select the school year of the year group.")


def _what_is_wrong(name: str, day: date, answers: Answers) -> str:
    """Why a day cannot be the answer, or nothing."""
    if name == "on" and day < BEGINS:
        return _(
            "Before 1 September 2021 the SEN system applied to everybody. Enter that day or a later one."
        )
    if not EARLIEST <= day <= LATEST:
        return _("The day must be from 1 January 1990 to 31 December 2099.")
    if name == "date_of_birth" and answers.on and day > answers.on:
        return _("The learner was born after the day that you ask about. Check the date of birth.")
    beginning = answers.facts.get(FOLLOWS.get(name, ""))
    if isinstance(beginning, date) and day < beginning:
        return _("The end is before the beginning that you gave. Check both days.")
    return ""
