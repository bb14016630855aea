"""A roll of 40,000 rows: each page answers, and the work is done in the background; bench/upload times it."""

from io import BytesIO

import polars as pl
from django.core.files.uploadedfile import SimpleUploadedFile

from cynllun.accounts.models import User
from cynllun.bulk.synthetic import synthetic
from cynllun.casework.models import Learner, Stage
from tests.accounts.wales import Wales
from tests.web.rolls.files import IN_2022, address, check, client_of, run_worker

ROWS = 40_000


def test_a_large_roll_uploads_and_places(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    stream = BytesIO()
    synthetic(ROWS, 2018).with_columns(pl.lit("Sampl").alias("surname")).write_csv(stream)
    sent = check(client, wales.school, SimpleUploadedFile("cofrestr.csv", stream.getvalue()))
    assert sent.stage == Stage.CHECKED
    place = address("roll_upload", wales.school, upload_id=sent.pk)
    assert client.get(place).status_code == 200
    client.post(place, {"leave_out_errors": "on"})
    run_worker()
    sent.refresh_from_db()
    assert sent.outcome["added"] == Learner.objects.count() >= ROWS * 0.99
    for name in ("roll", "roll_learners"):
        for query in (IN_2022, f"{IN_2022}&system=SEN&sort=-must_move_by&page=7"):
            assert client.get(address(name, wales.school, query=query)).status_code == 200
