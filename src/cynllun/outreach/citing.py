"""A citation as somebody types it on a line, and as it is kept: "Act 60", "Code 12.12", "Name | https://…"."""

from urllib.parse import urlsplit

from cynllun.law.citations import citation
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

_KINDS = {
    "act": Text(en="Act", cy="Deddf"),
    "regs": Text(en="Regulations", cy="Rheoliadau"),
    "code": Text(en="Code", cy="Cod"),
    "tribunal": Text(en="Tribunal", cy="Tribiwnlys"),
    "announcement": Text(en="Statement", cy="Datganiad"),
    "education_act_1996": Text(en="1996", cy="1996"),
}
_ORDER = Text(en="Order", cy="Gorchymyn")
_WORDS = {word.casefold(): kind for kind, label in _KINDS.items() for word in (label.en, label.cy)}
_LONGEST_PLACE = 40


def read_citation(line: str) -> dict[str, str]:
    """The entry that a line means. Refusal for a line that means nothing."""
    page, bar, link = (part.strip() for part in line.partition("|"))
    if bar:
        if not page or urlsplit(link).scheme not in ("http", "https") or not urlsplit(link).netloc:
            raise Refusal(_not_read(line))
        return {"page": page, "link": link}
    word, _space, place = line.strip().partition(" ")
    entry = _order(place) if word.casefold() in _order_words() else {_WORDS.get(word.casefold(), ""): place}
    if "" in (*entry, *entry.values()) or len(place) > _LONGEST_PLACE:
        raise Refusal(_not_read(line))
    try:
        citation(entry)
    except KeyError:
        raise Refusal(_not_read(line)) from None
    return entry


def write_citation(entry: dict[str, str], language: str) -> str:
    """The line that somebody would type for it."""
    match entry:
        case {"page": page, "link": link}:
            return f"{page} | {link}"
        case {"order": number, "article": article}:
            return f"{_ORDER.in_(language)} {number} {article}"
    (kind, place), *_ = entry.items()
    return f"{_KINDS[kind].in_(language)} {place}"


def _order_words() -> set[str]:
    return {_ORDER.en.casefold(), _ORDER.cy.casefold()}


def _order(place: str) -> dict[str, str]:
    number, _space, article = place.partition(" ")
    return {"order": number, "article": article.strip()}


def _not_read(line: str) -> Text:
    return Text(
        en=f"“{line}” is not a source that Cynllun knows. Write one on a line, such as: Act 60; Regulations "
        "27; Code 12.12; Order 2021/1243 13(1); or the name of a page, a bar and its address: "
        "Name | https://www.gov.wales/…",
        cy=f"Nid yw “{line}” yn ffynhonnell y mae Cynllun yn ei hadnabod. Rhowch un ar bob llinell, "
        "megis: Deddf 60; Rheoliadau 27; Cod 12.12; Gorchymyn 2021/1243 13(1); neu enw tudalen, bar a'i "
        "chyfeiriad: Enw | https://www.llyw.cymru/…",
    )
