"""A citation as a data file writes it: { order = "2021/1243", article = "15(2)" }, { act = "99(1)" } …"""

from collections.abc import Callable

from cynllun.law.sources import (
    Source,
    act,
    announcement,
    co_ordinator_regs,
    code,
    education_act_1996,
    order,
    regs,
)
from cynllun.law.words import Text


def tribunal(regulation: str) -> Source:
    """A regulation of the Education Tribunal for Wales Regulations 2021."""
    return Source(
        cite=f"2021/406 reg {regulation}",
        name=Text(
            en=f"Education Tribunal for Wales Regulations 2021 (S.I. 2021/406), regulation {regulation}",
            cy=f"Rheoliadau Tribiwnlys Addysg Cymru 2021 (O.S. 2021/406), rheoliad {regulation}",
        ),
        link="https://www.legislation.gov.uk/wsi/2021/406",
    )


_CITATIONS: dict[str, Callable[..., Source]] = {
    "act": act,
    "regs": regs,
    "co_ordinator_regs": co_ordinator_regs,
    "code": code,
    "tribunal": tribunal,
    "education_act_1996": education_act_1996,
    "announcement": announcement,
}


def citation(entry: dict[str, str]) -> Source:
    """The source that an entry of a data file names. KeyError for a kind that is not known."""
    match entry:
        case {"order": number, "article": article}:
            return order(number, article)
        case {"cite": cite, "en": en, "cy": cy, "link": link}:
            return Source(cite=cite, name=Text(en=en, cy=cy), link=link, certainty="secondary")
        case {"page": page, "link": link}:
            return Source(cite=page, name=Text(en=page, cy=page), link=link, certainty="secondary")
    (kind, place), *_ = entry.items()
    return _CITATIONS[kind](place)
