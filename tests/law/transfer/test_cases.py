"""Every worked case of the changeover: under which law on a day, by which rule, how certain that is."""

import csv
from datetime import date
from pathlib import Path

import pytest

from cynllun.law.evaluate import place
from cynllun.law.facts import FACTS

CASES = Path(__file__).parent / "cases"


def rows() -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for path in sorted(CASES.glob("*.csv")):
        with path.open(encoding="utf-8") as file:
            found.extend(csv.DictReader(file))
    return found


def facts_of(row: dict[str, str]) -> dict[str, date | str | None]:
    facts: dict[str, date | str | None] = {}
    for name, fact in FACTS.items():
        text = row.get(name) or None
        facts[name] = date.fromisoformat(text) if text and fact.kind == "date" else text
    return facts


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["case"])
def test_case(row: dict[str, str]) -> None:
    answer = place(facts_of(row), on=date.fromisoformat(row["on_date"]), law=row["law"])
    assert (answer.system, answer.rule) == (row["expected_system"], row["expected_rule"]), answer.reason.en
    assert answer.certainty == row["certainty"], answer.source


def test_there_are_cases() -> None:
    assert len(rows()) > 200
