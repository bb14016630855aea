"""Loads the demonstration: a made-up authority, its schools and their rolls, a college, sign-ins by role."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cynllun.accounts.models import User
from cynllun.web.rolls.demonstration import PASSWORD, load, sign_ins


class Command(BaseCommand):
    """Refused on a server for real people: it needs CYNLLUN_DEMONSTRATION=1."""

    help = "Load the made-up authority, or print who can sign in to it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--if-empty` and `--sign-ins`."""
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing where there are people already"
        )
        parser.add_argument("--sign-ins", action="store_true", help="print the sign-ins and load nothing")

    def handle(self, *_: Any, **options: Any) -> None:
        """Load or print."""
        if not settings.DEMONSTRATION:
            raise CommandError(
                "This server is for real people. Set CYNLLUN_DEMONSTRATION=1 on one that is not."
            )
        if options["sign_ins"]:
            self._print_sign_ins()
        elif not User.objects.exists():
            self._load(timezone.localdate())
        elif not options["if_empty"]:
            raise CommandError("There are people in the database already. Empty it first: manage.py flush.")

    def _load(self, on: date) -> None:
        self.stdout.write("Loading the demonstration: a made-up authority with five schools and a college.")
        load(on)

    def _print_sign_ins(self) -> None:
        width = max(len(sign_in.email) for sign_in in sign_ins())
        for sign_in in sign_ins():
            self.stdout.write(
                f"  {sign_in.email:{width}}  {PASSWORD}  {sign_in.role.en} · {sign_in.where.en}"
            )
