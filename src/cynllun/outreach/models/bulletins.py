"""Bulletins: written in both languages, sent once, and then never changed."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from cynllun.accounts.models import Organisation
from cynllun.accounts.models.owned import OwnedQuerySet
from cynllun.law.citations import citation
from cynllun.law.sources import CERTAINTY_IN_WORDS, Source, least_certain
from cynllun.law.words import Text
from cynllun.outreach.bulletins.choices import ROLES, SETTINGS, BulletinStage, Importance

LONGEST_TITLE, LONGEST_BULLETIN = 200, 20_000
WHOLE = ("title_cy", "title_en", "text_cy", "text_en")
"""What is written in both languages before a bulletin goes."""


class BulletinQuerySet(OwnedQuerySet["Bulletin"]):
    """Bulletins by who sends them, and by who may read them."""

    def public(self) -> Self:
        """Those sent that anybody may read, the last first."""
        return self.filter(stage=BulletinStage.SENT, is_public=True).order_by("-sent_on", "-pk")


class Bulletin(models.Model):
    """What an organisation tells its schools. A draft until it is sent on `sent_on`.

    `citations` is a list as law/citations reads it. `settings`, `roles` and `schools` (numbers of
    organisations) say to whom. `corrects` is the sent one that this one puts right. `send_on` is the day on
    which a planned one goes. `version` counts what was written while it was a draft. `tally` has the
    numbers of those who read it, once they themselves are forgotten.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="bulletins")
    stage = models.CharField(max_length=7, choices=BulletinStage.choices, default=BulletinStage.DRAFT)
    title_en = models.CharField(max_length=LONGEST_TITLE, blank=True)
    title_cy = models.CharField(max_length=LONGEST_TITLE, blank=True)
    text_en = models.TextField(max_length=LONGEST_BULLETIN, blank=True)
    text_cy = models.TextField(max_length=LONGEST_BULLETIN, blank=True)
    importance = models.CharField(max_length=11, choices=Importance.choices)
    act_by = models.DateField(null=True, blank=True)
    citations = models.JSONField(default=list, blank=True)
    settings = models.JSONField(default=list, blank=True)
    roles = models.JSONField(default=list, blank=True)
    schools = models.JSONField(default=list, blank=True)
    is_public = models.BooleanField(default=False)
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="correction"
    )
    send_on = models.DateField(null=True, blank=True)
    sent_on = models.DateField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    tally = models.JSONField(null=True, blank=True)

    objects = BulletinQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(stage=BulletinStage.SENT)
                | (~Q(title_en="") & ~Q(title_cy="") & ~Q(text_en="") & ~Q(text_cy="")),
                name="a_sent_bulletin_is_whole_in_both_languages",
            ),
            models.CheckConstraint(
                condition=Q(stage=BulletinStage.SENT, sent_on__isnull=False)
                | (~Q(stage=BulletinStage.SENT) & Q(sent_on=None)),
                name="a_bulletin_has_a_day_of_sending_when_it_is_sent",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["organisation", "stage"], name="bulletins_by_stage")]

    def __str__(self) -> str:
        return f"{self.title_cy} / {self.title_en}"

    @property
    def title(self) -> Text:
        """In both languages; where one is not written yet, the other stands for it."""
        return Text(en=self.title_en or self.title_cy or "?", cy=self.title_cy or self.title_en or "?")

    @property
    def text(self) -> Text:
        """In both languages, as Markdown."""
        return Text(en=self.text_en, cy=self.text_cy)

    @property
    def how_important(self) -> Text:
        """How much it matters, in words."""
        return Importance(self.importance).text

    @property
    def how_far(self) -> Text:
        """Its stage, in words."""
        return BulletinStage(self.stage).text

    @property
    def is_sent(self) -> bool:
        """Whether it has gone, and stays as it is."""
        return self.stage == BulletinStage.SENT

    @property
    def sent_correction(self) -> "Bulletin | None":
        """The bulletin that puts this one right, once it is sent."""
        found: Bulletin | None = getattr(self, "correction", None)
        return found if found and found.is_sent else None

    @property
    def sources(self) -> list[Source]:
        """What it rests on."""
        return [citation(entry) for entry in self.citations]

    @property
    def certainty(self) -> Text:
        """How certain it is, as the least certain of its sources; without one it is decided locally."""
        sources = self.sources
        least = least_certain(each.certainty for each in sources) if sources else "local"
        return CERTAINTY_IN_WORDS[least]

    @property
    def for_settings(self) -> list[Text]:
        """The kinds of setting that it goes to."""
        return [SETTINGS[name] for name in self.settings]

    @property
    def for_roles(self) -> list[Text]:
        """The roles that it goes to."""
        return [ROLES[name] for name in self.roles]
