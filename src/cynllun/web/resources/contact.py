"""Where to turn to for help: a page for anybody, and what an organisation says there."""

from dataclasses import fields
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import public, requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.outreach.models import Contact
from cynllun.outreach.models.contacts import LONGEST_WORDS
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.resources.entries import ContactEntry
from cynllun.outreach.services import change_contact
from cynllun.web.dates import DateField
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.templatetags.govuk import said

_IN_BOTH = ("hours", "address", "notice")


def _words(label: Any, rows: int) -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=LONGEST_WORDS, widget=forms.Textarea({"rows": rows})
    )


class ContactForm(forms.Form):
    """A helpline, addresses and a notice. `entry` is what was entered."""

    phone = forms.RegexField(
        r"^\+?[\d ()-]{3,29}$",
        label=gettext_lazy("Phone number"),
        required=False,
        error_messages={"invalid": gettext_lazy("Enter a phone number such as 029 2018 0123.")},
        widget=forms.TextInput({"type": "tel", "class": "govuk-input--width-20"}),
    )
    email = forms.EmailField(
        label=gettext_lazy("Email address"),
        required=False,
        error_messages={"invalid": gettext_lazy("Enter an email address such as name@example.cymru.")},
    )
    hours_cy = _words(gettext_lazy("When the phone is answered, in Welsh"), 2)
    hours_en = _words(gettext_lazy("When the phone is answered, in English"), 2)
    address_cy = _words(gettext_lazy("Postal address in Welsh"), 4)
    address_en = _words(gettext_lazy("Postal address in English"), 4)
    notice_cy = _words(gettext_lazy("Notice in Welsh, such as: ar gau dros y Nadolig"), 2)
    notice_en = _words(gettext_lazy("Notice in English, such as: closed over Christmas"), 2)
    notice_from = DateField(label=gettext_lazy("First day on which the notice is shown"), required=False)
    notice_to = DateField(label=gettext_lazy("Last day on which the notice is shown"), required=False)

    def __init__(self, contact: Contact | None, data: QueryDict | None = None) -> None:
        kept = {each.name: getattr(contact, each.name) for each in fields(ContactEntry)} if contact else {}
        super().__init__(data, initial=kept)

    @property
    def entry(self) -> ContactEntry:
        """What was entered; only of a form that is valid."""
        return ContactEntry(**{each.name: self.cleaned_data[each.name] for each in fields(ContactEntry)})

    @property
    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """What is entered in Welsh beside the same in English."""
        return [(self[f"{name}_cy"], self[f"{name}_en"]) for name in _IN_BOTH]


@public
@require_safe
def turn_to(request: HttpRequest) -> HttpResponse:
    """Choose an authority, and see where to turn to there."""
    contacts = list(Contact.objects.of_authorities())
    only = contacts[0].organisation_id if len(contacts) == 1 else None
    wanted = request.GET.get("of", str(only))
    chosen = next((each for each in contacts if str(each.organisation_id) == wanted), None)
    context = {"contacts": contacts, "chosen": chosen, "asked": "of" in request.GET}
    return render(request, "resources/turn_to.html", context)


@requires(Permission.EDIT_RESOURCES)
@once
def edit(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """What is shown on the pages of help."""
    kept = Contact.objects.filter(organisation=organisation).first()
    form = ContactForm(kept, request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        try:
            return do_once(request, lambda: _changed(request, organisation, form))
        except ChangedMeanwhile as refusal:
            kept = Contact.objects.get(organisation=organisation)
            context["meanwhile"] = refusal.text
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    context |= {"kept": kept, "seen": kept.version if kept else 0}
    return render(
        request, "resources/kept/contact.html", context | around(request, organisation, here="contact")
    )


def _changed(request: HttpRequest, organisation: Organisation, form: ContactForm) -> Done:
    by, seen = signed_person(request), request.POST.get("seen")
    change_contact(organisation=organisation, entry=form.entry, by=by, on=today(), seen=seen)
    return Done(reverse("contact_edit", args=[organisation.pk]), _("It is shown on every page of help."))
