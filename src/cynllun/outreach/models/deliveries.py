"""A bulletin to one person: its mail, when it was read and done. And the language that people choose."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.models.organisations import Person
from cynllun.accounts.roles import STAFF_ROLES
from cynllun.law.words import Text
from cynllun.outreach.bulletins.choices import BulletinStage, MailLanguage, MailState, Pace
from cynllun.outreach.models.bulletins import Bulletin


class MailChoice(models.Model):
    """In which language, and how often, somebody is written to; without a row, in both and for each."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="mail_choice")
    language = models.CharField(max_length=4, choices=MailLanguage.choices)
    pace = models.CharField(max_length=5, choices=Pace.choices, default=Pace.EACH)

    def __str__(self) -> str:
        return f"{self.user}: {self.language}"


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    """Deliveries by whose they are, and by whether they are read."""

    def visible_to(self, user: Person, *, on: date) -> Self:
        """The person's own, of bulletins sent by that day."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(user=user, bulletin__stage=BulletinStage.SENT, bulletin__sent_on__lte=on)

    def unread(self) -> Self:
        """Those that nobody has opened, but for what has been put right since."""
        return self.filter(read_on=None).exclude(bulletin__correction__stage=BulletinStage.SENT)


class Delivery(models.Model):
    """One bulletin to one person, at the organisation and in the role by which it reaches them.

    `mail` and `reminder` say what has become of the two mails; `language` is that of both. `read_on` is the
    day on which the person first opened it, `done_on` that on which they said that it is done.
    """

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="deliveries")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="deliveries")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=30)
    language = models.CharField(max_length=4, choices=MailLanguage.choices)
    mail = models.CharField(max_length=8, choices=MailState.choices, default=MailState.WAITING)
    reminder = models.CharField(max_length=8, choices=MailState.choices, default=MailState.NONE)
    read_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["bulletin", "user"], name="a_bulletin_reaches_a_person_once"),
            models.CheckConstraint(
                condition=Q(done_on=None) | Q(read_on__isnull=False),
                name="what_is_done_has_been_read",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["user", "read_on"], name="deliveries_by_reader")]

    def __str__(self) -> str:
        return f"{self.bulletin_id}, {self.user_id}"

    @property
    def held_as(self) -> Text:
        """The role, in words."""
        return STAFF_ROLES[self.role].name

    @property
    def mail_in_words(self) -> Text:
        """What has become of the mail."""
        return MailState(self.mail).text
