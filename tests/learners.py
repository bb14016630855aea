"""Learners drawn near the lines: every date is the day before, on or after one that the Orders care about."""

from datetime import date, timedelta

from hypothesis import strategies as st

from cynllun.law.choices import YEAR_GROUPS
from cynllun.law.facts import EVENTS, EXTRA, FACTS
from cynllun.law.values import load

LINES = sorted(
    {version.value for versions in load("transfer").values() for version in versions}
    | {date(2022, 3, 14), date(2023, 7, 20), date(2024, 9, 26), date(2025, 9, 12), date(2026, 11, 24)}
)
BIRTHS = [
    date(2005, 8, 31),
    date(2006, 8, 31),
    date(2006, 5, 6),
    date(2007, 2, 14),
    date(2011, 9, 1),
    date(2017, 8, 31),
    date(2018, 3, 1),
]
DAY = timedelta(days=1)

days = st.sampled_from([line + step * DAY for line in LINES for step in (-2, -1, 0, 1)])
births = st.sampled_from([line + step * DAY for line in BIRTHS for step in (-1, 0, 1)])


def _value(name: str) -> st.SearchStrategy[date | str | None]:
    fact = FACTS[name]
    rarely = st.none() if fact.event else st.nothing()
    match fact.kind:
        case "date":
            value: st.SearchStrategy[date | str | None] = births if name == "date_of_birth" else days
        case "year_group":
            value = st.sampled_from(list(YEAR_GROUPS))
        case "school_year":
            value = st.sampled_from(["2021-22", "2022-23", "2023-24"])
        case _:
            value = st.sampled_from(list(fact.choices))
    blanks = 6 if fact.event else 1
    return st.one_of(*[st.none()] * blanks, *[value] * (2 if fact.event else 5), rarely)


learners = st.fixed_dictionaries({name: _value(name) for name in FACTS})
asked_on = st.sampled_from([line + step * DAY for line in LINES for step in (-1, 0, 1)])
laws = st.sampled_from(["as-commenced", "announced-july-2021"])
absences = st.frozensets(st.sampled_from(sorted(EVENTS - EXTRA)), max_size=4)
