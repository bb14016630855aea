"""The case of the ALNCo's post at a school in a school year, kept as numbered versions."""

import json
from typing import Any, ClassVar, Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.models.owned import OwnedQuerySet
from cynllun.workforce.reckoning import Case, as_document, read_case
from cynllun.workforce.sections import KEPT


class PostCaseQuerySet(OwnedQuerySet["PostCase"]):
    """Versions of cases by who may do what with them."""

    def latest_of_each(self) -> Self:
        """The last version of each school's case for each school year."""
        newest = Window(
            RowNumber(), partition_by=[F("organisation"), F("school_year")], order_by=F("number").desc()
        )
        return self.annotate(from_the_last=newest).filter(from_the_last=1)


class PostCase(models.Model):
    """One version of the case: never changed, only followed by the next.

    `document` has what KEPT names, as workforce.reckoning writes it. `section` is what the version changed:
    the name of a section, BROUGHT where a file replaced it all, RESTORED where an earlier version came back,
    BEGUN where the case of another school year was taken to begin with.
    """

    BROUGHT, RESTORED, BEGUN = "brought", "restored", "begun"

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="post_cases")
    school_year = models.CharField(max_length=7)
    number = models.PositiveIntegerField()
    document = models.JSONField()
    section = models.CharField(max_length=20)
    saved_on = models.DateField()
    saved_by_name = models.TextField(blank=True)
    saved_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = PostCaseQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["organisation", "school_year", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "school_year", "number"], name="a_version_of_a_case_has_a_number"
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="versions_of_a_case_count_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}, {self.school_year}, {self.number}"

    @property
    def case(self) -> Case:
        """What is reckoned with. Raises ImpossibleCase where the document cannot be."""
        of_its_own = {"school": str(self.organisation), "school_year": self.school_year}
        return read_case({**self.document, **of_its_own})


def as_kept(case: Case) -> dict[str, Any]:
    """The case as a document that a version keeps: decimals and days as text, what-ifs left out."""
    document = {name: value for name, value in as_document(case).items() if name in KEPT}
    kept: dict[str, Any] = json.loads(json.dumps(document, cls=DjangoJSONEncoder))
    return kept
