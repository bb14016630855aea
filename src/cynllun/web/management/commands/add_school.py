"""A school of an authority, added on the server."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cynllun.accounts.kinds import Kind, Medium, SchoolKind
from cynllun.accounts.models import Authority
from cynllun.accounts.services import add_organisation
from cynllun.law.words import Text


class Command(BaseCommand):
    """One school at a time; a list of them is a loop of the shell."""

    help = "Add a school to an authority's area."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The names may be the same in both languages."""
        parser.add_argument("--authority", required=True, help="its three-digit number, 660 to 681")
        parser.add_argument("--number", required=True, help="the school's own four digits")
        parser.add_argument("--kind", required=True, choices=SchoolKind.values)
        parser.add_argument("--medium", required=True, choices=Medium.values)
        parser.add_argument("--en", required=True, help="its name in English")
        parser.add_argument("--cy", required=True, help="its name in Welsh")

    def handle(self, *_: Any, **given: Any) -> None:
        """Add it today."""
        authority = Authority.objects.filter(code=given["authority"]).first()
        if authority is None:
            raise CommandError(f"There is no authority {given['authority']}. Wales has 660 to 681.")
        try:
            school = add_organisation(
                authority=authority,
                kind=Kind.SCHOOL,
                school_kind=SchoolKind(given["kind"]),
                name=Text(en=given["en"], cy=given["cy"]),
                medium=Medium(given["medium"]),
                establishment=given["number"],
                by=None,
                on=timezone.localdate(),
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{school} is number {school.pk} here.")
