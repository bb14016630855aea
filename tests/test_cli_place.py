"""The commands that place a roll and explain one learner of it, run as a person runs them."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from cynllun.bulk.place import COLUMNS

ROLL = """\
learner_id,date_of_birth,year_group,year_group_school_year,setting,provision,provision_from,idp_notice_on
A1,,3,2021-22,maintained_school,school_action,2020-10-05,
A2,,3,2021-22,maintained_school,school_action,2020-10-05,2022-03-14
A3,2012-03-27,,,maintained_school,none,,
A4,,3,2021-22,,school_action,2020-10-05,
"""


def cynllun(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("cynllun")), *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture
def roll(tmp_path: Path) -> Path:
    path = tmp_path / "roll.csv"
    path.write_text(ROLL, encoding="utf-8")
    return path


def test_stdin_to_stdout() -> None:
    done = cynllun("place", "-", "--on", "2022-10-01", "--to", "-", given=ROLL)
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["system"] for row in rows] == ["SEN", "ALN", "ALN", "NOT_KNOWN"]
    assert [row["rule"] for row in rows] == ["R4a", "R4a", "R1", ""]
    assert rows[0]["moves_automatically_on"] == "2023-08-31"
    assert rows[1]["since"] == "2022-03-14"
    assert rows[3]["missing"] == "setting"
    assert "looked_after_from" in rows[0]["assumed"]


@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet"])
def test_each_kind_of_file(roll: Path, tmp_path: Path, ending: str) -> None:
    first, again = tmp_path / f"first.{ending}", tmp_path / "again.csv"
    assert cynllun("place", str(roll), "--on", "2022-10-01", "--to", str(first)).returncode == 0
    done = cynllun("place", str(first), "--on", "2022-10-01", "--to", str(again))
    assert done.returncode == 0, done.stderr
    frame = pl.read_csv(again)
    assert frame.columns[-len(COLUMNS) :] == list(COLUMNS)
    assert frame["rule"].to_list()[:3] == ["R4a", "R4a", "R1"]


def test_the_announced_rule(roll: Path) -> None:
    done = cynllun("place", str(roll), "--on", "2021-10-01", "--law", "announced-july-2021", "--to", "-")
    assert [row["rule"] for row in csv.DictReader(io.StringIO(done.stdout))][:3] == ["J1", "J1", "J3"]


def test_every_bad_row_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    bad, out = tmp_path / "bad.csv", tmp_path / "out.csv"
    bad.write_text("learner_id,date_of_birth\nA1,31/02/2014\nA1,2014-02-01\nA3,soon\n", encoding="utf-8")
    done = cynllun("place", str(bad), "--on", "2022-10-01", "--to", str(out))
    assert done.returncode == 2
    assert not out.exists()
    assert all(f"Row {row}" in done.stderr for row in (2, 3, 4))
    cymraeg = cynllun("place", str(bad), "--on", "2022-10-01", "--to", str(out), "--language", "cy")
    assert "Rhes 2" in cymraeg.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["place", "nowhere.csv", "--on", "2022-10-01", "--to", "-"], "nowhere.csv is not there"),
        (["place", "roll.csv", "--on", "2022-13-01", "--to", "-"], "is not a date"),
        (["explain", "nowhere.csv", "--on", "2022-10-01", "--learner", "A1"], "nowhere.csv is not there"),
    ],
)
def test_refusals_in_words(arguments: list[str], words: str) -> None:
    done = cynllun(*arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_explain_says_why(roll: Path) -> None:
    done = cynllun("explain", str(roll), "--on", "2022-10-01", "--learner", "A1")
    assert done.returncode == 0, done.stderr
    assert "SEN: the old law" in done.stdout
    assert "in year group N1, N2, 1, 3, 5, 7, 10 in 2021-22: yes" in done.stdout
    assert "30 August 2023" in done.stdout
    cymraeg = cynllun("explain", str(roll), "--on", "2022-10-01", "--learner", "A1", "--language", "cy")
    assert "AAA: yr hen gyfraith" in cymraeg.stdout


def test_explain_as_a_tree(roll: Path) -> None:
    tree = json.loads(cynllun("explain", str(roll), "--on", "2022-10-01", "--learner", "A2", "--json").stdout)
    assert (tree["system"], tree["since"], tree["source"]["cite"]) == (
        "ALN",
        "2022-03-14",
        "2021/1243 art 7(b)",
    )
    assert {reason["rule"] for reason in tree["because"] if reason["decides"]} == {"R4a"}


def test_a_learner_who_is_not_on_the_roll(roll: Path) -> None:
    done = cynllun("explain", str(roll), "--on", "2022-10-01", "--learner", "Z9")
    assert done.returncode == 2
    assert "Z9" in done.stderr
