"""The files that the repository is made of, for the tests that read them."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "cynllun"


def committed() -> list[Path]:
    """Every file of the repository: those git tracks, and new ones that it doesn't ignore."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    paths = (ROOT / name for name in listing.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def text_of(path: Path) -> str:
    """Return a file's text, or nothing where it holds none (a picture, a font)."""
    content = path.read_bytes()
    return "" if b"\0" in content else content.decode(errors="replace")
