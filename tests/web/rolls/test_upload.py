"""A file's way into the roll: received, matched, checked, used; and what is said on the way."""

import pytest

from cynllun.accounts.models import User
from cynllun.casework.models import Learner, Stage
from tests.accounts.wales import Wales
from tests.web.rolls.files import ALED, CERI, HEADINGS, address, client_of, csv_file, upload, upload_and_use

pytestmark = pytest.mark.django_db


def test_a_file_goes_the_whole_way(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    used = upload_and_use(client, wales.school, csv_file([CERI, ALED]))
    assert used.stage == Stage.APPLIED
    assert used.outcome["added"] == 2
    page = client.get(address("roll", wales.school))
    assert page.status_code == 200
    assert page.context["counts"].aln == 2
