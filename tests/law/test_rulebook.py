"""The list of rules is committed: a rule gained or lost is a change that somebody sees."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from cynllun.law import rulebook
from cynllun.law.transfer.as_commenced import AS_COMMENCED
from cynllun.law.words import Text

COMMITTED = Path(__file__).parent / "rulebook.txt"


def test_the_committed_list_is_the_list() -> None:
    assert rulebook.listing() == COMMITTED.read_text(encoding="utf-8")


def test_the_version_is_the_same_in_every_run() -> None:
    program = "from cynllun.law.rulebook import version; print(version())"
    runs = {
        subprocess.check_output(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, text=True
        ).strip()
        for seed in ("1", "2")
    }
    assert runs == {rulebook.version()}


def test_a_day_changes_what_is_hashed_and_a_sentence_does_not() -> None:
    rule = AS_COMMENCED.rules[0]
    later = replace(rule, from_=rule.from_ + timedelta(days=1))
    reworded = replace(rule, name=Text(en="In other words.", cy="Mewn geiriau eraill."))
    assert rulebook._written(later) != rulebook._written(rule)
    assert rulebook._written(reworded) == rulebook._written(rule)
