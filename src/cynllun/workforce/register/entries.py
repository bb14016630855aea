"""What somebody enters in the register, and what each part of it is called."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

from cynllun.accounts.models import Organisation, User
from cynllun.law.alnco import FACTS
from cynllun.law.words import Text
from cynllun.workforce.models import Designation
from cynllun.workforce.register.capacities import Capacity


@dataclass(frozen=True, slots=True)
class Entry:
    """A designation as it is entered. The facts are "yes", "no" or blank: see law.alnco.FACTS."""

    person_name: str
    starts_on: date
    capacity: Capacity = Capacity.SUBSTANTIVE
    ends_on: date | None = None
    holder: User | None = None
    school_teacher: str = ""
    provisional: str = ""
    senco_here: str = ""
    fe_teacher: str = ""
    seen_on: date | None = None
    shared_at: frozenset[Organisation] = frozenset()
    shared_with: str = ""

    def changes(self, designation: Designation) -> list[str]:
        """The names of what would be another than it is."""
        names = (part.name for part in fields(self))
        return [name for name in names if getattr(self, name) != kept(designation, name)]

    def write(self, designation: Designation) -> None:
        """Put it in the place of what stands there; the schools are set once the designation is kept."""
        for part in fields(self):
            if part.name != "shared_at":
                setattr(designation, part.name, getattr(self, part.name))


def kept(designation: Designation, name: str) -> object:
    """What stands in a designation, as an entry says it."""
    return frozenset(designation.shared_at.all()) if name == "shared_at" else getattr(designation, name)


LABELS: Mapping[str, Text] = {
    "person_name": Text(en="Name", cy="Enw"),
    "holder": Text(en="The person's account in Cynllun", cy="Cyfrif y person yn Cynllun"),
    "capacity": Text(en="In which capacity", cy="Ym mha swyddogaeth"),
    "starts_on": Text(en="First day", cy="Diwrnod cyntaf"),
    "ends_on": Text(en="Last day", cy="Diwrnod olaf"),
    **FACTS,
    "seen_on": Text(
        en="Day on which the register of the Education Workforce Council was looked at",
        cy="Y diwrnod yr edrychwyd ar gofrestr Cyngor y Gweithlu Addysg",
    ),
    "shared_at": Text(en="Other schools that share this ALNCo", cy="Ysgolion eraill sy'n rhannu'r CADY hwn"),
    "shared_with": Text(
        en="Other schools, as somebody wrote them before", cy="Ysgolion eraill, fel yr ysgrifennwyd hwy gynt"
    ),
}
"""What each part is called."""
