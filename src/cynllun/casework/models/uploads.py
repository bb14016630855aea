"""A file with a school's roll on its way into the record, and what each heading meant the last time."""

import secrets
from datetime import date
from typing import ClassVar, Self

from django.db import models

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.models.organisations import Person
from cynllun.accounts.permissions import Permission


class Stage(models.TextChoices):
    """How far an upload has come. One that failed changed nothing."""

    RECEIVED = "received"
    CHECKING = "checking"
    CHECKED = "checked"
    APPLYING = "applying"
    APPLIED = "applied"
    FAILED = "failed"


def stored_under(upload: "RollUpload", name: str) -> str:
    """A name that tells nothing of the school or of what the file was called."""
    return f"rolls/{secrets.token_hex(16)}"


class RollUploadQuerySet(models.QuerySet["RollUpload"]):
    """Uploads by who may see them."""

    def visible_to(self, user: Person, *, on: date) -> Self:
        """Those of the schools to which the person may upload on that day."""
        return self.filter(school__in=Organisation.objects.where(user, Permission.UPLOAD_ROLL, on=on))


class RollUpload(models.Model):
    """A file that was uploaded. The file itself is deleted once it has been applied.

    `mapping` gives the heading of each of the roll's columns, `defaults` values for the whole file.
    `problems` are grouped by what is wrong: severity, column, heading, en, cy, cells as [row, value].
    `derived` are grouped too: column, en, cy, rows. `outcome` counts and lists what applying did, `failure`
    says in both languages why it did nothing.
    """

    school = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="uploads")
    name = models.CharField(max_length=255)
    file = models.FileField(upload_to=stored_under, blank=True)
    sha256 = models.CharField(max_length=64)
    stage = models.CharField(max_length=8, choices=Stage.choices, default=Stage.RECEIVED)
    headings = models.JSONField(default=list)
    mapping = models.JSONField(default=dict, blank=True)
    defaults = models.JSONField(default=dict, blank=True)
    rows = models.PositiveIntegerField()
    problems = models.JSONField(default=list, blank=True)
    derived = models.JSONField(default=list, blank=True)
    leave_out_errors = models.BooleanField(default=False)
    outcome = models.JSONField(default=dict, blank=True)
    failure = models.JSONField(default=dict, blank=True)
    uploaded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    uploaded_on = models.DateField()
    applied_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    applied_on = models.DateField(null=True, blank=True)

    objects = RollUploadQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return f"{self.name}, {self.school}"


class ColumnMapping(models.Model):
    """What a school chose for a file with these headings, for the next file that has the same ones."""

    school = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="column_mappings")
    signature = models.CharField(max_length=64)
    mapping = models.JSONField(default=dict)
    defaults = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["school", "signature"], name="a_file_is_matched_in_one_way")
        ]

    def __str__(self) -> str:
        return f"{self.school}: {len(self.mapping)} columns"
