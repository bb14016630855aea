"""The form of an area: for each question how far it is, what shows it, and links to that."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import ReadinessAnswer
from cynllun.workforce.models.readiness import LONGEST_LINK, LONGEST_WORDS, MOST_LINKS, seal_of
from cynllun.workforce.readiness.entries import AnswerEntry
from cynllun.workforce.readiness.questions import Question
from cynllun.workforce.readiness.states import State
from cynllun.workforce.services.readiness import NO_ANSWER

_PARTS = ("state", "words", "links")
_https = URLValidator(schemes=["https"])


class LinksField(forms.CharField):
    """Addresses, one on a line; all that cannot be used are said."""

    def __init__(self) -> None:
        super().__init__(
            label=gettext_lazy("Links, one on a line"),
            required=False,
            widget=forms.Textarea({"rows": 2, "class": "app-addresses"}),
        )

    def clean(self, value: str) -> tuple[str, ...]:
        """Each line without spaces around it."""
        lines = tuple(filter(None, map(str.strip, (value or "").splitlines())))
        if len(lines) > MOST_LINKS:
            raise ValidationError(_("Give up to %(most)s links.") % {"most": MOST_LINKS})
        wrong = [line for line in lines if not _is_https(line)]
        if wrong:
            why = _("“%(line)s” is not an address that begins with https://. Copy it from the browser.")
            raise ValidationError([why % {"line": line[:80]} for line in wrong])
        return lines


@dataclass(frozen=True, slots=True)
class Row:
    """A question with its controls."""

    question: Question
    state: BoundField
    words: BoundField
    links: BoundField
    seen: BoundField


class AreaForm(forms.Form):
    """Every question of an area. `seals` says what was kept of each when the page was made."""

    def __init__(
        self,
        questions: Sequence[Question],
        kept: Mapping[str, ReadinessAnswer],
        data: QueryDict | None = None,
    ) -> None:
        super().__init__(data, initial=_initial(questions, kept))
        self.questions = questions
        for question in questions:
            self.fields |= dict(_fields(question))

    @property
    def rows(self) -> Iterator[Row]:
        for question in self.questions:
            yield Row(question, *(self[key_of(question.name, part)] for part in (*_PARTS, "seen")))

    @property
    def entries(self) -> dict[str, AnswerEntry]:
        """What was given to each question; only of a form that is valid."""
        return {question.name: self._entry(question.name) for question in self.questions}

    @property
    def seals(self) -> dict[str, str]:
        """What stood on the page; where it does not say, nothing did."""
        given = self.cleaned_data
        return {each.name: given.get(key_of(each.name, "seen")) or NO_ANSWER for each in self.questions}

    def _entry(self, name: str) -> AnswerEntry:
        state, words, links = (self.cleaned_data[key_of(name, part)] for part in _PARTS)
        return AnswerEntry(state, words.replace("\r\n", "\n"), links)


def key_of(question: str, part: str) -> str:
    """The name of a control."""
    return f"{question.replace('-', '_')}_{part}"


def over_theirs(form: AreaForm, kept: Mapping[str, ReadinessAnswer], data: QueryDict) -> QueryDict:
    """What was typed, over what is kept now: sent again, it counts. What was left alone is as kept now."""
    fresh, entries = data.copy(), form.entries
    for name, seen in form.seals.items():
        entry, answer = entries[name], kept.get(name)
        fresh[key_of(name, "seen")] = answer.seal if answer else NO_ANSWER
        if answer and seal_of(entry.state, entry.words, entry.links) == seen:
            for part, value in _values(answer).items():
                fresh[key_of(name, part)] = value
    return fresh


def _fields(question: Question) -> Iterator[tuple[str, forms.Field]]:
    states = [(state.value, said(state.text)) for state in State]
    yield key_of(question.name, "seen"), forms.CharField(widget=forms.HiddenInput, required=False)
    yield (
        key_of(question.name, "state"),
        forms.ChoiceField(
            label=said(question.asks),
            required=False,
            widget=forms.RadioSelect,
            choices=states,
            error_messages={"invalid_choice": _("Choose one of the answers that are listed.")},
        ),
    )
    yield (
        key_of(question.name, "words"),
        forms.CharField(
            label=_("What shows it, in words"),
            help_text=said(question.shows),
            required=False,
            max_length=LONGEST_WORDS,
            widget=forms.Textarea({"rows": 2}),
        ),
    )
    yield key_of(question.name, "links"), LinksField()


def _initial(questions: Sequence[Question], kept: Mapping[str, ReadinessAnswer]) -> dict[str, Any]:
    initial: dict[str, Any] = {}
    for question in questions:
        answer = kept.get(question.name)
        values = _values(answer) if answer else {}
        initial |= {key_of(question.name, part): value for part, value in values.items()}
        initial[key_of(question.name, "seen")] = answer.seal if answer else NO_ANSWER
    return initial


def _values(answer: ReadinessAnswer) -> dict[str, str]:
    return {"state": answer.state, "words": answer.words, "links": "\n".join(answer.links)}


def _is_https(line: str) -> bool:
    try:
        _https(line)
    except ValidationError:
        return False
    return len(line) <= LONGEST_LINK
