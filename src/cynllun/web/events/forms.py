"""What somebody fills in to register, and to change it."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cynllun.outreach.choices import LanguageNeed, Part
from cynllun.outreach.entries import RegistrationEntry
from cynllun.outreach.models import Registration
from cynllun.outreach.models.registrations import LONGEST_TEXT
from cynllun.web.templatetags.govuk import said

_EMAIL = _("Enter an email address such as name@example.cymru.")


class RegistrationForm(forms.Form):
    """Somebody without an account. `entry` is what they said."""

    name = forms.CharField(
        label=_("Your name"), max_length=200, error_messages={"required": _("Enter your name.")}
    )
    email = forms.EmailField(
        label=_("Your email address"),
        help_text=_("The link to join and to change your registration goes there."),
        error_messages={"required": _EMAIL, "invalid": _EMAIL},
    )
    language = forms.ChoiceField(
        label=_("In which language shall we write to you?"),
        choices=[("cy", "Cymraeg"), ("en", "English")],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a language.")},
    )
    part = forms.ChoiceField(label=_("Your role"), error_messages={"required": _("Choose your role.")})
    setting = forms.CharField(label=_("Your school or other setting"), max_length=200, required=False)
    language_need = forms.ChoiceField(label=_("To follow what is said I need"))
    access_needs = forms.CharField(
        label=_("Anything else that you need to take part (optional)"),
        help_text=_("Say what you need, not why."),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea({"rows": 2}),
    )
    question = forms.CharField(
        label=_("A question for the speakers (optional)"),
        help_text=_("Do not name a child or a school in it."),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, data: QueryDict | None = None, initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, initial={"language": get_language(), **(initial or {})})
        self.fields["part"].choices = [("", _("Choose")), *((each.value, said(each.text)) for each in Part)]  # type: ignore[attr-defined]
        self.fields["language_need"].choices = [(each.value, said(each.text)) for each in LanguageNeed]  # type: ignore[attr-defined]

    @property
    def entry(self) -> RegistrationEntry:
        """What was said; only of a form that is valid."""
        given = self.cleaned_data
        return RegistrationEntry(
            name=given["name"],
            email=given["email"],
            language=given["language"],
            part=Part(given["part"]),
            setting=given["setting"],
            language_need=LanguageNeed(given["language_need"]),
            access_needs=given["access_needs"],
            question=given["question"],
        )


class ChangeForm(RegistrationForm):
    """The same for somebody who is registered; the address stays."""

    def __init__(self, registration: Registration, data: QueryDict | None = None) -> None:
        super().__init__(data, {name: getattr(registration, name) for name in self.base_fields})
        self.fields["email"].disabled = True
