"""A program that sends a bulletin to as many ALNCos as it is told, and leaves the mails to the worker."""

import sys

import django

django.setup()

from django.db import transaction  # noqa: E402  # after setup

from cynllun.accounts.models import Membership, User  # noqa: E402
from cynllun.outreach.services import send_bulletin  # noqa: E402
from cynllun.web.bulletins.mail import Mail  # noqa: E402
from cynllun.web.bulletins.posting import post  # noqa: E402
from tests.accounts.wales import START, small_wales  # noqa: E402
from tests.outreach.bulletins.written import TODAY, written  # noqa: E402


@transaction.atomic
def send_to(number: int) -> None:
    wales = small_wales()
    people = [
        User(email=f"sampl.{each}@enghraifft.cymru", name="Sampl", added_on=START) for each in range(number)
    ]
    User.objects.bulk_create(people, batch_size=500)
    held = [
        Membership(user=each, organisation=wales.school, role="alnco", starts_on=START) for each in people
    ]
    Membership.objects.bulk_create(held, batch_size=500)
    deliveries = send_bulletin(bulletin=written(wales.body), by=None, on=TODAY())
    post(deliveries, Mail.BULLETIN, origin="https://cynllun.enghraifft.cymru")


if __name__ == "__main__":
    send_to(int(sys.argv[1]))
