"""Whether white letters can be read on a colour: the contrast of WCAG 2.2 (1.4.3)."""

import re

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

LEAST = 4.5
_WRITTEN = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


def contrast_with_white(colour: str) -> float:
    """From 1 (white itself) to 21 (black). `colour` is #rrggbb; raises ValueError for anything else."""
    if not _WRITTEN.fullmatch(colour):
        raise ValueError(f"{colour} is not a colour")
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def refuse_unreadable(colour: str) -> None:
    """Raise Refusal for a colour that is none, or on which white letters cannot be read."""
    try:
        found = contrast_with_white(colour)
    except ValueError:
        raise Refusal(_NO_COLOUR) from None
    if found < LEAST:
        raise Refusal(
            Text(
                en=f"White letters cannot be read on this colour: their contrast is {found:.1f}, and {LEAST} "
                "is needed. Choose a darker one.",
                cy=f"Ni ellir darllen llythrennau gwyn ar y lliw hwn: {found:.1f} yw eu cyferbyniad, ac mae "
                f"angen {LEAST}. Dewiswch un tywyllach.",
            )
        )


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


_NO_COLOUR = Text(
    en="This is not a colour. Write it as # and six figures or letters from a to f, such as #0d4f4a.",
    cy="Nid lliw yw hwn. Rhowch ef fel # a chwe ffigur neu lythyren o a i f, fel #0d4f4a.",
)
