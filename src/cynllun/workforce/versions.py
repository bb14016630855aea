"""The versions of a case: one follows another, and none is written over unseen."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission, can
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.days import day_of_figures, with_figures
from cynllun.workforce.meanwhile import ChangedMeanwhile
from cynllun.workforce.models import PostCase
from cynllun.workforce.models.cases import as_kept
from cynllun.workforce.reckoning import reckon
from cynllun.workforce.sections import section_of


def last_version(
    organisation: Organisation, school_year: str, *, by: User | None, on: date
) -> PostCase | None:
    """The version to follow, held until the transaction ends. Raises PermissionDenied."""
    if by is not None and not can(by, Permission.KEEP_POST, organisation, on=on):
        raise PermissionDenied(f"{by} may not keep the case of {organisation}.")
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    return PostCase.objects.filter(organisation=organisation, school_year=school_year).first()


def refuse_unless_unchanged(latest: PostCase | None, section: str, seen: int) -> None:
    """Raise ChangedMeanwhile where the section was another in the version `seen` (0: there was none)."""
    if latest is None:
        return
    of_that_year = PostCase.objects.filter(organisation=latest.organisation, school_year=latest.school_year)
    then = of_that_year.filter(number=seen).first()
    if section_of(then.document if then else {}, section) != section_of(latest.document, section):
        raise ChangedMeanwhile(_SECTION)


def refuse_unless_last(latest: PostCase | None, seen: int) -> None:
    """Raise ChangedMeanwhile where another version than `seen` is the last."""
    if (latest.number if latest else 0) != seen:
        raise ChangedMeanwhile(_CASE)


def next_version(
    organisation: Organisation,
    school_year: str,
    latest: PostCase | None,
    document: Mapping[str, Any],
    section: str,
    *,
    by: User | None,
    on: date,
) -> PostCase:
    """Keep the document after `latest`. Raises Refusal where it cannot be reckoned or changes nothing."""
    version = PostCase(
        organisation=organisation,
        school_year=school_year,
        number=latest.number + 1 if latest else 1,
        document=document,
        section=section,
        saved_on=on,
        saved_by=by,
        saved_by_name=by.name if by else "",
    )
    case = version.case
    reckon(case, on=with_figures(day_of_figures(case)))
    version.document = as_kept(case)
    if latest and latest.document == version.document:
        raise Refusal(_SAME)
    version.save(force_insert=True)
    return version


_SECTION = Text(
    en="Somebody has changed this section since you opened the page, so yours is not saved yet.",
    cy="Mae rhywun wedi newid yr adran hon ers i chi agor y dudalen, felly nid yw'ch un chi wedi'i chadw "
    "eto.",
)
_CASE = Text(
    en="Somebody has changed the case since you opened the page, so nothing was put in its place. Look at "
    "the latest version, and send yours again if it is to count.",
    cy="Mae rhywun wedi newid yr achos ers i chi agor y dudalen, felly ni roddwyd dim yn ei le. Edrychwch ar "
    "y fersiwn ddiweddaraf, ac anfonwch eich un chi eto os dylai gyfrif.",
)
_SAME = Text(
    en="This is what is kept already, so nothing has changed.",
    cy="Dyma sydd wedi'i gadw eisoes, felly nid oes dim wedi newid.",
)
