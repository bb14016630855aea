"""Common Transfer Files (CTF): the XML that schools send each other, with its Welsh block.

Codes are kept as they are: `normalise` says which it knows. Sources: DfE's CTF specifications (structure); an
implementation by DfE that calls the Welsh block an assumed contract (secondary).
"""

from collections.abc import Iterator, Sequence

import polars as pl
from lxml import etree

from cynllun.adapters.imports import refusals
from cynllun.adapters.imports.limits import Limits
from cynllun.adapters.imports.special_needs import PROVISION, Provision, provision_of
from cynllun.adapters.imports.table import Derived, Problem, Table
from cynllun.adapters.imports.transfer_headers import header_of
from cynllun.adapters.imports.transfer_xml import child, local_name, parse, value
from cynllun.law.words import Text

_OTHER_XML = Text(en="an XML file of another kind", cy="ffeil XML o fath arall")
_PLAIN = ("UPN", "Surname", "Forename", "DOB")
_SCHOOL_YEAR = "AcademicYear"


def read_transfer_file(data: bytes, limits: Limits) -> Table:
    """One row for each pupil; the row number is the pupil's place in the file.

    Raises:
        UnusableFile: broken XML, XML with a DOCTYPE, another kind of XML, or no pupils.
    """
    root = parse(data)
    pupils = [element for element in root.iter() if local_name(element) == "pupil"]
    if local_name(root) != "ctfile":
        raise refusals.not_a_roll(_OTHER_XML)
    if not pupils:
        raise refusals.no_rows()
    if len(pupils) > limits.rows:
        raise refusals.too_many_rows(limits.rows)
    header = header_of(root)
    provisions = [_provision(pupil) for pupil in pupils]
    rows = [
        _row(pupil, provision, header.school_year)
        for pupil, provision in zip(pupils, provisions, strict=True)
    ]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(rows[0], pl.String))
    filled = [column.name for column in frame if column.null_count() < len(frame) or column.name in _PLAIN]
    return Table(
        frame.select(filled),
        pl.Series("row", range(1, len(rows) + 1), dtype=pl.Int64),
        notes=(_ROW_NUMBERS, *header.notes),
        problems=tuple(_dual_registrations(pupils)),
        derived=tuple(
            Derived(row, "provision", found.how) for row, found in enumerate(provisions, start=1) if found.how
        ),
    )


_ROW_NUMBERS = Text(
    en="A Common Transfer File has no rows: “row 3” is the third pupil in it.",
    cy="Nid oes rhesi mewn Ffeil Drosglwyddo Gyffredin: “rhes 3” yw'r trydydd disgybl ynddi.",
)


def _row(pupil: etree._Element, provision: Provision, school_year: str) -> dict[str, str | None]:
    welsh = child(pupil, "NAWdetails")
    return {
        **{name: value(pupil, name) for name in _PLAIN},
        "NCyearActual": value(pupil, "BasicDetails", "NCyearActual") or value(pupil, "NCyearActual"),
        PROVISION: provision.code,
        "SEN StartDate": provision.since,
        "InCare": value(pupil, "LookedAfter", "InCare"),
        **{name: value(welsh, name) for name in ("ALNDecisionBody", "ALNSupportPlan", "IDPReviewDate")},
        _SCHOOL_YEAR: school_year or None,
    }


def _provision(pupil: etree._Element) -> Provision:
    return provision_of(_special_needs(pupil), value(pupil, "NAWdetails", "ALNDecisionOutcome"))


def _dual_registrations(pupils: Sequence[etree._Element]) -> Iterator[Problem]:
    """Enrolment status M (main) or S (subsidiary): at two institutions, since a day not in the file."""
    for row, pupil in enumerate(pupils, start=1):
        status = value(pupil, "BasicDetails", "EnrolStatus") or value(pupil, "EnrolStatus")
        if status in ("M", "S"):
            yield Problem(row, "dual_registered_from", "EnrolStatus", status, "error", _DUAL)


_DUAL = Text(
    en="the learner is registered at two institutions, but the file does not say since when, and the law "
    "turns on the day; add the date",
    cy="mae'r dysgwr wedi'i gofrestru mewn dau sefydliad, ond nid yw'r ffeil yn dweud ers pryd, ac mae'r "
    "gyfraith yn troi ar y diwrnod; ychwanegwch y dyddiad",
)


def _special_needs(pupil: etree._Element) -> list[tuple[str, str]]:
    """Each stage of provision in the file as (date or "", code)."""
    history = child(pupil, "SENhistory")
    stages = [each for each in history if local_name(each) == "sen"] if history is not None else []
    return [(value(each, "StartDate") or "", value(each, "SENprovision") or "") for each in stages]
