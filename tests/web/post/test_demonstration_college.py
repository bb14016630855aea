"""The demonstration's college: its ALNCo is designated, and the pages of the post work for all its people."""

import pytest
from django.utils import timezone

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation, User
from cynllun.law.ages import school_year_of
from cynllun.web.rolls.demonstration import load, sign_ins
from tests.web.rolls.files import address, client_of

TODAY = timezone.localdate()
YEAR = {"school_year": school_year_of(TODAY)}


@pytest.fixture
def college(db: None) -> Organisation:
    load(TODAY)
    return Organisation.objects.get(kind=Kind.FEI)


def of_college(name: str) -> dict[str, str]:
    return YEAR if name in ("post_case", "post_versions", "post_schools") else {}


def test_it_has_an_alnco_and_its_people_and_its_authority_open_its_pages(college: Organisation) -> None:
    people = {each.part: User.objects.get(email=each.email) for each in sign_ins() if "coleg" in each.email}
    assert set(people) == {"alnco", "head_teacher", "class_teacher", "governor", "school_administrator"}
    for part in ("alnco", "head_teacher", "governor", "school_administrator"):
        for name in ("register", "post_case", "post_versions", "grace", "leadership"):
            answer = client_of(people[part]).get(address(name, college, "cy", **of_college(name)))
            assert answer.status_code == 200, (part, name)
            assert "Coleg Enghraifft" in answer.content.decode()
    register = client_of(people["head_teacher"]).get(address("register", college, "cy")).content.decode()
    assert [said for said in ("CADY Coleg", "adran 60") if said not in register] == []
    assert "govuk-warning-text" not in register
    lead = User.objects.get(email="authority.lead.awdurdod@enghraifft.cymru")
    body = Organisation.objects.get(kind=Kind.AUTHORITY)
    for name in ("register_schools", "post_schools", "grace", "roll_schools"):
        answer = client_of(lead).get(address(name, body, **of_college(name)))
        assert answer.status_code == 200, name
        assert "Example College" in answer.content.decode()
    assert client_of(lead).get(address("own_scheme", body)).status_code == 200
    without = User.objects.get(email="alnco.poboed@enghraifft.cymru")
    school = without.memberships.get().organisation
    shared = client_of(without).get(address("register", school)).content.decode()
    assert "CADY Ucd, Example Pupil Referral Unit" in shared
