"""A Common Transfer File with its Welsh block.

Elements and their order: the DfE's published readers and writers of version 26 (secondary).
"""

from __future__ import annotations

import polars as pl
from lxml import etree

from cynllun.bulk.demonstration.rolls import SchoolRoll
from cynllun.bulk.demonstration.schools import MODEL
from cynllun.bulk.demonstration.shown import CENSUS_CODES
from cynllun.law.ages import school_year_of

_IDP = CENSUS_CODES["idp"]


def transfer_file(frame: pl.DataFrame, roll: SchoolRoll) -> bytes:
    """`frame` is the roll as `shown`."""
    pupils = [_pupil(pupil) for pupil in frame.iter_rows(named=True)]
    file = _group("CTfile", _header(roll), _group("CTFpupilData", *pupils))
    data: bytes = etree.tostring(file, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return data


def _header(roll: SchoolRoll) -> etree._Element:
    name = roll.school.name.in_("cy" if roll.school.medium == "welsh" else "en")
    school = _group(
        "SourceSchool",
        _value("LEA", MODEL),
        _value("Estab", roll.school.establishment),
        _value("SchoolName", name),
        _value("AcademicYear", school_year_of(roll.on)[:4]),
    )
    return _group(
        "Header",
        _value("DocumentName", "Common Transfer File"),
        _value("CTFversion", "26.0"),
        _value("DateTime", f"{roll.on.isoformat()}T09:00:00"),
        _value("DocumentQualifier", "full"),
        _value("SupplierID", "Example"),
        school,
        _group("DestSchool", _value("LEA", "XXX"), _value("Estab", "XXXX")),
    )


def _pupil(pupil: dict[str, str | None]) -> etree._Element:
    in_care = "true" if pupil["in_care"] == "yes" else "false"
    planned = pupil["status"] == _IDP or pupil["idp_notice"]
    decision = _group("NAWdetails", _value("ALNDecisionOutcome", "IDP"), _value("ALNDecisionBody", "SCH"))
    return _group(
        "Pupil",
        _value("UPN", pupil["upn"]),
        _value("Surname", pupil["surname"]),
        _value("Forename", pupil["forename"]),
        _value("DOB", _iso(pupil["born"])),
        _group("BasicDetails", _value("NCyearActual", pupil["group"])),
        decision if planned else None,
        _group("LookedAfter", _value("InCare", in_care)),
        _special_needs(pupil["status"], pupil["since"]),
    )


def _special_needs(status: str | None, since: str | None) -> etree._Element | None:
    if status in (None, _IDP):
        return None
    return _group(
        "SENhistory", _group("SEN", _value("StartDate", _iso(since)), _value("SENprovision", status))
    )


def _iso(written: str | None) -> str | None:
    """The day written the other way round, right or wrong."""
    return "-".join(reversed(written.split("/"))) if written else None


def _value(tag: str, text: str | None) -> etree._Element | None:
    """An element with a text, or nothing where there is none."""
    if not text:
        return None
    element = etree.Element(tag)
    element.text = text
    return element


def _group(tag: str, *parts: etree._Element | None) -> etree._Element:
    element = etree.Element(tag)
    element.extend([part for part in parts if part is not None])
    return element
