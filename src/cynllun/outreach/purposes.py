"""What a list of those who registered may be taken out for, and the columns that each purpose takes."""

from collections.abc import Mapping
from dataclasses import dataclass

from cynllun.law.words import Text


@dataclass(frozen=True, slots=True)
class Purpose:
    """Why, in words, and which fields of a registration it needs; no others are given."""

    name: Text
    columns: tuple[str, ...]


PURPOSES: Mapping[str, Purpose] = {
    "hold": Purpose(
        Text(en="Let people in and write to them", cy="Gadael pobl i mewn ac ysgrifennu atynt"),
        ("number", "state", "name", "email", "language"),
    ),
    "arrange": Purpose(
        Text(en="Arrange access and interpretation", cy="Trefnu hygyrchedd a chyfieithu"),
        ("number", "state", "name", "email", "language", "language_need", "access_needs"),
    ),
    "brief": Purpose(
        Text(
            en="Tell the speakers who comes and what is asked",
            cy="Dweud wrth y siaradwyr pwy sy'n dod a beth a ofynnir",
        ),
        ("state", "part", "setting", "question"),
    ),
    "attest": Purpose(
        Text(en="Show who attended", cy="Dangos pwy a fynychodd"),
        ("number", "name", "email", "minutes", "attended"),
    ),
}
"""By name."""

COLUMNS: Mapping[str, Text] = {
    "number": Text(en="Number", cy="Rhif"),
    "state": Text(en="Place", cy="Lle"),
    "name": Text(en="Name", cy="Enw"),
    "email": Text(en="Email address", cy="Cyfeiriad e-bost"),
    "language": Text(en="Language of mail", cy="Iaith y post"),
    "part": Text(en="Role", cy="Rôl"),
    "setting": Text(en="School or other setting", cy="Ysgol neu leoliad arall"),
    "language_need": Text(en="Language need", cy="Angen iaith"),
    "access_needs": Text(en="Access needs", cy="Anghenion hygyrchedd"),
    "question": Text(en="Question in advance", cy="Cwestiwn ymlaen llaw"),
    "minutes": Text(en="Minutes", cy="Munudau"),
    "attended": Text(en="Attended", cy="Wedi mynychu"),
}
"""What each column is called."""
