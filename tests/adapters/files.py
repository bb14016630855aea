"""Files as schools send them, made byte by byte."""

import io
import struct
import zipfile
from collections.abc import Sequence

from xlsxwriter import Workbook

HEADINGS = "UPN,Forename,DOB,Year,SEN Status"
LEARNER = "R674123101121,Siân,01/09/2014,Yr 3,A"
CSV = f"{HEADINGS}\n{LEARNER}\n"


def workbook(rows: Sequence[Sequence[object]], *, sheet: str = "Roll") -> bytes:
    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return stream.getvalue()


def workbook_around(sheet: bytes, *, claimed: int | None = None) -> bytes:
    """A workbook whose one sheet is the given XML; `claimed` is the size that the archive says it has."""
    good = workbook([["UPN"], ["R674123101121"]])
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else old.read(name))
    data = stream.getvalue()
    return (
        data if claimed is None else data.replace(struct.pack("<L", len(sheet)), struct.pack("<L", claimed))
    )


def sheet(cells: bytes) -> bytes:
    return (
        b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b"<sheetData>" + cells + b"</sheetData></worksheet>"
    )


def transfer_file(
    pupils: str, *, year: str = "2021", written: str = "2022-03-01T09:00:00", before: str = ""
) -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?>{before}
<CTfile><Header><DocumentName>Common Transfer File</DocumentName><DateTime>{written}</DateTime>
<SourceSchool><LEA>676</LEA><Estab>2999</Estab><SchoolName>Ysgol Enghraifft</SchoolName>
<AcademicYear>{year}</AcademicYear></SourceSchool></Header>
<CTFpupilData>{pupils}</CTFpupilData></CTfile>""".encode()


def pupil(upn: str = "R674123101121", *, stages: str = "", rest: str = "", year_group: str = "3") -> str:
    return f"""<Pupil><UPN>{upn}</UPN><Surname>Enghraifft</Surname><Forename>Siân</Forename>
<DOB>2014-09-01</DOB><BasicDetails><NCyearActual>{year_group}</NCyearActual></BasicDetails>
{rest}<SENhistory>{stages}</SENhistory></Pupil>"""


def stage(code: str, start: str) -> str:
    return f"<SEN><StartDate>{start}</StartDate><SENprovision>{code}</SENprovision></SEN>"


def zip_of(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()
