"""The first person of an authority on a new installation; everybody else is added in the pages."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from cynllun.accounts.kinds import Kind, Medium
from cynllun.accounts.models import Authority, Membership, Organisation
from cynllun.accounts.services import add_organisation, add_person, give_role


class Command(BaseCommand):
    """Refused where the authority has an operator: that person adds the next."""

    help = "Add an authority's body and its first operator, who chooses a password by 'Forgotten password'."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """All three are needed."""
        parser.add_argument("--authority", required=True, help="its three-digit number, 660 to 681")
        parser.add_argument("--email", required=True)
        parser.add_argument("--name", required=True)

    @transaction.atomic
    def handle(self, *_: Any, authority: str, email: str, name: str, **options: Any) -> None:
        """Add what is not there yet, today."""
        on = timezone.localdate()
        found = Authority.objects.filter(code=authority).first()
        if found is None:
            raise CommandError(f"There is no authority {authority}. Wales has the numbers 660 to 681.")
        if Membership.objects.filter(organisation__authority=found, role="operator").exists():
            raise CommandError(f"{found} has an operator, who can add people in the pages.")
        try:
            body = Organisation.objects.filter(authority=found, kind=Kind.AUTHORITY).first()
            body = body or add_organisation(
                authority=found, kind=Kind.AUTHORITY, name=found.name, medium=Medium.DUAL, by=None, on=on
            )
            person = add_person(email=email, name=name, by=None, on=on)
            give_role(user=person, organisation=body, role="operator", by=None, on=on)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{person} is operator of {body}. Next: /en/account/password/ sends the way in.")
