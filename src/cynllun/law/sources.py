"""Typed citations. Nothing in the law package is said without one.

A citation is short enough for a table ("2021/1243 art 15(2)") and knows its full name in both languages, its
link, and how certain the statement that rests on it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from cynllun.law.words import Text

Certainty = Literal["primary", "secondary", "inferred", "local"]

CERTAINTY_IN_WORDS: dict[str, Text] = {
    "primary": Text(en="read in the law itself", cy="wedi ei ddarllen yn y gyfraith ei hun"),
    "secondary": Text(
        en="from an official statement about the law", cy="o ddatganiad swyddogol am y gyfraith"
    ),
    "inferred": Text(
        en="reasoned from the law, which does not say it in terms",
        cy="wedi ei gasglu o'r gyfraith, nad yw'n ei ddweud yn benodol",
    ),
    "local": Text(en="decided locally", cy="penderfyniad lleol"),
}


def least_certain(certainties: Iterable[Certainty]) -> Certainty:
    """That of the least certain part, on which the whole rests. What is decided locally is nobody's to doubt."""
    return max(certainties, key=_LESS_AND_LESS.index)


_LESS_AND_LESS: tuple[Certainty, ...] = ("local", "primary", "secondary", "inferred")
_LEGISLATION = "https://www.legislation.gov.uk"
_COMMENCEMENT_ORDERS = {
    "2021/373": 2, "2021/381": 3, "2021/383": 4, "2021/1243": 5, "2021/1244": 6, "2021/1245": 7, "2022/891": 8,
    "2022/892": 9, "2022/893": 10, "2022/894": 11, "2022/895": 12, "2022/896": 13, "2022/897": 14, "2022/898": 15,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """One place in the law: `cite` for a table, `name` for a page, `link` to read it."""

    cite: str
    name: Text
    link: str
    certainty: Certainty = "primary"

    @property
    def how_certain(self) -> Text:
        """The certainty in words."""
        return CERTAINTY_IN_WORDS[self.certainty]

    def marked(self, certainty: Certainty) -> Source:
        """The same place, for a statement that is less certain than its words."""
        return replace(self, certainty=certainty)

    def __str__(self) -> str:
        return self.cite


def order(number: str, article: str, certainty: Certainty = "primary") -> Source:
    """A commencement Order by its number: order("2021/1243", "15(2)") is article 15(2) of Order No. 5."""
    commencement = _COMMENCEMENT_ORDERS[number]
    plural = "," in article or "-" in article
    return Source(
        cite=f"{number} {'arts' if plural else 'art'} {article}",
        name=Text(
            en=f"Commencement Order No. {commencement} (S.I. {number}), {'articles' if plural else 'article'} {article}",
            cy=f"Gorchymyn Cychwyn Rhif {commencement} (O.S. {number}), {'erthyglau' if plural else 'erthygl'} {article}",
        ),
        link=f"{_LEGISLATION}/wsi/{number}",
        certainty=certainty,
    )


_PLURALS = {
    "section": "sections",
    "adran": "adrannau",
    "regulation": "regulations",
    "rheoliad": "rheoliadau",
}


def _one_or_several(word: str, place: str) -> str:
    """section 11(3)(b), (5); sections 11(1), 13."""
    numbers = re.findall(r"(?:^|[ -])\d", place)
    return f"{_PLURALS[word] if len(numbers) > 1 else word} {place}"


def act(section: str, certainty: Certainty = "primary") -> Source:
    """A section of the Additional Learning Needs and Education Tribunal (Wales) Act 2018."""
    return Source(
        cite=f"ALN Act 2018 s.{section}",
        name=Text(
            en=f"Additional Learning Needs and Education Tribunal (Wales) Act 2018, {_one_or_several('section', section)}",
            cy=f"Deddf Anghenion Dysgu Ychwanegol a'r Tribiwnlys Addysg (Cymru) 2018, {_one_or_several('adran', section)}",
        ),
        link=f"{_LEGISLATION}/anaw/2018/2",
        certainty=certainty,
    )


def regs(regulation: str, certainty: Certainty = "primary") -> Source:
    """A regulation of the Additional Learning Needs (Wales) Regulations 2021."""
    return Source(
        cite=f"2021/401 reg {regulation}",
        name=Text(
            en=f"Additional Learning Needs (Wales) Regulations 2021 (S.I. 2021/401), {_one_or_several('regulation', regulation)}",
            cy=f"Rheoliadau Anghenion Dysgu Ychwanegol (Cymru) 2021 (O.S. 2021/401), {_one_or_several('rheoliad', regulation)}",
        ),
        link=f"{_LEGISLATION}/wsi/2021/401",
        certainty=certainty,
    )


def co_ordinator_regs(regulation: str, certainty: Certainty = "primary") -> Source:
    """A regulation of the Additional Learning Needs Co-ordinator (Wales) Regulations 2020, revoked in 2021."""
    return Source(
        cite=f"2020/1351 reg {regulation}",
        name=Text(
            en=f"Additional Learning Needs Co-ordinator (Wales) Regulations 2020 (S.I. 2020/1351), {_one_or_several('regulation', regulation)}",
            cy=f"Rheoliadau'r Cydlynydd Anghenion Dysgu Ychwanegol (Cymru) 2020 (O.S. 2020/1351), {_one_or_several('rheoliad', regulation)}",
        ),
        link=f"{_LEGISLATION}/wsi/2020/1351",
        certainty=certainty,
    )


def education_act_1996(section: str, certainty: Certainty = "primary") -> Source:
    """A section of the Education Act 1996, the old law's home and the source of ages."""
    return Source(
        cite=f"EA 1996 s.{section}",
        name=Text(en=f"Education Act 1996, section {section}", cy=f"Deddf Addysg 1996, adran {section}"),
        link=f"{_LEGISLATION}/ukpga/1996/56",
        certainty=certainty,
    )


def code(paragraph: str, certainty: Certainty = "secondary") -> Source:
    """A paragraph of the Additional Learning Needs Code for Wales 2021."""
    return Source(
        cite=f"ALN Code {paragraph}",
        name=Text(
            en=f"Additional Learning Needs Code for Wales 2021, paragraph {paragraph}",
            cy=f"Cod Anghenion Dysgu Ychwanegol Cymru 2021, paragraff {paragraph}",
        ),
        link="https://www.gov.wales/additional-learning-needs-code",
        certainty=certainty,
    )


def announcement(on: Literal["2021-02-02", "2021-07-14"], certainty: Certainty = "secondary") -> Source:
    """A written statement of the Welsh Ministers about the changeover."""
    en, cy = {
        "2021-02-02": ("2 February 2021", "2 Chwefror 2021"),
        "2021-07-14": ("14 July 2021", "14 Gorffennaf 2021"),
    }[on]
    return Source(
        cite=f"announcement of {en}",
        name=Text(
            en=f"Written statement of the Welsh Ministers, {en}",
            cy=f"Datganiad ysgrifenedig Gweinidogion Cymru, {cy}",
        ),
        link="https://www.gov.wales/announcements/written-statements",
        certainty=certainty,
    )
