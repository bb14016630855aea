"""Which learners of a roll are listed, and in what order."""

from typing import Any

import polars as pl
from django import forms
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cynllun.adapters.exports.labels import ANSWER_VALUES
from cynllun.law.choices import PROVISIONS, YEAR_GROUP_NUMBERS, YEAR_GROUPS
from cynllun.law.evaluate import RULE_SETS
from cynllun.law.transfer.outcomes import outcomes_of
from cynllun.law.words import Text
from cynllun.web.rolls.looking import LookForm

SORTS = {
    "name": ["surname", "forename"],
    "group": ["group_on"],
    "provision": ["provision"],
    "system": ["system"],
    "since": ["since"],
    "rule": ["rule"],
    "must_move_by": ["must_move_by"],
    "automatic": ["moves_automatically_on"],
}
"""What a list can be sorted by: the columns that each name stands for."""
TELLING = frozenset({"since", "rule", "must_move_by", "automatic", "notice_from", "due"})
"""What is left out for whoever may not see care status, of which it could tell."""
_CODES = {"system": "system", "rule": "rule", "provision": "provision", "notice_from": "notice_from"}


class FilterForm(LookForm):
    """The day, the rules, and what to look for; a filter left blank lets everybody through."""

    q = forms.CharField(label=_("Name or number"), required=False, max_length=100)
    system = forms.ChoiceField(label=_("System"), required=False)
    rule = forms.ChoiceField(label=_("Rule"), required=False)
    group = forms.ChoiceField(label=_("Year group on the day"), required=False)
    provision = forms.ChoiceField(label=_("Provision"), required=False)
    notice_from = forms.ChoiceField(label=_("Notice from"), required=False)
    due = forms.DateField(required=False, widget=forms.HiddenInput)
    sort = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, request: HttpRequest, *, free: bool = True, **options: Any) -> None:
        super().__init__(request, free=free, **options)
        self.sorts = [name for name in SORTS if free or name not in TELLING]
        rules = outcomes_of(RULE_SETS[self.rules]).all
        self._offer("system", ANSWER_VALUES["system"])
        self._offer("notice_from", ANSWER_VALUES["notice_from"])
        self._offer("provision", {**PROVISIONS, "-": Text(en="Blank", cy="Gwag")})
        self._offer("group", {str(YEAR_GROUP_NUMBERS[name]): text for name, text in YEAR_GROUPS.items()})
        names = dict.fromkeys(outcome.rule for outcome in rules if outcome.rule)
        self._offer("rule", {name: Text(en=name, cy=name) for name in names})
        for name in () if free else TELLING & self.fields.keys():
            del self.fields[name]
        self.full_clean()

    def _offer(self, name: str, values: dict[str, Text] | Any) -> None:
        language = get_language() or "en"
        said = [(value, text.in_(language)) for value, text in values.items()]
        self.fields[name].choices = [("", _("All")), *said]  # type: ignore[attr-defined]

    @property
    def sorted_by(self) -> tuple[str, bool]:
        """The name of the order, and whether it runs backwards."""
        wanted = str(self.cleaned_data.get("sort") or "name")
        name = wanted.removeprefix("-")
        return (name, wanted.startswith("-")) if name in self.sorts else ("name", False)

    @property
    def is_narrowed(self) -> bool:
        """Whether any filter is set."""
        return any(self.cleaned_data.get(name) for name in ("q", "group", "due", *_CODES))

    def listed(self, placed: pl.DataFrame) -> pl.DataFrame:
        """The learners that pass, in order."""
        wanted = self.cleaned_data
        for name, column in _CODES.items():
            if value := wanted.get(name):
                placed = placed.filter(pl.col(column).is_null() if value == "-" else pl.col(column) == value)
        if group := wanted.get("group"):
            placed = placed.filter(pl.col("group_on") == int(group))
        if due := wanted.get("due"):
            placed = placed.filter((pl.col("must_move_by") == due) & (pl.col("system") == "SEN"))
        if words := str(wanted.get("q") or "").casefold().split():
            placed = placed.filter(_mentions(words))
        name, backwards = self.sorted_by
        order = [*SORTS[name], "surname", "forename", "learner_id"]
        return placed.sort(order, descending=_only_first(name, backwards), nulls_last=True)


def _mentions(words: list[str]) -> pl.Expr:
    """Each word is somewhere in the learner's names or numbers."""
    columns = ("forename", "surname", "learner_id", "upn")
    text = pl.concat_str([pl.col(name).fill_null("") for name in columns], separator=" ").str.to_lowercase()
    return pl.all_horizontal(text.str.contains(word, literal=True) for word in words)


def _only_first(name: str, backwards: bool) -> list[bool]:
    return [backwards] * len(SORTS[name]) + [False] * 3
