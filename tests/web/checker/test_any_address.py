"""Whatever an address holds, the checker answers with a page: it never breaks, and asks nothing for ever."""

from __future__ import annotations

from datetime import date

from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from cynllun.law.facts import FACTS, Fact
from cynllun.web.checker.state import NO, UNKNOWN, YES

NEAR_THE_LINES = st.dates(date(2021, 8, 30), date(2025, 9, 2)).map(date.isoformat)
ODD = st.sampled_from(["", "0001-01-01", "9999-12-31", "2022-02-30", "'", "<b>", "٣", "yes", "no", "\x00"])


def texts(fact: Fact) -> st.SearchStrategy[str]:
    """Answers that a fact may have, and some that it may not."""
    proper = [st.sampled_from([UNKNOWN, YES, NO]), ODD]
    if fact.choices:
        proper.append(st.sampled_from(list(fact.choices)))
    if fact.kind == "date":
        proper.append(NEAR_THE_LINES)
    return st.one_of(proper)


ADDRESSES = st.fixed_dictionaries(
    {"on": st.one_of(NEAR_THE_LINES, ODD)},
    optional={
        **{name: texts(fact) for name, fact in FACTS.items()},
        "full": st.just("1"),
        "ask": st.sampled_from([*FACTS, "on", "events", "nonsense"]),
        "answer": st.sampled_from([*FACTS, "on", "events", "nonsense"]),
        "offer": st.sampled_from([*FACTS, "nonsense"]),
        "events": st.sampled_from([*FACTS, "none"]),
    },
)

CLIENT = Client()


@settings(max_examples=80)
@given(query=ADDRESSES, language=st.sampled_from(["en", "cy"]))
def test_it_always_answers(query: dict[str, str], language: str) -> None:
    page = CLIENT.get(f"/{language}/check/", query)
    assert page.status_code in (200, 302)
