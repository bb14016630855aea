"""The demonstration's registers: a school and a college whole, one acting, one without, and a fact missing.

The first two schools have a plan for the leadership team, and that of the second is not yet as it should be.
The special school need not designate anybody, and has not. The unit's ALNCo is shared with the one without.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from cynllun.accounts.models import Organisation, User
from cynllun.workforce.leadership.plan import Plan, latest_day_of_pay
from cynllun.workforce.models import Designation
from cynllun.workforce.register.capacities import Capacity, Known, Way
from cynllun.workforce.register.entries import Entry
from cynllun.workforce.services import delegate_task, designate, record_leadership, save_leadership_plan

_WHY = (
    "Enghraifft: mae'r CADY yn arwain gwaith pob athro. / Example: the ALNCo leads the work of every teacher."
)
_DEPUTY_HEAD = "Dirprwy bennaeth (sampl) / Deputy head (sample)"


def load_register(
    places: Mapping[str, Organisation], people: Mapping[tuple[str, str], User], on: date
) -> None:
    """Enter them as a head or the server would; `places` and `people` by the parts of addresses."""
    _plans(places, people["head_teacher", "cynradd"], on)
    _whole(places["cynradd"], people["alnco", "cynradd"], people["head_teacher", "cynradd"], on)
    acting = Entry(
        people["alnco", "uwchradd"].name,
        on - timedelta(days=150),
        capacity=Capacity.ACTING,
        holder=people["alnco", "uwchradd"],
        school_teacher="yes",
        provisional="no",
        seen_on=on - timedelta(days=140),
    )
    held = designate(organisation=places["uwchradd"], entry=acting, by=None, on=on)
    record_leadership(designation=held, in_leadership=Known.NO, since=None, by=None, on=on)
    left = Entry(
        "Mared Sampl",
        on - timedelta(days=900),
        ends_on=on - timedelta(days=20),
        school_teacher="yes",
        provisional="no",
    )
    designate(organisation=places["poboed"], entry=left, by=None, on=on)
    senco = Entry(people["alnco", "ucd"].name, on - timedelta(days=700), holder=people["alnco", "ucd"],
                  provisional="no", shared_at=frozenset({places["poboed"]}))  # fmt: skip
    designate(organisation=places["ucd"], entry=senco, by=None, on=on)
    _college(places["coleg"], people["alnco", "coleg"], people["head_teacher", "coleg"], on)


def _college(college: Organisation, alnco: User, head: User, on: date) -> None:
    since = on - timedelta(days=380)
    entry = Entry(alnco.name, since, holder=alnco, fe_teacher="yes", seen_on=on - timedelta(days=30))
    held = designate(organisation=college, entry=entry, by=head, on=on)
    record_leadership(designation=held, in_leadership=Known.YES, since=since, by=head, on=on)


def _whole(school: Organisation, alnco: User, head: User, on: date) -> None:
    since = on - timedelta(days=440)
    before = Entry("Gethin Enghraifft", since - timedelta(days=800), ends_on=since - timedelta(days=1),
                   school_teacher="no", provisional="no", senco_here="yes")  # fmt: skip
    designate(organisation=school, entry=before, by=head, on=on)
    entry = Entry(
        alnco.name,
        since,
        holder=alnco,
        school_teacher="yes",
        provisional="no",
        senco_here="no",
        seen_on=on - timedelta(days=60),
    )
    held = designate(organisation=school, entry=entry, by=head, on=on)
    record_leadership(designation=held, in_leadership=Known.YES, since=since, by=head, on=on)
    _delegate(held, head, since, on)


def _delegate(held: Designation, head: User, since: date, on: date) -> None:
    for letter in "gh":
        delegate_task(designation=held, letter=letter, way=Way.ENSURES, to=_DEPUTY_HEAD, starts_on=since,
                      by=head, on=on)  # fmt: skip


def _plans(places: Mapping[str, Organisation], head: User, on: date) -> None:
    decided = Plan(
        post="CADY / ALNCo",
        first_point=5,
        now_point="U3",
        now_allowance="aln-max",
        pay_on=latest_day_of_pay(on),
        group=3,
        drafted_on=date(2025, 4, 28),
        consulted_from=date(2025, 5, 6),
        consulted_to=date(2025, 6, 17),
        decided_on=date(2025, 7, 2),
        in_force_on=date(2025, 9, 1),
        why=_WHY,
    )
    proposed = replace(decided, first_point=1, decided_on=None, in_force_on=None)
    for plan in (proposed, decided):
        save_leadership_plan(organisation=places["cynradd"], plan=plan, by=head, on=on)
    draft = replace(decided, first_point=1, group=5, deputy_first=18, deputy_last=22, assistant_first=5,
                    assistant_last=9, decided_on=date(2025, 6, 10), why="")  # fmt: skip
    save_leadership_plan(organisation=places["uwchradd"], plan=draft, by=None, on=on)
