"""How a new installation gets its first operator and its schools."""

import pytest
from django.core.management import CommandError, call_command

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission

OPERATOR = {"authority": "660", "email": "gweithredwr@example.cymru", "name": "Gweithredwr Enghraifft"}
SCHOOL = {"authority": "660", "number": "2001", "kind": "primary", "medium": "welsh", "en": "Example School"}


def test_the_first_operator_may_add_people(db: None) -> None:
    call_command("first_operator", **OPERATOR)
    person = User.objects.get()
    reach = Organisation.objects.where(person, Permission.MANAGE_PEOPLE, on=person.added_on)
    assert reach.exists()
    assert not person.has_usable_password()


def test_there_is_no_second_first(db: None) -> None:
    call_command("first_operator", **OPERATOR)
    with pytest.raises(CommandError, match="has an operator"):
        call_command("first_operator", **OPERATOR | {"email": "arall@example.cymru"})
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "words"), [({"authority": "999"}, "no authority 999"), ({"email": "nobody"}, "email")]
)
def test_what_cannot_be_is_refused_and_nothing_is_left(db: None, change: dict[str, str], words: str) -> None:
    with pytest.raises(CommandError, match=words):
        call_command("first_operator", **OPERATOR | change)
    assert not User.objects.exists()
    assert not Organisation.objects.exists()


def test_schools_are_added(db: None) -> None:
    call_command("add_school", **SCHOOL, cy="Ysgol Enghraifft")
    school = Organisation.objects.get()
    assert (school.name_en, school.name_cy, school.establishment) == (
        "Example School",
        "Ysgol Enghraifft",
        "2001",
    )
    with pytest.raises(CommandError):
        call_command("add_school", **SCHOOL, cy="Ysgol Arall")
