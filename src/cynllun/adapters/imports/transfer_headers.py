"""The header of a Common Transfer File: who sent it, and of which school year its year groups are."""

import datetime
from dataclasses import dataclass

from lxml import etree

from cynllun.adapters.imports.transfer_xml import child, value
from cynllun.law.words import Text


@dataclass(frozen=True, slots=True)
class Header:
    """The school year of the file where its two statements agree ("" where not), and what to say of it."""

    school_year: str
    notes: tuple[Text, ...]


def header_of(root: etree._Element) -> Header:
    """The school year, if AcademicYear is the year in which the day of writing's school year began.

    Writers are known to change the number on 1 August (secondary), so in a file of theirs the two agree.
    """
    stated = value(root, "Header", "SourceSchool", "AcademicYear") or ""
    written = (value(root, "Header", "DateTime") or "")[:10]
    school = _school(root)
    try:
        day = datetime.date.fromisoformat(written)
    except ValueError:
        return Header("", (*school, *_year_not_known(stated)))
    begins = day.year if day.month >= 8 else day.year - 1
    if stated != str(begins):
        return Header("", (*school, *_year_not_known(stated)))
    year = f"{begins}-{(begins + 1) % 100:02}"
    text = Text(
        en=f"The year groups are read as those of the school year {year}: the file says AcademicYear "
        f"{stated} and was written on {written}.",
        cy=f"Darllenir y grwpiau blwyddyn fel rhai blwyddyn ysgol {year}: mae'r ffeil yn dweud AcademicYear "
        f"{stated} ac fe'i hysgrifennwyd ar {written}.",
    )
    return Header(year, (*school, text))


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
