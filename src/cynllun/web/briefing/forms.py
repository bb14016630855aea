"""Whom a briefing is for, and the day: read from the address, whether a form or a link wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from cynllun.law.briefing import Briefing, briefing
from cynllun.law.refusals import Refusal
from cynllun.law.setting_kinds import KINDS
from cynllun.web.dates import DateField
from cynllun.web.templatetags.govuk import said


class AskedForm(forms.Form):
    """A role at a kind of setting as one choice, "mainstream.head", and a day. `briefing` is the answer."""

    briefing: Briefing | None = None

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        super().__init__(data, **options)
        choices = [
            (said(kind.name), [(f"{name}.{role}", said(label)) for role, label in kind.roles.items()])
            for name, kind in KINDS.items()
        ]
        self.fields["who"] = forms.ChoiceField(
            label=_("Who are you?"),
            choices=choices,
            error_messages={"invalid_choice": _("“%(value)s” is not on the list. Choose from it.")},
        )
        self.fields["on"] = DateField(
            label=_("On which day?"),
            help_text=_("Today, a day to come, or any day from 4 January 2021 on. For example, 5 10 2021."),
        )

    def clean(self) -> dict[str, Any]:
        """Make the briefing; a day outside the dates that are held is refused in words."""
        who, on = self.cleaned_data.get("who"), self.cleaned_data.get("on")
        if who and on:
            kind, role = who.split(".")
            try:
                self.briefing = briefing(kind, role, on=on)
            except Refusal as refusal:
                self.add_error("on", said(refusal.text))
        return self.cleaned_data


def asked(query: QueryDict, today: date) -> AskedForm | None:
    """The form as the address fills it in; None while it asks for nothing."""
    if "who" in query:
        return AskedForm(query)
    if not query.keys() & {"kind", "role"}:
        return None
    day, month, year = [*reversed((query.get("on") or today.isoformat()).split("-", 2)), "", ""][:3]
    who = f"{query.get('kind', '')}.{query.get('role', '')}"
    return AskedForm({"who": who, "on_day": day, "on_month": month, "on_year": year})


def address(kind: str, role: str, on: date) -> str:
    """The query part of a briefing's address."""
    return "?" + urlencode({"kind": kind, "role": role, "on": on.isoformat()})
