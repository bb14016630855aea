"""A citation names one section or several, in both languages."""

import pytest

from cynllun.law.sources import Source, act, regs


@pytest.mark.parametrize(
    ("source", "en", "cy"),
    [
        (act("60"), "section 60", "adran 60"),
        (act("11(3)(b), (5)"), "section 11(3)(b), (5)", "adran 11(3)(b), (5)"),
        (act("23(7)-(8)"), "section 23(7)-(8)", "adran 23(7)-(8)"),
        (act("11, 13"), "sections 11, 13", "adrannau 11, 13"),
        (act("26-28"), "sections 26-28", "adrannau 26-28"),
        (regs("29, 30"), "regulations 29, 30", "rheoliadau 29, 30"),
    ],
)
def test_one_or_several(source: Source, en: str, cy: str) -> None:
    assert source.name.en.endswith(f", {en}")
    assert source.name.cy.endswith(f", {cy}")
