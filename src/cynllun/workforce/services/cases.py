"""Keeping the case of the ALNCo's post: a section at a time, from a file, or an earlier version again."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce import kinds  # noqa: F401  # what is told has to be known
from cynllun.workforce.models import PostCase
from cynllun.workforce.sections import with_section
from cynllun.workforce.versions import (
    last_version,
    next_version,
    refuse_unless_last,
    refuse_unless_unchanged,
)


@transaction.atomic
def save_section(
    *,
    organisation: Organisation,
    school_year: str,
    section: str,
    values: Mapping[str, Any],
    seen: int,
    by: User | None,
    on: date,
) -> PostCase:
    """Put `values` in the place of one section's; other sections stay as they are, whoever changed them.

    `seen` is the number of the version that the person saw, 0 where there was none. Raises PermissionDenied,
    ChangedMeanwhile where that section is another by now, and Refusal (ImpossibleCase names the places) for
    values that cannot be or change nothing.
    """
    latest = last_version(organisation, school_year, by=by, on=on)
    refuse_unless_unchanged(latest, section, seen)
    document = with_section(latest.document if latest else {}, section, values)
    version = next_version(organisation, school_year, latest, document, section, by=by, on=on)
    details = {**_of(version), "section": section}
    tell("save_section", kind="post_section_saved", by=by, on=on, organisation=organisation, details=details)
    return version


@transaction.atomic
def bring_case(
    *,
    organisation: Organisation,
    school_year: str,
    document: Mapping[str, Any],
    seen: int,
    by: User | None,
    on: date,
) -> PostCase:
    """Put a whole case, from a file, in the place of what is kept; what-ifs in it are not kept.

    Raises as save_section does; ChangedMeanwhile where anything was saved after the version `seen`.
    """
    latest = last_version(organisation, school_year, by=by, on=on)
    refuse_unless_last(latest, seen)
    if document.get("school_year", school_year) != school_year:
        raise Refusal(_other_year(str(document["school_year"]), school_year))
    version = next_version(organisation, school_year, latest, document, PostCase.BROUGHT, by=by, on=on)
    details = _of(version)
    tell("bring_case", kind="post_case_brought", by=by, on=on, organisation=organisation, details=details)
    return version


@transaction.atomic
def restore_version(*, version: PostCase, seen: int, by: User | None, on: date) -> PostCase:
    """Make an earlier version the last one again, as a new version. Raises as bring_case does."""
    organisation, school_year = version.organisation, version.school_year
    latest = last_version(organisation, school_year, by=by, on=on)
    refuse_unless_last(latest, seen)
    document = version.document
    again = next_version(organisation, school_year, latest, document, PostCase.RESTORED, by=by, on=on)
    details = {**_of(again), "earlier": str(version.number)}
    tell(
        "restore_version", kind="post_case_restored", by=by, on=on, organisation=organisation, details=details
    )
    return again


@transaction.atomic
def begin_year(*, earlier: PostCase, school_year: str, by: User | None, on: date) -> PostCase:
    """Take the case of another school year to begin with, but for the day of its pay figures.

    Raises as bring_case does; ChangedMeanwhile where the year has a case already.
    """
    organisation = earlier.organisation
    latest = last_version(organisation, school_year, by=by, on=on)
    refuse_unless_last(latest, 0)
    document = {name: value for name, value in earlier.document.items() if name != "on"}
    version = next_version(organisation, school_year, latest, document, PostCase.BEGUN, by=by, on=on)
    details = {**_of(version), "earlier": earlier.school_year}
    tell("begin_year", kind="post_case_begun", by=by, on=on, organisation=organisation, details=details)
    return version


def _of(version: PostCase) -> dict[str, str]:
    return {"school_year": version.school_year, "number": str(version.number)}


def _other_year(given: str, wanted: str) -> Text:
    return Text(
        en=f"The file is of the school year {given}, and this page is of {wanted}. Open the page of the "
        "file's year, or change the year in the file.",
        cy=f"Mae'r ffeil o flwyddyn ysgol {given}, a'r dudalen hon o {wanted}. Agorwch dudalen blwyddyn y "
        "ffeil, neu newidiwch y flwyddyn yn y ffeil.",
    )
