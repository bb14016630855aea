"""An event's poster as tagged PDF (PDF/UA-1), A4 or A3, in one language or both, with a QR code."""

import json
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

import segno
import typst

from cynllun.adapters.documents.paper import in_order
from cynllun.adapters.documents.typst import compiled
from cynllun.law.words import Text

Size = Literal["a4", "a3"]

_TEMPLATE = Path(__file__).with_name("poster.typ")
_WORDS = {
    "register": Text(en="Register", cy="Cofrestru"),
    "free": Text(en="No account is needed.", cy="Nid oes angen cyfrif."),
    "code": Text(en="QR code that leads to {address}", cy="Cod QR sy'n arwain at {address}"),
}


@dataclass(frozen=True, slots=True)
class Poster:
    """What it says. `colour` is #rrggbb, dark enough for white letters; `addresses` are by language."""

    title: Text
    when: Text
    about: Text
    speakers: Text
    spoken: Text
    organiser: Text
    addresses: dict[str, str]
    colour: str


def write_poster(poster: Poster, size: Size, languages: str) -> bytes:
    """One page in "en", "cy" or "both", Welsh first. The same poster is the same bytes."""
    order = in_order(languages)
    inputs = {
        "poster": json.dumps(
            {
                "paper": size,
                "colour": poster.colour,
                "parts": [_part(poster, language) for language in order],
                "code": code_for(poster.addresses[order[0]]),
            },
            ensure_ascii=False,
        )
    }
    try:
        return compiled(_TEMPLATE, inputs, "ua-1")
    except typst.TypstError:  # a letter that the typeface lacks; see typst.to_pdf
        return compiled(_TEMPLATE, inputs, None)


def _part(poster: Poster, language: str) -> dict[str, str]:
    address = poster.addresses[language]
    said = {
        name: getattr(poster, name).in_(language)
        for name in ("title", "when", "about", "speakers", "spoken", "organiser")
    }
    words = {name: text.in_(language).format(address=address) for name, text in _WORDS.items()}
    return said | words | {"language": language, "address": address}


def code_for(address: str) -> str:
    """The code as SVG, black on white with the quiet zone that readers need."""
    stream = BytesIO()
    segno.make(address, error="m", micro=False).save(stream, kind="svg", border=4, light="#fff")
    return stream.getvalue().decode()
