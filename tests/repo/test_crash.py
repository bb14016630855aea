"""bench/crash in small: what was acknowledged stays, whatever is killed."""

from __future__ import annotations

import subprocess
import sys

from tests.repo.files import ROOT


def test_five_kills_lose_nothing() -> None:
    command = [sys.executable, str(ROOT / "bench/crash.py"), "--times", "5"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert answer.stdout.endswith("PASS\n")
