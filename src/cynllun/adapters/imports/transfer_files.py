"""Common Transfer Files (CTF): the XML that schools send each other, with its Welsh block.

Names of elements are compared without regard to case and namespace, since writers differ. Codes are kept as
they are: `normalise` says which it knows. Sources: DfE's CTF specifications (structure); an implementation
by DfE that calls the Welsh block an assumed contract (secondary).
"""

import datetime
from dataclasses import dataclass

import polars as pl
from lxml import etree

from cynllun.adapters.imports import refusals
from cynllun.adapters.imports.limits import Limits
from cynllun.adapters.imports.special_needs import PROVISION, provision_of
from cynllun.adapters.imports.table import Table
from cynllun.law.words import Text

_OTHER_XML = Text(en="an XML file of another kind", cy="ffeil XML o fath arall")
_PLAIN = ("UPN", "Surname", "Forename", "DOB")
_SCHOOL_YEAR = "AcademicYear"


@dataclass(frozen=True, slots=True)
class _Header:
    """The school year of the file where its two statements agree ("" where not), and what to say of it."""

    school_year: str
    notes: tuple[Text, ...]


def read_transfer_file(data: bytes, limits: Limits) -> Table:
    """One row for each pupil; the row number is the pupil's place in the file.

    Raises:
        UnusableFile: broken XML, XML with a DOCTYPE, another kind of XML, or no pupils.
    """
    root = _parse(data)
    pupils = [element for element in root.iter() if local_name(element) == "pupil"]
    if local_name(root) != "ctfile":
        raise refusals.not_a_roll(_OTHER_XML)
    if not pupils:
        raise refusals.no_rows()
    if len(pupils) > limits.rows:
        raise refusals.too_many_rows(limits.rows)
    header = _header(root)
    rows = [{**_row(pupil), _SCHOOL_YEAR: header.school_year or None} for pupil in pupils]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(rows[0], pl.String))
    filled = [column.name for column in frame if column.null_count() < len(frame) or column.name in _PLAIN]
    numbers = pl.Series("row", range(1, len(rows) + 1), dtype=pl.Int64)
    return Table(frame.select(filled), numbers, notes=(_ROW_NUMBERS, *header.notes))


_ROW_NUMBERS = Text(
    en="A Common Transfer File has no rows: “row 3” is the third pupil in it.",
    cy="Nid oes rhesi mewn Ffeil Drosglwyddo Gyffredin: “rhes 3” yw'r trydydd disgybl ynddi.",
)


def local_name(element: etree._Element) -> str:
    """The element's name without namespace, in small letters."""
    return etree.QName(element).localname.lower()


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local_name(each) == name.lower()), None)
    return element


def value(element: etree._Element | None, *path: str) -> str | None:
    found = child(element, *path)
    return (found.text or "").strip() or None if found is not None else None


def _parse(data: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _broken(data, error) from None
    except ValueError:  # an encoding that the XML declares and does not use
        raise refusals.unknown_encoding() from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise refusals.document_type()
    return root


def _broken(data: bytes, error: etree.XMLSyntaxError) -> refusals.UnusableFile:
    """An entity that grows without end is a syntax error to the parser; the DOCTYPE is still at fault."""
    return refusals.document_type() if b"<!DOCTYPE" in data else refusals.broken_xml(error.lineno or 1)


def _row(pupil: etree._Element) -> dict[str, str | None]:
    welsh = child(pupil, "NAWdetails")
    found = provision_of(_special_needs(pupil), value(welsh, "ALNDecisionOutcome"))
    return {
        **{name: value(pupil, name) for name in _PLAIN},
        "NCyearActual": value(pupil, "BasicDetails", "NCyearActual") or value(pupil, "NCyearActual"),
        PROVISION: found.code,
        "SEN StartDate": found.since,
        "InCare": value(pupil, "LookedAfter", "InCare"),
        "EnrolStatus": value(pupil, "BasicDetails", "EnrolStatus") or value(pupil, "EnrolStatus"),
        **{name: value(welsh, name) for name in ("ALNDecisionBody", "ALNSupportPlan", "IDPReviewDate")},
    }


def _special_needs(pupil: etree._Element) -> list[tuple[str, str]]:
    """Each stage of provision in the file as (date or "", code)."""
    history = child(pupil, "SENhistory")
    stages = [each for each in history if local_name(each) == "sen"] if history is not None else []
    return [(value(each, "StartDate") or "", value(each, "SENprovision") or "") for each in stages]


def _header(root: etree._Element) -> _Header:
    """The school year, if AcademicYear is the year in which the day of writing's school year began.

    Writers are known to change the number on 1 August (secondary), so in a file of theirs the two agree.
    """
    stated = value(root, "Header", "SourceSchool", "AcademicYear") or ""
    written = (value(root, "Header", "DateTime") or "")[:10]
    school = _school(root)
    try:
        day = datetime.date.fromisoformat(written)
    except ValueError:
        return _Header("", (*school, *_year_not_known(stated)))
    begins = day.year if day.month >= 8 else day.year - 1
    if stated != str(begins):
        return _Header("", (*school, *_year_not_known(stated)))
    year = f"{begins}-{(begins + 1) % 100:02}"
    text = Text(
        en=f"The year groups are read as those of the school year {year}: the file says AcademicYear "
        f"{stated} and was written on {written}.",
        cy=f"Darllenir y grwpiau blwyddyn fel rhai blwyddyn ysgol {year}: mae'r ffeil yn dweud AcademicYear "
        f"{stated} ac fe'i hysgrifennwyd ar {written}.",
    )
    return _Header(year, (*school, text))


def _school(root: etree._Element) -> list[Text]:
    source = child(root, "Header", "SourceSchool")
    number = f"{value(source, 'LEA') or ''}{value(source, 'Estab') or ''}"
    name = value(source, "SchoolName") or ""
    if not number and not name:
        return []
    sent = " ".join(filter(None, (name, number)))
    return [Text(en=f"The file was sent by {sent}.", cy=f"Anfonwyd y ffeil gan {sent}.")]


def _year_not_known(stated: str) -> list[Text]:
    said = f"AcademicYear “{stated}”"
    return [
        Text(
            en=f"Which school year the year groups belong to is not certain from the file ({said}); choose "
            "it yourself.",
            cy=f"Nid yw'n sicr o'r ffeil i ba flwyddyn ysgol y mae'r grwpiau blwyddyn yn perthyn ({said}); "
            "dewiswch hi eich hun.",
        )
    ]
