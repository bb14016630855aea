"""Files that cannot be read at all, and why."""

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text


class UnusableFile(Refusal):
    """Nothing in the file can be read. `text` says what is wrong and what to do, in both languages."""


def empty() -> UnusableFile:
    return UnusableFile(
        Text(
            en="The file is empty. Export the roll again and choose the new file.",
            cy="Mae'r ffeil yn wag. Allforiwch y gofrestr eto a dewiswch y ffeil newydd.",
        )
    )


def no_rows() -> UnusableFile:
    return UnusableFile(
        Text(
            en="The file has headings but no learners under them. Export the roll again, with its learners.",
            cy="Mae penawdau yn y ffeil ond dim dysgwyr oddi tanynt. Allforiwch y gofrestr eto, gyda'i "
            "dysgwyr.",
        )
    )


def too_large(size: int, limit: int) -> UnusableFile:
    return UnusableFile(
        Text(
            en=f"The file is {_megabytes(size)} MB and the most that can be read is {_megabytes(limit)} MB. "
            "Export only the columns that are needed, or one school at a time.",
            cy=f"Mae'r ffeil yn {_megabytes(size)} MB a'r mwyaf y gellir ei ddarllen yw {_megabytes(limit)} "
            "MB. Allforiwch y colofnau angenrheidiol yn unig, neu un ysgol ar y tro.",
        )
    )


def too_many_rows(limit: int) -> UnusableFile:
    return UnusableFile(
        Text(
            en=f"The file has more than {limit:,} rows. Send it in parts, for example one school at a time.",
            cy=f"Mae mwy na {limit:,} o resi yn y ffeil. Anfonwch hi fesul rhan, er enghraifft un ysgol ar "
            "y tro.",
        )
    )


def too_many_columns(limit: int) -> UnusableFile:
    return UnusableFile(
        Text(
            en=f"The file has more than {limit} columns. Export only the columns that are needed.",
            cy=f"Mae mwy na {limit} o golofnau yn y ffeil. Allforiwch y colofnau angenrheidiol yn unig.",
        )
    )


def unpacks_too_large() -> UnusableFile:
    return UnusableFile(
        Text(
            en="The workbook unpacks to far more than a roll could hold, so it was not opened. Copy the "
            "learners into a new workbook and save that.",
            cy="Mae'r llyfr gwaith yn dadbacio i lawer mwy nag y gallai cofrestr ei gynnwys, felly ni "
            "chafodd ei agor. Copïwch y dysgwyr i lyfr gwaith newydd a chadwch hwnnw.",
        )
    )


def not_a_roll(found: Text) -> UnusableFile:
    """`found` names what the file is, as in "a PDF document"."""
    return UnusableFile(
        Text(
            en=f"The file is {found.en}, whatever its name ends in. Send a CSV file, an Excel workbook "
            "(.xlsx) or a Common Transfer File (.xml).",
            cy=f"{_capital(found.cy)} yw'r ffeil, beth bynnag yw diwedd ei henw. Anfonwch ffeil CSV, llyfr "
            "gwaith Excel (.xlsx) neu Ffeil Drosglwyddo Gyffredin (.xml).",
        )
    )


def damaged(found: Text) -> UnusableFile:
    return UnusableFile(
        Text(
            en=f"The file looks like {found.en} but is damaged and cannot be opened. Save or export it "
            "again.",
            cy=f"Mae'r ffeil yn edrych fel {found.cy} ond mae wedi'i difrodi ac ni ellir ei hagor. Cadwch "
            "neu allforiwch hi eto.",
        )
    )


def unknown_encoding() -> UnusableFile:
    return UnusableFile(
        Text(
            en='The letters in the file are stored in a way that is not recognised. Save it as "CSV UTF-8".',
            cy="Mae'r llythrennau yn y ffeil wedi'u storio mewn ffordd nad yw'n hysbys. Cadwch hi fel "
            '"CSV UTF-8".',
        )
    )


def open_quotation(row: int) -> UnusableFile:
    return UnusableFile(
        Text(
            en=f"From about row {row} a cell never ends: a quotation mark is opened and not closed. Remove "
            "it, or save the file again from a spreadsheet.",
            cy=f"O tua rhes {row} nid yw cell byth yn gorffen: agorir dyfynnod heb ei gau. Tynnwch ef, neu "
            "cadwch y ffeil eto o daenlen.",
        )
    )


def no_headings() -> UnusableFile:
    return UnusableFile(
        Text(
            en="The first row holds a learner, not headings. Export the roll with its headings, so that "
            "each column says what it is.",
            cy="Mae'r rhes gyntaf yn cynnwys dysgwr, nid penawdau. Allforiwch y gofrestr gyda'i phenawdau, "
            "fel bod pob colofn yn dweud beth yw hi.",
        )
    )


def repeated_headings(headings: list[str]) -> UnusableFile:
    names = ", ".join(f"“{heading}”" for heading in headings)
    return UnusableFile(
        Text(
            en=f"More than one column is headed {names}. Rename or remove the repeats, so that it is clear "
            "which one to use.",
            cy=f"Mae mwy nag un golofn â'r pennawd {names}. Ailenwch neu dilëwch yr ailadroddiadau, fel ei "
            "bod yn glir pa un i'w defnyddio.",
        )
    )


def unknown_ending(name: str) -> UnusableFile:
    return UnusableFile(
        Text(
            en=f"“{name}” does not end in .csv, .xlsx or .parquet, so it is not clear how to read or write "
            "it.",
            cy=f"Nid yw “{name}” yn gorffen gyda .csv, .xlsx na .parquet, felly nid yw'n glir sut i'w "
            "ddarllen na'i ysgrifennu.",
        )
    )


def document_type() -> UnusableFile:
    return UnusableFile(
        Text(
            en="The XML file defines its own entities (a DOCTYPE), which a Common Transfer File never "
            "does, so it was not read. Export it again from the school's system.",
            cy="Mae'r ffeil XML yn diffinio ei hendidau ei hun (DOCTYPE), rhywbeth nad yw Ffeil "
            "Drosglwyddo Gyffredin byth yn ei wneud, felly ni chafodd ei darllen. Allforiwch hi eto o "
            "system yr ysgol.",
        )
    )


def broken_xml(line: int) -> UnusableFile:
    return UnusableFile(
        Text(
            en=f"The XML file is broken at line {line}. Export it again from the school's system.",
            cy=f"Mae'r ffeil XML wedi torri ar linell {line}. Allforiwch hi eto o system yr ysgol.",
        )
    )


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.0f}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
