"""Two plans beside each other in words, part by part, where they differ."""

from django import forms
from django.forms import ChoiceField, Field
from django.utils.translation import gettext as _

from cynllun.web.post.leadership.forms import PlanForm
from cynllun.web.post.register.shown import Difference
from cynllun.web.rolls.around import today
from cynllun.workforce.leadership.differences import differences
from cynllun.workforce.leadership.plan import Plan


def beside(theirs: Plan, yours: Plan) -> list[Difference]:
    """Each part that differs, as the form calls it and its choices."""
    fields = PlanForm(None, today(), None).fields
    return [
        Difference(fields[name].label, _in_words(fields[name], first), _in_words(fields[name], second))
        for name, first, second in differences(theirs, yours)
    ]


def _in_words(field: Field, value: object) -> object:
    """What the form calls a choice; anything else as it is."""
    if isinstance(field, forms.BooleanField):
        return _("yes") if value else _("no")
    if not isinstance(field, ChoiceField):
        return value
    listed: object = dict(field.choices).get("" if value is None else value, value)  # type: ignore[arg-type]
    return listed
