"""Finding somebody by their address, or adding them and sending them the way in."""

from django.http import HttpRequest

from cynllun.accounts.models import User
from cynllun.accounts.services import add_person
from cynllun.web.people.forms import PersonForm
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.sign_in import ForgottenPasswordForm


def person_of(request: HttpRequest, form: PersonForm) -> User:
    """Whoever has the form's address, or somebody new."""
    given = form.cleaned_data
    return form.person or add_person(
        email=given["email"], name=given["name"], by=signed_person(request), on=today()
    )


def send_way_in(request: HttpRequest, form: PersonForm, person: User) -> None:
    """To somebody new, a mail by which they choose a password."""
    if form.person:
        return
    mail = ForgottenPasswordForm({"email": person.email})
    if mail.is_valid():
        mail.save(request)
