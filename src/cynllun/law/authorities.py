"""The local authorities of Wales: their numbers and their names in both languages."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from cynllun.law.words import Text


@dataclass(frozen=True, slots=True)
class Authority:
    """One principal authority. `code` is the three-digit number that opens a UPN issued in its area."""

    code: str
    gss: str
    iso: str
    name: Text


def _read() -> dict[str, Authority]:
    table = tomllib.loads(files("cynllun.law").joinpath("data/authorities.toml").read_text("utf-8"))
    return {
        row["code"]: Authority(row["code"], row["gss"], row["iso"], Text(en=row["en"], cy=row["cy"]))
        for row in table["authority"]
    }


AUTHORITIES = _read()
"""Every authority by its code, "660" to "681". Source: data/authorities.toml."""
