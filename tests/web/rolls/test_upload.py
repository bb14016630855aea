"""A file's way into the roll: received, matched, checked, used; and what is said on the way."""

import os

import pytest
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cynllun.accounts.models import User
from cynllun.casework.models import Learner, RollUpload, Stage
from tests.accounts.wales import Wales, person_with
from tests.web.rolls.files import (
    ALED,
    BETHAN,
    CERI,
    HEADINGS,
    address,
    check,
    client_of,
    csv_file,
    run_worker,
    send,
    use,
)


def test_a_file_goes_the_whole_way(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    used = use(client, wales.school, csv_file(CERI, ALED))
    assert (used.stage, used.outcome["added"], used.applied_by) == (Stage.APPLIED, 2, alnco)
    page = client.get(address("roll_upload", wales.school, upload_id=used.pk)).content.decode()
    assert "See who is under which law" in page
    assert Learner.objects.get(learner_id="1001").surname == "Sampl"


def test_nothing_changes_before_it_is_used(wales: Wales, alnco: User) -> None:
    check(client_of(alnco), wales.school, csv_file(CERI))
    assert not Learner.objects.exists()


def test_the_first_rows_are_shown_while_the_whole_is_checked(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    sent = send(client, wales.school, csv_file(CERI))
    page = client.get(address("roll_upload", wales.school, upload_id=sent.pk)).content.decode()
    assert "1 May 2015" in page
    assert '<progress id="bar"' in page
    assert '<noscript><meta http-equiv="refresh"' in page
    assert "Use this file" not in page


def test_the_bar_asks_for_the_whole_page_once_the_work_is_done(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    sent = send(client, wales.school, csv_file(CERI))
    bar = address("roll_upload_progress", wales.school, upload_id=sent.pk)
    assert "HX-Refresh" not in client.get(bar).headers
    run_worker()
    assert client.get(bar).headers["HX-Refresh"] == "true"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "nothing has changed"), ("cy", "nid oes dim wedi newid")]
)
def test_the_same_file_twice_changes_nothing_and_says_so(
    wales: Wales, alnco: User, language: str, said: str
) -> None:
    client = client_of(alnco)
    use(client, wales.school, csv_file(CERI, ALED))
    before = list(Learner.objects.values())
    again = check(client, wales.school, csv_file(CERI, ALED))
    page = client.get(address("roll_upload", wales.school, upload_id=again.pk)).content.decode()
    assert "This very file was used on" in page
    again = use(client, wales.school, csv_file(CERI, ALED))
    assert again.outcome["unchanged"] == 2
    assert list(Learner.objects.values()) == before
    page = client.get(address("roll_upload", wales.school, language, upload_id=again.pk)).content.decode()
    assert said in page


def test_columns_are_asked_once_for_files_of_a_kind(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    headings = ("Rhif", "Ganwyd")
    first = client.post(
        address("roll_uploads", wales.school), {"file": csv_file(("1", "01/05/2015"), headings=headings)}
    )
    columns = first.headers["Location"]
    assert columns.endswith("/columns/")
    client.post(columns, {"learner_id": "Rhif", "date_of_birth": "Ganwyd"})
    second = client.post(
        address("roll_uploads", wales.school), {"file": csv_file(("2", "02/05/2015"), headings=headings)}
    )
    assert not second.headers["Location"].endswith("/columns/")
    run_worker()
    assert RollUpload.objects.latest("pk").stage == Stage.CHECKED


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({"date_of_birth": "Ganwyd"}, "tells one learner from another"),
        ({"learner_id": "Rhif"}, "date of birth"),
        ({"learner_id": "Nowhere", "date_of_birth": "Ganwyd"}, "The file has no such column"),
    ],
)
def test_columns_without_which_nothing_can_be_said(
    wales: Wales, alnco: User, chosen: dict[str, str], said: str
) -> None:
    client = client_of(alnco)
    file = csv_file(("1", "01/05/2015"), headings=("Rhif", "Ganwyd"))
    columns = client.post(address("roll_uploads", wales.school), {"file": file}).headers["Location"]
    answer = client.post(columns, chosen)
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert "There is a problem" in answer.content.decode()


def test_rows_with_errors_are_left_out_by_a_tick(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    wrong = ("1009", *CERI[1:3], "31/02/2015", *CERI[4:])
    sent = check(client, wales.school, csv_file(ALED, wrong))
    place = address("roll_upload", wales.school, upload_id=sent.pk)
    page = client.get(place).content.decode()
    assert "31/02/2015" in page
    assert "there is no such day in the calendar" in page
    refused = client.post(place)
    assert refused.status_code == 200
    assert "tick the box" in refused.content.decode()
    client.post(place, {"leave_out_errors": "on"})
    run_worker()
    sent.refresh_from_db()
    assert (sent.outcome["added"], sent.outcome["left_out"]) == (1, 1)
    assert list(Learner.objects.values_list("learner_id", flat=True)) == ["1002"]


def test_what_is_derived_is_said_to_be(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    sent = check(
        client,
        wales.school,
        csv_file(("1", "42125"), headings=("Rhif", "Ganwyd")),
        learner_id="Rhif",
        date_of_birth="Ganwyd",
        all_setting="pru",
    )
    page = client.get(address("roll_upload", wales.school, upload_id=sent.pk)).content.decode()
    assert "read as Excel" in page
    assert "chosen for the whole file" in page


def test_a_usual_setting_replaces_none_that_is_known(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    use(client, wales.school, csv_file((*CERI[:6], "eotas", *CERI[7:])))
    use(client, wales.school, csv_file((*CERI[:6], "", *CERI[7:]), ("1004", *ALED[1:6], "", *ALED[7:])))
    assert dict(Learner.objects.values_list("learner_id", "setting"))["1001"] == "eotas"


def test_a_failure_half_way_changes_nothing(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    use(client, wales.school, csv_file(ALED))
    connection.check_constraints()  # PostgreSQL adds no index while a check waits
    with connection.cursor() as cursor:
        cursor.execute("CREATE UNIQUE INDEX no_namesakes ON casework_learner (surname, forename)")
    twins = [(str(number), *CERI[1:]) for number in range(2000, 2002)]
    failed = use(client, wales.school, csv_file((*ALED[:7], "statement", "2020-01-01"), *twins))
    assert failed.stage == Stage.FAILED
    assert list(Learner.objects.values_list("learner_id", "provision")) == [("1002", "none")]
    page = client.get(address("roll_upload", wales.school, upload_id=failed.pk)).content.decode()
    assert "Nothing on the roll has changed" in page


def test_a_file_can_be_discarded(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    sent = check(client, wales.school, csv_file(CERI))
    discard = address("roll_discard", wales.school, upload_id=sent.pk)
    assert "deleted from Cynllun" in client.get(discard).content.decode()
    assert client.post(discard).status_code == 302
    assert not RollUpload.objects.exists()


def test_a_used_file_cannot_be_discarded_and_the_page_says_why(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    used = use(client, wales.school, csv_file(CERI))
    answer = client.post(address("roll_discard", wales.school, upload_id=used.pk))
    assert "moved on" in answer.content.decode()


def test_an_administrator_uploads_and_sees_counts_but_no_values(wales: Wales) -> None:
    client = client_of(person_with("school_administrator", wales.school))
    use(client, wales.school, csv_file(CERI))
    used = use(client, wales.school, csv_file((*CERI[:7], "statement", CERI[8]), BETHAN))
    page = client.get(address("roll_upload", wales.school, upload_id=used.pk)).content.decode()
    assert used.outcome["changes"]
    assert "What changed" not in page
    assert "Added" in page


def test_a_column_that_says_nothing_of_the_law_is_no_trouble(wales: Wales, alnco: User) -> None:
    used = use(client_of(alnco), wales.school, csv_file((*CERI, "red"), headings=(*HEADINGS, "House")))
    assert used.outcome["added"] == 1


def test_the_same_learner_under_another_number_is_not_a_second_one(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    headings = ("Adno", "UPN", "DOB")
    use(client, wales.school, csv_file(("77", "Z676299026001", "03/05/2014"), headings=headings))
    file = csv_file(("Z676299026001", "03/05/2014"), headings=("UPN", "DOB"))
    used = use(client, wales.school, file)
    assert (used.outcome["added"], used.outcome["matched_by_upn"]) == (0, 1)
    assert list(Learner.objects.values_list("learner_id", flat=True)) == ["77"]


@pytest.mark.parametrize(("seconds", "offered"), [(120, False), (121, True)])
def test_work_that_stands_still_can_be_started_again(
    wales: Wales, alnco: User, seconds: int, offered: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = client_of(alnco)
    sent = send(client, wales.school, csv_file(CERI))
    DBTaskResult.objects.all().delete()
    now = timezone.now()
    then = now.timestamp() - seconds
    os.utime(sent.file.path, (then, then))
    monkeypatch.setattr(timezone, "now", lambda: now)
    place = address("roll_upload", wales.school, upload_id=sent.pk)
    assert ("Start again" in client.get(place).content.decode()) is offered
    client.post(place, {"again": "yes"})
    run_worker()
    sent.refresh_from_db()
    assert (sent.stage == Stage.CHECKED) is offered


@pytest.mark.parametrize("number", [0, 999, 10**30])
def test_there_is_no_such_upload(wales: Wales, alnco: User, number: int) -> None:
    place = address("roll_upload", wales.school, upload_id=number)
    assert client_of(alnco).get(place).status_code == 404
