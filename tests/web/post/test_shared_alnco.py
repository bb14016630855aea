"""An ALNCo whom schools share: chosen from the area, shown on both registers, and what was written before."""

from datetime import date

import pytest

from cynllun.accounts.models import User
from cynllun.law.refusals import Refusal
from cynllun.workforce.models import Designation
from cynllun.workforce.register.entries import Entry
from cynllun.workforce.services import correct_designation, designate
from tests.accounts.wales import Wales, person_with
from tests.web.concurrency.forms import opened
from tests.web.post.test_register import TODAY, TYPED, text_of
from tests.web.rolls.files import address, client_of

pytestmark = pytest.mark.django_db
FIRST_DAY = date(2026, 9, 1)


@pytest.fixture
def head(wales: Wales) -> User:
    return person_with("head_teacher", wales.school)


@pytest.fixture
def llinos(wales: Wales) -> Designation:
    return designate(organisation=wales.school, entry=Entry("Llinos Sampl", FIRST_DAY), by=None, on=TODAY)


def test_both_schools_see_it_and_a_third_does_not(wales: Wales, head: User, llinos: Designation) -> None:
    page = opened(client_of(head), address("register_change", wales.school, designation_id=llinos.pk))
    assert page.send({**TYPED, "shared_at": str(wales.second_school.pk)}).status_code == 302
    assert wales.second_school.name.en in text_of(head, "register", wales.school)
    theirs = person_with("governor", wales.second_school)
    said = text_of(theirs, "register", wales.second_school)
    assert "Entered at another school as shared with this one" in said
    assert f"Llinos Sampl, {wales.school.name.en}: In post, since 1 September 2026" in said
    assert "Nobody is designated" in said
    welsh = text_of(theirs, "register", wales.second_school, "cy")
    assert f"Llinos Sampl, {wales.school.name.cy}" in welsh
    third = person_with("governor", wales.other_school)
    assert "Llinos" not in text_of(third, "register", wales.other_school)


def test_a_designation_that_is_over_is_not_shown_as_shared(wales: Wales, llinos: Designation) -> None:
    theirs = person_with("governor", wales.second_school)
    for ends_on in (None, FIRST_DAY):
        entry = Entry("Llinos Sampl", FIRST_DAY, ends_on=ends_on, shared_at=frozenset({wales.second_school}))
        correct_designation(designation=llinos, entry=entry, by=None, on=TODAY)
        said = text_of(theirs, "register", wales.second_school)
        assert ("Llinos" in said) is (ends_on is None)


def test_only_schools_of_the_area_are_offered(wales: Wales, head: User, llinos: Designation) -> None:
    where = address("register_change", wales.school, designation_id=llinos.pk)
    form = client_of(head).get(where).content.decode()
    assert f'name="shared_at" value="{wales.second_school.pk}"' in form
    for elsewhere in (wales.school, wales.other_school, wales.body, wales.board):
        assert f'name="shared_at" value="{elsewhere.pk}"' not in form
    answer = opened(client_of(head), where).send({**TYPED, "shared_at": str(wales.other_school.pk)})
    assert "Select a valid choice" in answer.content.decode()
    beyond = Entry("Llinos Sampl", FIRST_DAY, shared_at=frozenset({wales.other_school}))
    with pytest.raises(Refusal, match="same authority"):
        correct_designation(designation=llinos, entry=beyond, by=None, on=TODAY)
    assert not llinos.shared_at.exists()


def test_what_was_written_before_is_read_until_it_is_deleted(
    wales: Wales, head: User, llinos: Designation
) -> None:
    Designation.objects.update(shared_with="Ysgol Arall")
    assert "Shared with, as somebody wrote before" in text_of(head, "register", wales.school)
    where = address("register_change", wales.school, designation_id=llinos.pk)
    assert "Ysgol Arall" in client_of(head).get(where).content.decode()
    mine = {**TYPED, "shared_at": str(wales.second_school.pk), "shared_with": ""}
    assert opened(client_of(head), where).send(mine).status_code == 302
    llinos.refresh_from_db()
    assert (llinos.shared_with, list(llinos.shared_at.all())) == ("", [wales.second_school])
    assert "shared_with" not in client_of(head).get(where).content.decode()
