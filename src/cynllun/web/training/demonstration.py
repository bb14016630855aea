"""The demonstration's training: courses of the authority and of a school, records of every standing, gaps."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from cynllun.accounts.models import Organisation, User
from cynllun.workforce.services import add_course, bring_training
from cynllun.workforce.training.choices import CourseKind, Language, Origin
from cynllun.workforce.training.entries import CourseEntry, TrainingEntry
from cynllun.workforce.training.parts import TEACHING_ASSISTANT

_AUTHORITYS = (
    CourseEntry(
        "adnabod-ady",
        "Recognising ALN (example)",
        "Adnabod ADY (enghraifft)",
        CourseKind.E_LEARNING,
        Language.BOTH,
        Decimal("1.5"),
        required_of=("class_teacher", TEACHING_ASSISTANT),
        every_months=24,
    ),
    CourseEntry(
        "cynllunio-person-ganolog",
        "Person-centred planning (example)",
        "Cynllunio sy'n canolbwyntio ar y person (enghraifft)",
        CourseKind.COURSE,
        Language.ENGLISH,
        Decimal(6),
        cost=Decimal(95),
        needs_cover=True,
        required_of=("alnco", "class_teacher"),
    ),
    CourseEntry(
        "awtistiaeth",
        "Autism awareness (example)",
        "Ymwybyddiaeth o awtistiaeth (enghraifft)",
        CourseKind.WEBINAR,
        Language.BOTH,
        Decimal(2),
        cost=Decimal(20),
        needs_cover=True,
        required_of=("head_teacher", "alnco", "class_teacher", TEACHING_ASSISTANT),
        every_months=12,
    ),
    CourseEntry(
        "llywodraethwyr-ady",
        "ALN for governors (example)",
        "ADY i lywodraethwyr (enghraifft)",
        CourseKind.READING,
        Language.WELSH,
        Decimal("0.5"),
        required_of=("governor",),
    ),
)
_OF_A_SCHOOL = CourseEntry(
    "arwyddo",
    "Signing in the classroom (example)",
    "Arwyddo yn y dosbarth (enghraifft)",
    CourseKind.COURSE,
    Language.WELSH,
    Decimal(3),
    required_of=(TEACHING_ASSISTANT,),
    every_months=36,
)
_ASSISTANTS = ("Mair", "Owain", "Gwenllian", "Siân", "Tudur", "Lowri", "Rhodri")


def load_training(
    places: Mapping[str, Organisation], people: Mapping[tuple[str, str], User], on: date
) -> None:
    """Add and record as an officer, a head or an administrator would; `places` and `people` as elsewhere."""
    officer = people["authority_aln_officer", "awdurdod"]
    for entry in _AUTHORITYS:
        add_course(organisation=places["awdurdod"], entry=entry, by=officer, on=on)
    school, head = places["cynradd"], people["head_teacher", "cynradd"]
    add_course(organisation=school, entry=_OF_A_SCHOOL, by=head, on=on)
    named = [_of(people[role, "cynradd"], on) for role in ("class_teacher", "alnco")]
    rows = [entry for each in named for entry in each] + [*_assistants("Sampl", on)]
    administrator = people["school_administrator", "cynradd"]
    bring_training(organisation=school, entries=rows, by=administrator, on=on)
    others = [*_assistants("Enghraifft", on)]
    bring_training(organisation=places["uwchradd"], entries=others, by=None, on=on)


def _of(person: User, on: date) -> list[TrainingEntry]:
    """One that holds, one that has expired."""
    return [
        _taken(person.name, "awtistiaeth", on - timedelta(days=400), email=person.email),
        _taken(person.name, "cynllunio-person-ganolog", on - timedelta(days=200), email=person.email,
               certificate="ENGHRAIFFT-7"),
    ]  # fmt: skip


def _assistants(surname: str, on: date) -> list[TrainingEntry]:
    """Some hold both, some one that ends soon, some only what has ended."""
    rows = []
    for number, forename in enumerate(_ASSISTANTS):
        name = f"{forename} {surname}"
        rows.append(_taken(name, "adnabod-ady", on - timedelta(days=130 * number), role=TEACHING_ASSISTANT))
        if number % 2:
            rows.append(
                _taken(name, "awtistiaeth", on - timedelta(days=300 + 30 * number), role=TEACHING_ASSISTANT)
            )
    return rows


def _taken(
    name: str, course: str, day: date, *, email: str = "", role: str = "", certificate: str = ""
) -> TrainingEntry:
    return TrainingEntry(name, course, day, email, role, Language.WELSH, certificate, origin=Origin.IMPORTED)
