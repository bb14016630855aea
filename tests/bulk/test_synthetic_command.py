"""`cynllun synthetic`: the contract's made-up Wales on the command line."""

from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal
from typer.testing import CliRunner

from cynllun.adapters.imports.roll_files import read_roll
from cynllun.bulk.synthetic import ROLL_COLUMNS
from cynllun.bulk.synthetic import synthetic as made_up
from cynllun.cli import app

runner = CliRunner()


def _run(*arguments: str | Path) -> tuple[int, str, str]:
    result = runner.invoke(app, ["synthetic", *map(str, arguments)], env={"COLUMNS": "200"})
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet"])
def test_the_file_reads_back_as_it_was_drawn(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"wales.{ending}"
    assert _run("--learners", "800", "--seed", "4", "--to", file) == (0, "", "")
    roll = read_roll(file)
    assert not roll.problems
    assert_frame_equal(roll.frame.select(*ROLL_COLUMNS), made_up(800, 4))


def test_the_same_seed_the_same_bytes(tmp_path: Path) -> None:
    files = [tmp_path / "one.csv", tmp_path / "two.csv"]
    for file in files:
        _run("--learners", "500", "--seed", "9", "--to", file)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_dash_is_csv_on_standard_output() -> None:
    code, out, err = _run("--learners", "3", "--seed", "1", "--to", "-")
    assert (code, err) == (0, "")
    assert pl.read_csv(out.encode()).columns == list(ROLL_COLUMNS)
    assert len(out.splitlines()) == 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--learners", "0", "--seed", "1", "--to", "-"), "--learners"),
        (("--learners", "5", "--seed", "-1", "--to", "-"), "--seed"),
        (("--learners", "many", "--seed", "1", "--to", "-"), "--learners"),
        (("--learners", "5", "--seed", "1", "--to", "wales.docx"), "wales.docx"),
        (("--learners", "5", "--seed", "1", "--to", "no-such-folder/wales.csv"), "no folder no-such-folder"),
        (
            ("--learners", "5", "--seed", "1", "--to", "no-such-folder/a.csv", "--language", "cy"),
            "nid oes ffolder",
        ),
    ],
)
def test_what_cannot_be_done_is_said(arguments: tuple[str, ...], said: str) -> None:
    code, out, err = _run(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err
