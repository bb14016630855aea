"""Reports as Zoom, Teams and Meet write them, with made-up people."""

import codecs
from datetime import date
from pathlib import Path

import pytest

from cynllun.adapters.imports.attendance import read_report
from cynllun.adapters.imports.attendance.reading import Report
from cynllun.adapters.imports.refusals import UnusableFile

DAY = date(2026, 11, 4)
REPORTS = Path(__file__).parent / "reports"
ZOOM_MEETING, ZOOM_WEBINAR, TEAMS, TEAMS_2021, MEET = (
    (REPORTS / f"{name}.csv").read_text()
    for name in ("zoom-meeting", "zoom-webinar", "teams", "teams-2021", "meet")
)
BY_HAND = "Enw;E-bost;Munudau\nMari Sampl;mari@enghraifft.cymru;58,5\nHuw;;12\n"


def read(text: str, encoding: str = "utf-8") -> Report:
    return read_report(text.encode(encoding), day=DAY)


def in_short(report: Report) -> list[tuple[int, str, tuple[str, ...], int]]:
    return [(each.row, each.name, each.addresses, each.seconds) for each in report.joins]


SIAN, MARI, HUW = (f"{name}@enghraifft.cymru" for name in ("sian", "mari", "huw"))


@pytest.mark.parametrize(
    ("text", "tool", "joins"),
    [
        (
            ZOOM_MEETING,
            "Zoom",
            [
                (6, "Siân Sampl (Siân)", (SIAN,), 31 * 60),
                (7, "Siân Sampl (Siân)", (SIAN,), 47 * 60),
                (8, "Ffôn y Cyngor", (), 600),
            ],
        ),
        (
            ZOOM_WEBINAR,
            "Zoom",
            [
                (7, "Sampl Trefnydd", ("trefnydd@enghraifft.cymru",), 92 * 60),
                (10, "Mari Sampl", (MARI,), 3600),
                (14, "441632960001", (), 1200),
            ],
        ),
        (
            TEAMS,
            "Microsoft Teams",
            [
                (10, "Mari Sampl", (MARI, "msampl@hwb.enghraifft.cymru"), 3600 + 12 * 60 + 5),
                (11, "Huw (Unverified)", (), 45),
            ],
        ),
        (TEAMS_2021, "Microsoft Teams", [(7, "Mari Sampl", (MARI,), 3630)]),
        (MEET, "Google Meet", [(2, "Mari Sampl", (MARI,), 3720), (3, "Huw", (HUW,), 45)]),
    ],
    ids=["Zoom, meeting", "Zoom, webinar", "Teams", "Teams of 2021", "Meet"],
)
def test_a_tool_s_report_is_read(
    text: str, tool: str, joins: list[tuple[int, str, tuple[str, ...], int]]
) -> None:
    report = read(text)
    assert (report.tool, in_short(report), report.problems) == (tool, joins, [])


def test_teams_writes_utf_16_with_tabs() -> None:
    data = codecs.BOM_UTF16_LE + TEAMS.encode("utf-16-le")
    assert in_short(read_report(data, day=DAY)) == in_short(read(TEAMS))


def test_a_list_made_by_hand_is_read_in_welsh() -> None:
    report = read(BY_HAND.replace("58,5", "58.5"))
    assert (report.tool, in_short(report)) == ("", [(2, "Mari Sampl", (MARI,), 3510), (3, "Huw", (), 720)])


def test_the_month_comes_first_only_where_the_event_was_then() -> None:
    [join] = read(TEAMS_2021).joins
    assert [str(each) for each in join.span or ()] == ["2026-11-04 16:00:00", "2026-11-04 17:00:30"]
    [american] = read(TEAMS_2021.replace("04/11/2026", "11/04/2026")).joins
    assert american.span == join.span


@pytest.mark.parametrize(("written", "rows"), [("05/11/2026", []), ("06/11/2026", [7])])
def test_another_day_is_told_but_not_another_zone(written: str, rows: list[int]) -> None:
    report = read(TEAMS_2021.replace("04/11/2026", written))
    assert [(each.row, each.severity) for each in report.problems] == [(row, "warning") for row in rows]
    assert len(report.joins) == 1


def test_a_row_that_tells_no_time_is_left_out_and_told() -> None:
    report = read(MEET.replace("45 s,16:00,16:01", "45,,"))
    assert [each.name for each in report.joins] == ["Mari Sampl"]
    [problem] = report.problems
    assert (problem.row, problem.severity, problem.value) == (3, "error", "45")
    assert "with its unit" in problem.text.en


def test_where_no_duration_is_written_the_times_tell_it() -> None:
    assert [each.seconds for each in read(MEET.replace("45 s,", ",")).joins] == [3720, 60]


@pytest.mark.parametrize(
    "written",
    ["9" * 5_000 + ":00", "9" * 5_000 + " h", "1" * 100_000, "1667:00:00", "100001 min"],
    ids=["a clock", "hours", "no unit", "ten weeks by the clock", "ten weeks"],
)
def test_no_time_that_nobody_sits_through_is_kept(written: str) -> None:
    assert not read(MEET.replace("45 s,16:00,16:01", f"{written},,")).joins[1:]


def test_a_name_is_cut_and_what_is_no_address_is_none() -> None:
    [join] = read(f'Name,Email,Minutes\n{"(" * 100_000},"a@b.cymru\nBcc: c@d.cymru",5\n').joins
    assert (join.name, join.addresses) == ("(" * 200, ())
    [join] = read(f"Name,Email,Minutes\nMari,{'a' * 60}@{'b.' * 120}cymru,5\n").joins
    assert join.addresses == ()


def test_a_row_of_nobody_is_told() -> None:
    [problem] = read(MEET.replace("Huw,,huw@enghraifft.cymru", ",,")).problems
    assert (problem.row, "neither a name" in problem.text.en) == (3, True)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not a report"),
        (b"%PDF-1.7\x00\x01", "not a report"),
        (b"Dysgwr,UPN\nSampl,X", "not a report"),
        (ZOOM_MEETING.partition("\n\n")[0].encode(), "not a report"),
        (b'Name,Email,Minutes\n"Mari' + b"x" * 200_000, "not a report"),
        (b"Name,Email,Minutes\n", "names nobody"),
        (b"Name,Email,Minutes\n" + b"a,a@b.cymru,5\n" * 5_000, "more rows"),
    ],
    ids=["empty", "a PDF", "a roll", "the top alone", "a quotation", "nobody", "too long"],
)
def test_what_is_no_report_is_refused_in_words(data: bytes, why: str) -> None:
    with pytest.raises(UnusableFile) as refused:
        read_report(data, day=DAY)
    assert why in refused.value.text.en
