"""Welsh words before their mutation, every initial consonant, and accents."""

import pytest

from cynllun.outreach.search.words import folded, radicals, words_of


@pytest.mark.parametrize(
    ("radical", "mutated"),
    [
        ("pennaeth", ("bennaeth", "mhennaeth", "phennaeth")),
        ("tribiwnlys", ("dribiwnlys", "nhribiwnlys", "thribiwnlys")),
        ("cynllun", ("gynllun", "nghynllun", "chynllun")),
        ("bwrdd", ("fwrdd", "mwrdd")),
        ("darpariaeth", ("ddarpariaeth", "narpariaeth")),
        ("gofal", ("ofal", "ngofal")),
        ("gweithiwr", ("weithiwr", "ngweithiwr")),
        ("gwlad", ("wlad",)),
        ("gradd", ("radd",)),
        ("glas", ("las",)),
        ("gyda", ("yda",)),
        ("llywodraeth", ("lywodraeth",)),
        ("meithrinfa", ("feithrinfa",)),
        ("rhiant", ("riant",)),
        ("ysgol", ("hysgol",)),
        ("addysg", ("haddysg",)),
    ],
)
def test_a_word_is_found_behind_each_of_its_mutations(radical: str, mutated: tuple[str, ...]) -> None:
    for each in mutated:
        assert radical in radicals(each), each


@pytest.mark.parametrize("word", ["ffurflen", "llais", "rhaid"])
def test_what_is_no_mutation_is_left_as_it_is(word: str) -> None:
    assert radicals(word) == {word}


def test_accents_and_capitals_do_not_count() -> None:
    assert folded("Dŵr ŷd CÔD") == "dwr yd cod"
    assert words_of("Pwy sy'n talu i’r ysgol? Adran 60") == ["pwy", "sy", "talu", "ysgol", "adran", "60"]
