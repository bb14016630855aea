"""Another school's roll does not exist: not one page, file, record or upload of it, whatever the method."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils.translation import override

from cynllun.accounts.models import Organisation
from cynllun.casework.models import Learner, RecordedFact, RollUpload, Stage
from cynllun.web.rolls.urls import urlpatterns
from tests.accounts.wales import Wales, person_with
from tests.web.rolls.files import ALED, CERI, client_of, on_the_roll

STRANGERS = [
    "alnco",
    "head_teacher",
    "school_administrator",
    "authority_aln_officer",
    "authority_lead",
    "operator",
]
NAMES = [str(pattern.name) for pattern in urlpatterns]
OF_ONE = [str(pattern.name) for pattern in urlpatterns if "_id>" in str(pattern.pattern)]
NOTICE = {"value_day": "14", "value_month": "2", "value_year": "2022", "leave_out_errors": "on"}


@pytest.fixture
def uploaded(wales: Wales) -> RollUpload:
    on_the_roll(wales.school, CERI)
    return RollUpload.objects.create(
        school=wales.school, name="a.csv", rows=1, uploaded_on=date(2026, 10, 1), stage=Stage.CHECKED
    )


def place_of(name: str, school: Organisation, uploaded: RollUpload) -> str:
    wanted = next(str(pattern.pattern) for pattern in urlpatterns if pattern.name == name)
    known = {
        "learner_id": str(Learner.objects.get(learner_id="1001").pk),
        "upload_id": str(uploaded.pk),
        "fact": "idp_notice_on",
        "ending": "csv",
    }
    place = {key: value for key, value in known.items() if f":{key}>" in wanted}
    with override("en"):
        return reverse(name, kwargs={"organisation_id": school.pk, **place})


@pytest.mark.parametrize("role", STRANGERS)
@pytest.mark.parametrize("name", NAMES)
def test_a_stranger_finds_nothing(wales: Wales, uploaded: RollUpload, role: str, name: str) -> None:
    home = wales.other_body if role.startswith(("authority", "operator")) else wales.second_school
    client = client_of(person_with(role, home))
    place = place_of(name, wales.school, uploaded)
    assert client.get(place).status_code == 404
    assert client.post(place, NOTICE).status_code == 404
    uploaded.refresh_from_db()
    assert uploaded.stage == Stage.CHECKED
    assert not RecordedFact.objects.exists()


@pytest.mark.parametrize(
    "name", [name for name in NAMES if name not in {"roll", "roll_learners", "roll_schools"}]
)
def test_ones_own_address_leads_to_nobody_elses(wales: Wales, uploaded: RollUpload, name: str) -> None:
    """The school in the address is one's own; the learner or the upload is another school's."""
    if name in {"roll_uploads", "roll_download"}:
        return
    client = client_of(person_with("alnco", wales.second_school))
    place = place_of(name, wales.second_school, uploaded)
    assert client.get(place).status_code == 404
    assert client.post(place, NOTICE).status_code == 404
    assert not RecordedFact.objects.exists()


def test_a_list_and_a_download_hold_ones_own_learners_alone(wales: Wales, uploaded: RollUpload) -> None:
    client = client_of(person_with("alnco", wales.second_school))
    on_the_roll(wales.second_school, ALED)
    for name in ("roll_learners", "roll_download"):
        text = client.get(place_of(name, wales.second_school, uploaded)).content.decode()
        assert "Aled" in text
        assert "Ceri" not in text
