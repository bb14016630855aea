"""A certificate of attendance as tagged PDF (PDF/UA-1), A4, in one language or both, with a QR code."""

import json
from dataclasses import dataclass
from pathlib import Path

import typst

from cynllun.adapters.documents.paper import in_order
from cynllun.adapters.documents.poster import code_for
from cynllun.adapters.documents.typst import compiled
from cynllun.law.words import Text

_TEMPLATE = Path(__file__).with_name("certificate.typ")
_WORDS = {
    "heading": Text(en="Certificate of attendance", cy="Tystysgrif presenoldeb"),
    "certifies": Text(en="This certifies that", cy="Mae hyn yn tystio bod"),
    "attended": Text(en="attended", cy="wedi mynychu"),
    "held": Text(en="Held by {organiser}", cy="Cynhaliwyd gan {organiser}"),
    "number_is": Text(en="Number {number}", cy="Rhif {number}"),
    "check": Text(en="Whether it is genuine can be seen here:", cy="Gellir gweld yma a yw'n ddilys:"),
    "code": Text(en="QR code that leads to {address}", cy="Cod QR sy'n arwain at {address}"),
}


@dataclass(frozen=True, slots=True)
class Certificate:
    """Who attended what and when. `colour` is the event's; `addresses`, where it is checked, by language."""

    name: str
    title: Text
    when: Text
    organiser: Text
    number: str
    addresses: dict[str, str]
    colour: str


def write_certificate(certificate: Certificate, languages: str) -> bytes:
    """One page in "en", "cy" or "both", Welsh first. The same certificate is the same bytes."""
    order = in_order(languages)
    inputs = {
        "certificate": json.dumps(
            {
                "name": certificate.name,
                "colour": certificate.colour,
                "parts": [_part(certificate, language) for language in order],
                "code": code_for(certificate.addresses[order[0]]),
            },
            ensure_ascii=False,
        )
    }
    try:
        return compiled(_TEMPLATE, inputs, "ua-1")
    except typst.TypstError:  # a letter that the typeface lacks; see typst.to_pdf
        return compiled(_TEMPLATE, inputs, None)


def _part(certificate: Certificate, language: str) -> dict[str, str]:
    address = certificate.addresses[language]
    said = {name: getattr(certificate, name).in_(language) for name in ("title", "when", "organiser")}
    words = {
        name: text.in_(language).format(address=address, number=certificate.number, **said)
        for name, text in _WORDS.items()
    }
    return said | words | {"language": language, "address": address}
