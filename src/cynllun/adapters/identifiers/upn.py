"""UPN: the unique pupil number of England and Wales.

Thirteen characters: a check letter, the authority's number (3 digits), the school's number (4), the year of
allocation (2) and a serial number (3). A temporary UPN ends in a letter instead of a digit. Any authority's
number is accepted, since learners move from England and numbers are added; `authority` names the Welsh ones
(660 to 681).

Source: the Unique Pupil Number data standard (govtalk, version 2.0).

>>> compact(" r674 1231 01121 ")
'R674123101121'
>>> is_valid("R674123101121")
True
"""

import re

from cynllun.law.authorities import AUTHORITIES, Authority
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The check letters by the value of the remainder: 23 of them, without I, O and S."""

_SEPARATORS = re.compile(r"[\s\-./]+")
_SHAPE = re.compile(rf"[{LETTERS}][0-9]{{11}}[0-9{LETTERS}]", re.ASCII)


class InvalidUPN(Refusal):
    """The number is not a UPN. `text` says why in both languages."""


def compact(number: str) -> str:
    """The number without spaces and separators, in capitals."""
    return _SEPARATORS.sub("", number).upper()


def check_letter(body: str) -> str:
    """The letter that opens the UPN whose other twelve characters are `body`: weights 2 to 13, modulo 23."""
    total = sum(weight * _value(character) for weight, character in enumerate(body, start=2))
    return LETTERS[total % 23]


def validate(number: str) -> str:
    """The compact number.

    Raises:
        InvalidUPN: the length or the characters are wrong, or the check letter does not fit the digits.
    """
    number = compact(number)
    if len(number) != 13:
        raise InvalidUPN(
            Text(
                en=f"a UPN has 13 characters and this has {len(number)}",
                cy=f"mae gan UPN 13 nod ac mae gan hwn {len(number)}",
            )
        )
    if not _SHAPE.fullmatch(number):
        raise InvalidUPN(
            Text(
                en="a UPN is a letter and 12 digits (a temporary one ends in a letter); I, O and S are "
                "never used",
                cy="llythyren a 12 digid yw UPN (mae un dros dro yn gorffen â llythyren); ni ddefnyddir I, "
                "O nac S",
            )
        )
    expected = check_letter(number[1:])
    if number[0] != expected:
        raise InvalidUPN(
            Text(
                en=f"its digits need the check letter {expected}, not {number[0]}, so a character is "
                "mistyped",
                cy=f"mae angen y llythyren wirio {expected} ar ei ddigidau, nid {number[0]}, felly mae nod "
                "yn anghywir",
            )
        )
    return number


def is_valid(number: str) -> bool:
    """Whether the number is a UPN with the right check letter."""
    try:
        validate(number)
    except InvalidUPN:
        return False
    return True


def is_temporary(number: str) -> bool:
    """Whether the (valid) number is a temporary one."""
    return compact(number)[-1:].isalpha()


def authority(number: str) -> Authority | None:
    """The Welsh authority in whose area the number was issued; None for one issued elsewhere."""
    return AUTHORITIES.get(compact(number)[1:4])


def format(number: str) -> str:
    """The number in its parts, for reading aloud: letter, authority, school, year, serial."""
    number = compact(number)
    return " ".join(filter(None, (number[:1], number[1:4], number[4:8], number[8:10], number[10:])))


def _value(character: str) -> int:
    return int(character) if character.isdigit() else LETTERS.index(character)
