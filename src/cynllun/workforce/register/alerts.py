"""What the head, the governing body and the authority should look at in a register on a day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cynllun.law.alnco import FACTS, Finding, must_designate
from cynllun.law.days_in_words import in_words
from cynllun.law.sources import Source, code
from cynllun.law.words import Text
from cynllun.workforce.models import Designation
from cynllun.workforce.register.capacities import Capacity, Known

A_TERM = timedelta(weeks=13)
"""A third of the 39 weeks of a school year: no law says for how long somebody may act."""
SOON = timedelta(days=90)
LOOK_AGAIN = timedelta(days=365)
"""The register of the Education Workforce Council is renewed every year."""
LEADERSHIP_TEAM = replace(
    code("8", "inferred"),
    name=Text(
        en="Additional Learning Needs Code for Wales 2021, chapter 8, as it is known and not read",
        cy="Cod Anghenion Dysgu Ychwanegol Cymru 2021, pennod 8, fel y gwyddys amdani, heb ei darllen",
    ),
)


@dataclass(frozen=True, slots=True)
class Alert:
    """Something to look at. `grave` where the law is not met; `source` None where Cynllun alone says so."""

    name: str
    text: Text
    grave: bool = False
    source: Source | None = None


def holding(designations: Iterable[Designation], *, on: date) -> list[Designation]:
    """Those by which the post is held on a day, as DesignationQuerySet.holding finds them."""
    return [
        each
        for each in designations
        if each.capacity != Capacity.DEPUTY
        and each.starts_on <= on
        and (each.ends_on is None or each.ends_on >= on)
    ]


def alerts(body: str, designations: Sequence[Designation], *, on: date) -> list[Alert]:
    """Every alert of one organisation, the gravest first; `designations` are all that it ever had."""
    must, held = must_designate(body, on=on), holding(designations, on=on)
    found = [] if held or not must.answer else [_vacancy(must, designations, on)]
    for each in held:
        found.extend(_of_one(each, designations, on))
    return sorted(found, key=lambda alert: not alert.grave)


def _vacancy(must: Finding, designations: Sequence[Designation], on: date) -> Alert:
    last = max((each.ends_on for each in designations if each.ends_on and each.ends_on < on), default=None)
    since = in_words(last + timedelta(days=1)) if last else None
    text = Text(
        en=f"Nobody is designated ALNCo{f', since {since.en}' if since else ''}. {must.text.en}",
        cy=f"Nid oes neb wedi'i ddynodi'n CADY{f', ers {since.cy}' if since else ''}. {must.text.cy}",
    )
    return Alert("vacancy", text, grave=True, source=must.source)


def _of_one(each: Designation, designations: Sequence[Designation], on: date) -> Iterator[Alert]:
    yield from _qualification(each)
    yield from _registration(each, on)
    if each.capacity == Capacity.ACTING and each.starts_on + A_TERM < on:
        yield Alert("acting", _acting(each))
    if each.ends_on and each.ends_on - on <= SOON and not _followed(each.ends_on, designations):
        yield Alert("ending", _ending(each, each.ends_on))
    yield from _leadership(each)


def _qualification(each: Designation) -> Iterator[Alert]:
    name, finding = each.person_name, each.finding
    if finding.answer is None:
        missing = [FACTS[fact] for fact in finding.missing]
        en, cy = "; ".join(text.en for text in missing), "; ".join(text.cy for text in missing)
        text = Text(
            en=f"Find out whether {name} may be designated: {en}.",
            cy=f"Rhaid canfod a ganiateir dynodi {name}: {cy}.",
        )
        yield Alert("not_known", text, source=finding.source)
    elif not finding.answer:
        yield Alert("not_allowed", _not_allowed(each), grave=True, source=finding.source)


def _not_allowed(each: Designation) -> Text:
    name = each.person_name
    if each.provisional == Known.YES:
        return Text(
            en=f"{name} is registered provisionally, which does not count, and may not be designated.",
            cy=f"Mae {name} wedi cofrestru ar sail dros dro, nad yw'n cyfrif, ac ni chaniateir ei ddynodi.",
        )
    return Text(
        en=f"{name} is none of those whom the regulation allows to be designated.",
        cy=f"Nid yw {name} yn un o'r rhai y mae'r rheoliad yn caniatáu eu dynodi.",
    )


def _registration(each: Designation, on: date) -> Iterator[Alert]:
    if Known.YES not in (each.school_teacher, each.fe_teacher):
        return
    if each.seen_on is None or each.seen_on + LOOK_AGAIN < on:
        seen = in_words(each.seen_on) if each.seen_on else None
        yield Alert(
            "look_again",
            Text(
                en=f"Look {each.person_name} up on the register of the Education Workforce Council: "
                + (f"it was last looked at on {seen.en}." if seen else "nobody has entered that they did."),
                cy=f"Chwiliwch am {each.person_name} ar gofrestr Cyngor y Gweithlu Addysg: "
                + (f"edrychwyd arni ddiwethaf ar {seen.cy}." if seen else "nid oes neb wedi cofnodi gwneud."),
            ),
        )


def _acting(each: Designation) -> Text:
    since, weeks = in_words(each.starts_on), A_TERM.days // 7
    return Text(
        en=f"{each.person_name} has been acting since {since.en}: longer than a term ({weeks} weeks).",
        cy=f"Mae {each.person_name} yn y swydd dros dro ers {since.cy}: mwy na thymor ({weeks} wythnos).",
    )


def _ending(each: Designation, ends_on: date) -> Text:
    last = in_words(ends_on)
    return Text(
        en=f"The designation of {each.person_name} ends on {last.en}, and nobody is designated after that.",
        cy=f"Daw dynodiad {each.person_name} i ben ar {last.cy}, ac nid oes neb wedi'i ddynodi wedyn.",
    )


def _followed(last_day: date, designations: Iterable[Designation]) -> bool:
    return bool(holding(designations, on=last_day + timedelta(days=1)))


def _leadership(each: Designation) -> Iterator[Alert]:
    name = each.person_name
    if each.in_leadership == Known.NO:
        text = Text(
            en=f"{name} is not in the leadership team. The Code says that an ALNCo should be, or have a "
            "clear line of communication to it.",
            cy=f"Nid yw {name} yn y tîm arwain. Dywed y Cod y dylai CADY fod ynddo, neu fod â llinell "
            "gyfathrebu glir ato.",
        )
        yield Alert("not_leading", text, source=LEADERSHIP_TEAM)
    elif not each.in_leadership:
        text = Text(
            en=f"Nobody has entered whether {name} is in the leadership team.",
            cy=f"Nid oes neb wedi cofnodi a yw {name} yn y tîm arwain.",
        )
        yield Alert("leading_not_known", text, source=LEADERSHIP_TEAM)
