"""Settings, provisions and yes or no, as people and systems write them in English and Welsh."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files

from cynllun.adapters.imports.cells import Cell
from cynllun.adapters.imports.folding import fold
from cynllun.law.words import Text

_ENGLISH_CODES = frozenset({"k", "e", "sen support", "send support"})


def read_choice(text: str, name: str, choices: Mapping[str, Text]) -> Cell:
    """The one of `choices` that the text means; `name` is the roll's column.

    Codes of England are refused by name: their letters mean something else.
    """
    folded = fold(text)
    if name == "provision" and folded in _ENGLISH_CODES:
        return _ENGLISH
    found = _meanings(name, choices).get(folded)
    if found is None or "?" in text:
        return _not_known(choices)
    return Cell(found if found in choices else None)


def read_yes_no(text: str) -> str | None:
    """Yes or no as "yes" or "no", None for anything else."""
    return _MEANINGS["yes_no"].get(fold(text))


def _read() -> dict[str, dict[str, str]]:
    """For each kind of value, what each word means."""
    table = tomllib.loads(files("cynllun.adapters.imports").joinpath("data/values.toml").read_text("utf-8"))
    return {
        kind: {word: value for value, words in known.items() for word in words}
        for kind, known in table.items()
    }


_MEANINGS = _read()


def _meanings(name: str, choices: Mapping[str, Text]) -> dict[str, str]:
    labels = {fold(label): value for value, text in choices.items() for label in (value, text.en, text.cy)}
    return labels | _MEANINGS.get(name, _MEANINGS["yes_no"])


def _not_known(choices: Mapping[str, Text]) -> Cell:
    return Cell(
        trouble=Text(
            en=f"this is not a value that is known here; write one of: {_list(choices, 'en')}",
            cy=f"nid yw hwn yn werth hysbys yma; ysgrifennwch un o'r rhain: {_list(choices, 'cy')}",
        )
    )


def _list(choices: Mapping[str, Text], language: str) -> str:
    return "; ".join(text.in_(language) for text in choices.values())


_ENGLISH = Cell(
    trouble=Text(
        en="this is a code of the system in England, which has no meaning in Wales; write the provision "
        "that the learner had in Wales, or leave it blank",
        cy="cod o'r system yn Lloegr yw hwn, heb ystyr yng Nghymru; ysgrifennwch y ddarpariaeth a gafodd y "
        "dysgwr yng Nghymru, neu gadewch y gell yn wag",
    )
)
