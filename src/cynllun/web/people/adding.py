"""Finding somebody by their address, or adding them and sending them the way in."""

from django.http import HttpRequest

from cynllun.accounts.models import User
from cynllun.accounts.services import add_person
from cynllun.web.people.forms import PersonForm
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.sign_in import ForgottenPasswordForm


def person_of(request: HttpRequest, form: PersonForm) -> tuple[User, bool]:
    """Whoever has the form's address, and whether they were added now."""
    if form.person:
        return form.person, False
    given = form.cleaned_data
    person = add_person(email=given["email"], name=given["name"], by=signed_person(request), on=today())
    return person, True


def send_way_in(request: HttpRequest, person: User) -> None:
    """A mail by which a new person chooses a password."""
    form = ForgottenPasswordForm({"email": person.email})
    if form.is_valid():
        form.save(request)
