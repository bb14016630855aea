"""Every duty is whole, in both languages, and the list of them is committed."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from cynllun.law import duties
from cynllun.law.duties import DUTIES, TOPICS, Duty
from cynllun.law.setting_kinds import KINDS
from cynllun.law.words import Text

COMMITTED = Path(__file__).parent / "duties.txt"


def test_the_committed_list_is_the_list() -> None:
    assert duties.listing() == COMMITTED.read_text(encoding="utf-8")


@pytest.mark.parametrize("duty", DUTIES.values(), ids=DUTIES)
def test_a_duty_is_whole(duty: Duty) -> None:
    assert duty.sources
    assert duty.begins.day < (duty.until.day if duty.until else duty.begins.day + timedelta(days=1))
    for text in (duty.what, duty.prepare, duty.bearer):
        assert text is None or text.en != text.cy
    assert not duty.what.en.startswith("You")  # the page says you must, you may, you do not have to


@pytest.mark.parametrize("duty", DUTIES.values(), ids=DUTIES)
def test_somebody_acts_in_it_in_every_kind_of_setting_that_it_names(duty: Duty) -> None:
    for kind in duty.kinds:
        assert any(duty.concerns(kind, role) for role in KINDS[kind].roles)


def test_section_60_asks_nothing_of_a_special_school() -> None:
    cites = {source.cite for duty in DUTIES.values() for source in duty.sources}
    assert "ALN Act 2018 s.60" in cites
    for duty in DUTIES.values():
        of_the_post = any(
            source.cite.startswith(("ALN Act 2018 s.60", "2021/401 reg 2")) for source in duty.sources
        )
        if of_the_post and "special" in duty.kinds:
            assert (duty.name, duty.force) == ("special-no-alnco", "need not")


def test_only_a_mainstream_school_has_the_duty_of_section_52() -> None:
    assert DUTIES["engage-together"].kinds == ("mainstream",)


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("force", "ought"),
        ("topic", "weather"),
        ("certainty", "rumoured"),
        ("period", "no-such-period"),
        ("roles", ["caretaker"]),
        ("sources", []),
    ],
)
def test_a_word_that_is_not_known_does_not_load(key: str, wrong: object) -> None:
    whole: dict[str, Any] = {
        "force": "must",
        "topic": next(iter(TOPICS)),
        "kinds": ["mainstream"],
        "what": {"en": "Do it.", "cy": "Gwneud."},
        "from": {"transfer": "start"},
        "sources": [{"act": "11"}],
        "certainty": "primary",
    }
    assert duties._duty("it", whole).what == Text(en="Do it.", cy="Gwneud.")
    with pytest.raises(ValueError, match="“it”"):
        duties._duty("it", whole | {key: wrong})
