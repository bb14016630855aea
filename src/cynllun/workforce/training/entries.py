"""What is entered about a course and about somebody who took one, and what each part is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cynllun.law.words import Text
from cynllun.workforce.training.choices import CourseKind, Language, Origin


@dataclass(frozen=True, slots=True)
class CourseEntry:
    """A course as it is entered. `hours` are whole or half, `cost` pounds a person, both exact.

    `required_of` are names of PARTS. `every_months` is None for once. `source` is the provision of the law or
    of the Code that asks for it; blank is a local choice. After `retired_on` it is offered no more.
    """

    code: str
    title_en: str
    title_cy: str
    kind: CourseKind
    language: Language
    hours: Decimal
    about_en: str = ""
    about_cy: str = ""
    link: str = ""
    cost: Decimal = Decimal(0)
    needs_cover: bool = False
    required_of: tuple[str, ...] = ()
    every_months: int | None = None
    source: str = ""
    retired_on: date | None = None


@dataclass(frozen=True, slots=True)
class TrainingEntry:
    """Who took which course and when. `course` is its code, as the organisation knows it.

    `email` is blank where it is not known. `role` is a name of PARTS, blank where the person has a role in
    Cynllun or it is not known. `event` is the number of the event that was attended.
    """

    name: str
    course: str
    taken_on: date
    email: str = ""
    role: str = ""
    language: Language = Language.ENGLISH
    certificate: str = ""
    origin: Origin = Origin.TYPED
    event: int | None = None


COURSE_LABELS: Mapping[str, Text] = {
    "code": Text(en="Code", cy="Cod"),
    "title_en": Text(en="Title in English", cy="Teitl yn Saesneg"),
    "title_cy": Text(en="Title in Welsh", cy="Teitl yn Gymraeg"),
    "about_en": Text(en="About it in English", cy="Amdano yn Saesneg"),
    "about_cy": Text(en="About it in Welsh", cy="Amdano yn Gymraeg"),
    "kind": Text(en="Kind", cy="Math"),
    "link": Text(en="Link", cy="Dolen"),
    "language": Text(en="Language", cy="Iaith"),
    "hours": Text(en="Hours", cy="Oriau"),
    "cost": Text(en="Cost for each person, in pounds", cy="Cost y pen, mewn punnoedd"),
    "needs_cover": Text(
        en="Taken in teaching time, so cover is needed",
        cy="Yn ystod amser addysgu, felly mae angen cyflenwi",
    ),
    "required_of": Text(en="Who must take it", cy="Pwy sy'n gorfod ei ddilyn"),
    "every_months": Text(en="Every how many months", cy="Bob faint o fisoedd"),
    "source": Text(
        en="Where the law or the Code asks for it", cy="Ble mae'r gyfraith neu'r Cod yn gofyn amdano"
    ),
    "retired_on": Text(en="Offered until", cy="Ar gael tan"),
}
RECORD_LABELS: Mapping[str, Text] = {
    "name": Text(en="Name", cy="Enw"),
    "email": Text(en="Email", cy="E-bost"),
    "role": Text(en="Role", cy="Rôl"),
    "course": Text(en="Course", cy="Cwrs"),
    "taken_on": Text(en="Taken on", cy="Dyddiad dilyn"),
    "language": Text(en="Language", cy="Iaith"),
    "certificate": Text(en="Certificate number", cy="Rhif y dystysgrif"),
}
