"""The reason of an emergency that names a learner goes with them; what names nobody stays, to answer for."""

from datetime import date

import pytest

from cynllun.accounts.models import EmergencyAccess
from cynllun.accounts.services import open_emergency
from cynllun.audit.verify import verify
from cynllun.casework.models import Learner
from cynllun.casework.services.rights_reasons import GONE, forget_reasons
from tests.accounts.wales import Wales, person_with

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("number", "reason", "goes"),
    [
        ("12", "The hospital asks about CERI tonight.", True),
        ("12", "The hospital asks about Cerian tonight.", False),
        ("12", "The hospital asks about 12 pupils tonight.", False),
        ("4711", "The hospital asks about pupil 4711 tonight.", True),
    ],
)
def test_a_reason_goes_where_it_names_them(
    wales: Wales, ceri: Learner, number: str, reason: str, goes: bool
) -> None:
    ceri.forename, ceri.surname, ceri.learner_id = "Ceri", "", number
    ceri.save()
    head = person_with("head_teacher", wales.second_school)
    open_emergency(organisation=wales.school, reason=reason, hours=1, by=head, on=TODAY)
    forget_reasons(ceri, None, TODAY)
    assert EmergencyAccess.objects.get().reason == (GONE if goes else reason)
    assert verify() == []


def test_a_learner_without_a_name_takes_no_reason_away(wales: Wales, ceri: Learner) -> None:
    ceri.forename = ceri.surname = ceri.upn = ""
    ceri.learner_id = "7"
    ceri.save()
    head = person_with("head_teacher", wales.second_school)
    open_emergency(
        organisation=wales.school, reason="The boiler has burst; 7 classes.", hours=1, by=head, on=TODAY
    )
    forget_reasons(ceri, None, TODAY)
    assert EmergencyAccess.objects.get().reason != GONE
