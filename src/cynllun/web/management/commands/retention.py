"""Shreds what has been kept long enough: meant for every night."""

from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from cynllun.accounts.models import Organisation, SentCount
from cynllun.casework.happenings import learner_mark
from cynllun.casework.models import Learner, SentForm
from cynllun.casework.models.sent_forms import KEPT
from cynllun.casework.services import discard_old_files, shred_learner
from cynllun.casework.services.rights_shredding import due_at, is_held
from cynllun.law.refusals import Refusal
from cynllun.web.management.day import DayCommand
from cynllun.workforce.keeping_time import due_at as post_due_at
from cynllun.workforce.readiness.keeping_time import due_at as readiness_due_at
from cynllun.workforce.services import forget_readiness, shred_post, shred_training
from cynllun.workforce.training.retention import due_at as training_due_at


class Command(DayCommand):
    """Learners are numbers in what it says, so that logs hold no names."""

    help = "List and shred the records that are due, except those on hold, and files that nobody applied."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The day is given, so that what would happen on a later one can be seen."""
        super().add_arguments(parser)
        parser.add_argument(
            "--dry-run", action="store_true", help="list them, for a day to come too, and shred nothing"
        )

    def handle(self, *_: Any, on: date, dry_run: bool, **options: Any) -> None:
        """One record a transaction: what cannot be shredded tonight keeps no other."""
        if not dry_run:
            self.refuse_unless_come(on)
        shredded = 0
        for learner, due in _due(on):
            outcome = "on hold" if is_held(learner) else "due" if dry_run else _shred(learner, on)
            shredded += outcome == "shredded"
            self.stdout.write(f"{learner_mark(learner.pk)} at {learner.school}, since {due}: {outcome}")
        self._shred_posts(on, dry_run=dry_run)
        self._forget_readiness(on, dry_run=dry_run)
        self._shred_training(on, dry_run=dry_run)
        if dry_run:
            return
        files = discard_old_files(by=None, on=on)
        _forget_what_is_over()
        self.stdout.write(f"Shredded {shredded} records and deleted {files} files.")
        if not connection.in_atomic_block:
            _overwrite()

    def _shred_posts(self, on: date, *, dry_run: bool) -> None:
        for organisation in Organisation.objects.order_by("pk"):
            due = post_due_at(organisation, on=on)
            if due and not dry_run:
                shred_post(organisation=organisation, by=None, on=on)
            for what, number in due.in_numbers.items() if due else ():
                outcome = "due" if dry_run else "shredded"
                self.stdout.write(f"The ALNCo's post at {organisation}, {what}: {number} {outcome}")

    def _forget_readiness(self, on: date, *, dry_run: bool) -> None:
        for organisation in Organisation.objects.order_by("pk"):
            number = len(readiness_due_at(organisation, on=on))
            if number and not dry_run:
                forget_readiness(organisation=organisation, by=None, on=on)
            if number:
                outcome = "due" if dry_run else "deleted"
                self.stdout.write(f"Readiness at {organisation}: {number} {outcome}")

    def _shred_training(self, on: date, *, dry_run: bool) -> None:
        for organisation in Organisation.objects.filter(training_records__isnull=False).distinct():
            due = list(training_due_at(organisation, on=on))
            for records, since in due if not dry_run else ():
                shred_training(records=records, due=since, by=None, on=on)
            if due:
                outcome = "due" if dry_run else "shredded"
                self.stdout.write(f"Training at {organisation}, people: {len(due)} {outcome}")


def _due(on: date) -> Iterator[tuple[Learner, date]]:
    for school in Organisation.objects.filter(learners__isnull=False).distinct():
        yield from list(due_at(school, on=on))


def _shred(learner: Learner, on: date) -> str:
    try:
        shred_learner(learner=learner, by=None, on=on)
    except Refusal as refusal:
        return refusal.text.en
    return "shredded"


def _forget_what_is_over() -> None:
    """Sessions, kept forms and counts lie on in their tables when their time is over, until now."""
    call_command("clearsessions")
    SentForm.objects.filter(sent_on__lt=timezone.localdate() - KEPT).delete()
    SentCount.objects.over(now=timezone.now()).delete()
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    with connection.cursor() as cursor:
        for cache in settings.CACHES.values():
            cursor.execute(f"DELETE FROM {cache['LOCATION']} WHERE expires < %s", [now])  # noqa: S608  # ours


def _overwrite() -> None:
    """Rows deleted now or erased by day leave their bytes in the files until these are written anew."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
