"""An answer as plain text for a terminal, and as a tree for another program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from cynllun.law.days_in_words import in_words
from cynllun.law.evaluate import Placement
from cynllun.law.facts import FACTS
from cynllun.law.reasons import Reason
from cynllun.law.sources import CERTAINTY_IN_WORDS
from cynllun.law.words import Text

SYSTEMS = {
    "SEN": Text(en="SEN: the old law", cy="AAA: yr hen gyfraith"),
    "ALN": Text(en="ALN: the new law", cy="ADY: y gyfraith newydd"),
    "NOT_KNOWN": Text(en="Not known", cy="Nid yw'n hysbys"),
}
GIVERS = {
    "governing_body": Text(en="the governing body", cy="y corff llywodraethu"),
    "local_authority": Text(en="the local authority", cy="yr awdurdod lleol"),
}
ANSWERS = {
    True: Text(en="yes", cy="ydy"),
    False: Text(en="no", cy="nac ydy"),
    None: Text(en="not known", cy="ddim yn hysbys"),
}
_LABELS = {
    "since": Text(en="Since", cy="Ers"),
    "notice": Text(en="A notice is due from {giver} by", cy="Rhaid cael hysbysiad gan {giver} erbyn"),
    "automatic": Text(en="Moves automatically on", cy="Yn symud yn awtomatig ar"),
    "rule": Text(en="Rule", cy="Rheol"),
    "why": Text(en="Why", cy="Pam"),
    "refused": Text(en="Rules that do not fit, and the term that keeps each from fitting",
                    cy="Rheolau nad ydynt yn ffitio, a'r hyn sy'n atal pob un"),
    "missing": Text(en="Facts to find", cy="Ffeithiau i'w cael"),
    "assumed": Text(en="Taken not to have happened", cy="Cymerwyd nad yw wedi digwydd"),
    "derived": Text(en="Worked out from the date of birth", cy="Wedi ei gyfrif o'r dyddiad geni"),
}  # fmt: skip


def told(answer: Placement, language: str) -> str:
    """The answer with its reasons, a line each."""
    return "\n".join(_lines(answer, language))


def as_tree(answer: Placement) -> dict[str, Any]:
    """The whole answer as plain values: dates stay dates, a source gives its citation, name, link and certainty."""
    return asdict(answer)


def _lines(answer: Placement, language: str) -> Iterator[str]:
    def label(name: str) -> str:
        return _LABELS[name].in_(language)

    yield SYSTEMS[answer.system].in_(language)
    yield answer.reason.in_(language)
    if answer.since:
        yield f"{label('since')}: {in_words(answer.since).in_(language)}"
    if answer.must_move_by:
        giver = GIVERS[answer.notice_from].in_(language)
        yield f"{label('notice').format(giver=giver)} {in_words(answer.must_move_by).in_(language)}"
    if answer.moves_automatically_on:
        yield f"{label('automatic')}: {in_words(answer.moves_automatically_on).in_(language)}"
    if answer.source and answer.certainty:
        certainty = CERTAINTY_IN_WORDS[answer.certainty].in_(language)
        yield f"{label('rule')}: {answer.rule}, {answer.source.name.in_(language)} ({certainty})"
    yield from _reasons(label("why"), [reason for reason in answer.because if reason.decides], language)
    yield from _reasons(
        label("refused"), [reason for reason in answer.because if not reason.decides], language
    )
    for name in ("missing", "assumed", "derived"):
        facts: tuple[str, ...] = getattr(answer, name)
        if facts:
            yield f"{label(name)}: {', '.join(FACTS[fact].label.in_(language) for fact in facts)}"


def _reasons(title: str, reasons: list[Reason], language: str) -> Iterator[str]:
    if reasons:
        yield f"{title}:"
    for reason in reasons:
        given = "; ".join(f"{item.label.in_(language)}: {item.value.in_(language)}" for item in reason.given)
        yield f"  {reason.rule:5} {reason.text.in_(language)}: {ANSWERS[reason.holds].in_(language)}" + (
            f"  ({given})" if given else ""
        )
