"""Spreadsheets of training for tests."""

from io import BytesIO

from xlsxwriter import Workbook

WELSH = (
    "Hyfforddiant staff Ysgol Enghraifft\n"
    "Enw;E-bost;Rôl;Cwrs;Dyddiad;Iaith;Rhif y dystysgrif\n"
    "Ŵyn Sampl;wyn@enghraifft.cymru;Athro dosbarth;Awtistiaeth (ffug);14 Mawrth 2026;Cymraeg;T-1\n"
    "Mair Sampl;;cynorthwyydd addysgu;autism;02/09/2025;;\n"
).encode()


def workbook(*rows: tuple[str, ...]) -> BytesIO:
    stream = BytesIO()
    with Workbook(stream) as book:
        page = book.add_worksheet("Training")
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    stream.seek(0)
    return stream
