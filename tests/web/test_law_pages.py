"""The rules and the open questions, whole and in both languages, without a database."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from cynllun.law.doubts import DOUBTS
from cynllun.law.evaluate import RULE_SETS
from cynllun.law.rulebook import version
from cynllun.law.sources import CERTAINTY_IN_WORDS


def page(language: str, name: str) -> str:
    answer = Client().get(f"/{language}/{name}/")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_doubt_has_its_place_and_its_answer(language: str) -> None:
    html = page(language, "open-questions").replace("&#x27;", "'")
    for doubt in DOUBTS.values():
        assert f'id="doubt-{doubt.number}"' in html
        assert doubt.answer.in_(language) in html


def test_the_least_certain_come_first() -> None:
    html = page("en", "open-questions").split('id="certainty"', 1)[1]
    words = {text.en: name for name, text in CERTAINTY_IN_WORDS.items()}
    order = [words[cell] for cell in re.findall(r"<td[^>]*>([^<]+)</td></tr>", html)]
    assert order == sorted(order, key=["inferred", "secondary", "local", "primary"].index)
    assert {"inferred", "secondary", "primary"} <= set(order)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_rule_can_be_read_and_linked_to(language: str) -> None:
    html = page(language, "rules").replace("&#x27;", "'")
    assert version() in html
    for rules in RULE_SETS.values():
        for rule in rules.rules:
            assert f'id="{rule.id}"' in html
            assert rule.name.in_(language) in html


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("name", ["rules", "open-questions"])
def test_every_link_inside_leads_somewhere(language: str, name: str) -> None:
    anchors = {
        other: set(re.findall(r'id="([^"]+)"', page(language, other)))
        for other in ("rules", "open-questions")
    }
    links = re.findall(rf'href="/{language}/(rules|open-questions)/#([^"]+)"', page(language, name))
    assert links
    assert {(other, anchor) for other, anchor in links if anchor not in anchors[other]} == set()


@pytest.mark.parametrize("name", ["rules", "open-questions"])
def test_sources_are_named_in_welsh(name: str) -> None:
    html = re.sub(r"<[^>]+>", " ", page("cy", name))
    assert "Gorchymyn Cychwyn Rhif 8 (O.S. 2022/891), erthygl" in html
    for english in (" art ", " arts ", "Commencement Order", "announcement", " section "):
        assert english not in html


def test_an_id_is_used_once() -> None:
    ids = re.findall(r'id="([^"]+)"', page("en", "rules"))
    assert len(ids) == len(set(ids))


def test_a_rule_is_read_as_its_tree_says() -> None:
    html = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page("en", "rules")))
    assert "Not: special educational needs identified on 1 September 2021" in html
    assert "any" not in html.split("R12 ")[0] or "Any of these:" in html
    assert "1 September 2023 – 30 August 2024" in html
