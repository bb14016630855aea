"""Bringing in who was there: shown first, kept once, told by mail and into the training record."""

import csv
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django_tasks_db.models import DBTaskResult

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation, User
from cynllun.audit.models import Event as Told
from cynllun.outreach.choices import Spoken, State
from cynllun.outreach.models import Event, Registration
from cynllun.web.events import attendance_forms
from cynllun.web.events.certificate_numbers import event_of, is_named
from cynllun.workforce.models import Course, TrainingRecord
from cynllun.workforce.training.choices import Language, Origin
from tests.accounts.wales import Wales, person_with
from tests.outreach.events import published
from tests.web.concurrency.forms import Page, opened
from tests.web.events.attendance.report import REPORT, UNTOUCHED, kept, read
from tests.web.events.test_mail import calendar_of, text_of
from tests.web.sign_in.test_mail import Post


def siwan() -> str:
    return str(Registration.objects.get(name="Siwan Sampl").pk)


def test_half_of_the_event_is_offered(sheet: Page) -> None:
    assert 'name="least" value="30"' in sheet.text
    assert "counts as the course adolygiadau" in sheet.text


def test_what_the_file_tells_is_shown_and_nothing_is_kept(sheet: Page) -> None:
    shown = read(sheet).text
    for words in ("Read as a report from Zoom", "1 thing to look at", "Siwan Sampl, registration 3",
                  "Came without registering: add", "Newydd, newydd@arall.cymru, 45 minutes",
                  "<li>Ffôn, 45 minutes</li>"):  # fmt: skip
        assert words in shown
    assert kept() == UNTOUCHED
    assert not DBTaskResult.objects.exists()


def test_nobody_is_chosen_by_a_name(sheet: Page) -> None:
    assert read(sheet).send().status_code == 302
    assert kept() == {
        "mari": (State.CONFIRMED, 40, True),
        "huw": (State.CONFIRMED, 10, False),
        "siwan": (State.WAITING, None, False),
    }


def test_who_is_confirmed_and_who_is_added_are_kept(sheet: Page) -> None:
    answer = read(sheet).send({"person_2": siwan(), "person_3": "add", "language": "en"})
    assert answer.status_code == 302
    assert kept()["siwan"] == (State.WAITING, 45, True)
    assert kept()["newydd"] == (State.CAME, 45, True)
    assert Registration.objects.get(name="Newydd").language == "en"
    shown = sheet.client.get(answer.headers["Location"]).content.decode()
    assert "Kept. 3 people attended and are sent their certificates." in shown
    assert "Came unregistered" in shown


def test_the_same_file_again_changes_nothing(sheet: Page) -> None:
    choices = {"person_2": siwan(), "person_3": "add", "language": "cy"}
    read(sheet).send(choices)
    before, told, mails = kept(), Told.objects.count(), DBTaskResult.objects.count()
    answer = read(sheet).send({"person_2": siwan()})
    assert "nothing has changed" in sheet.client.get(answer.headers["Location"]).content.decode()
    assert (kept(), DBTaskResult.objects.count()) == (before, mails)
    assert not Told.objects.filter(pk__gt=told, kind="attendance_recorded").exists()


def test_one_page_sent_twice_keeps_once(sheet: Page) -> None:
    shown = read(sheet)
    first, second = shown.send({"person_3": "add"}), shown.send({"person_3": "add"})
    assert (first.status_code, second.status_code) == (302, 302)
    assert Told.objects.filter(kind="attendance_recorded").count() == 1


def test_two_persons_who_are_one_are_added_up(sheet: Page) -> None:
    again = REPORT.replace("Ffôn", "Siwan S. Sampl")
    read(sheet, again, least="90").send({"person_2": siwan(), "person_4": siwan()})
    assert kept()["siwan"] == (State.WAITING, 90, True)


def test_a_choice_that_nobody_was_offered_is_refused(sheet: Page) -> None:
    huw = Registration.objects.get(email__startswith="huw").pk
    answer = read(sheet).send({"person_2": str(huw)})
    assert answer.status_code == 200
    assert kept() == UNTOUCHED


@pytest.mark.parametrize(
    ("file", "least", "why"),
    [
        (b"", "30", "not a report of attendance"),
        (b"a,b\n1,2\n", "30", "not a report of attendance"),
        (b"Name,Email,Minutes\nM,m@a.cymru,5\n", "no", "Enter a number of minutes."),
        (b"Name,Email,Minutes\nM,m@a.cymru,5\n", "0", "Enter a number of minutes."),
        (b"x" * (5 * 1024 * 1024 + 1), "30", "larger than 5 MB"),
    ],
    ids=["empty", "another table", "a word", "none", "too large"],
)
def test_what_cannot_be_read_is_refused_in_words(sheet: Page, file: bytes, least: str, why: str) -> None:
    answer = sheet.send({"least": least, "file": SimpleUploadedFile("a.csv", file)})
    assert why in answer.content.decode()
    assert f'value="{least}"' in answer.content.decode(), "nothing typed is lost"


@pytest.mark.parametrize("carried", ["", "x", "1:2:3"])
def test_what_no_page_carried_is_not_kept(sheet: Page, carried: str) -> None:
    assert sheet.send({"read": carried}).status_code == 200
    assert kept() == UNTOUCHED


def test_what_another_event_s_page_carried_is_not_kept(sheet: Page, wales: Wales, event: Event) -> None:
    other = published(wales.body, event.starts_at)
    carried = read(sheet).hidden["read"]
    beside = opened(sheet.client, sheet.address.replace(f"/{event.pk}/attendance", f"/{other.pk}/attendance"))
    beside.send({"read": carried, "person_3": "add"})
    assert kept() == UNTOUCHED


def test_what_a_page_carried_counts_for_a_day(sheet: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    page = read(sheet)
    monkeypatch.setattr(attendance_forms, "_A_DAY", -1)
    assert page.send().status_code == 200
    assert kept() == UNTOUCHED


def test_more_people_than_a_page_sends_back_are_refused(sheet: Page) -> None:
    rows = "".join(f"Enw {number},5\n" for number in range(1_501))
    answer = sheet.send(
        {"least": "30", "file": SimpleUploadedFile("a.csv", f"Name,Minutes\n{rows}".encode())}
    )
    assert "more rows than a meeting has joins" in answer.content.decode()


def test_an_event_to_come_has_no_such_page(sheet: Page, event: Event) -> None:
    Event.objects.update(
        starts_at=event.starts_at + timedelta(days=1), ends_at=event.ends_at + timedelta(days=1)
    )
    assert sheet.client.get(sheet.address).status_code == 302


def test_who_attended_gets_the_link_by_mail(sheet: Page, post: Post, work: Callable[[], None]) -> None:
    read(sheet).send({})
    work()
    [mail] = post.messages
    assert mail["To"] == "mari@enghraifft.cymru"
    assert mail["Subject"] == "Eich tystysgrif presenoldeb: Ysgrifennu cynllun gyda'n gilydd"
    text = text_of(mail)
    assert "/cy/events/registration/" in text
    assert "cyfarfod.enghraifft.cymru" not in text, "it is over"
    assert "Mari" not in text
    assert calendar_of(mail) is None


def test_it_goes_into_the_training_record(sheet: Page, event: Event, course: Course, wales: Wales) -> None:
    head = person_with("head_teacher", wales.school)
    User.objects.filter(pk=head.pk).update(email="mari@enghraifft.cymru")
    answer = read(sheet).send()
    assert "the training record of 1 person" in sheet.client.get(answer.headers["Location"]).content.decode()
    read(sheet).send()
    record = TrainingRecord.objects.get()
    assert (record.organisation, record.course, record.taken_on) == (wales.school, course, event.day)
    assert (record.user, record.origin, record.event) == (head, Origin.EVENT, event.pk)
    assert event_of(record.certificate) == event.pk
    assert is_named(record.certificate, "Mari")
    client = Client()
    client.force_login(head)
    address = f"/en/events/certificate/of/{record.pk}/both/"
    assert client.get(address).headers["Content-Type"] == "application/pdf"
    Registration.objects.all().delete()
    assert client.get(address).status_code == 200, "it outlives the registration"
    assert sheet.client.get(address).status_code == 404, "nobody else's"
    assert Client().get(address).status_code == 302


@pytest.mark.parametrize("change", [{"name": "Neb Arall"}, {"certificate": ""}, {"event": None}])
def test_no_certificate_is_made_of_a_record_that_was_rewritten(
    sheet: Page, wales: Wales, change: dict[str, object]
) -> None:
    head = person_with("head_teacher", wales.school)
    User.objects.filter(pk=head.pk).update(email="mari@enghraifft.cymru")
    read(sheet).send()
    client = Client()
    client.force_login(head)
    address = f"/en/events/certificate/of/{TrainingRecord.objects.get().pk}/both/"
    assert address in client.get("/en/training/mine/").content.decode()
    TrainingRecord.objects.update(**change)
    assert client.get(address).status_code == 404
    assert address not in client.get("/en/training/mine/").content.decode()


def test_a_lecturer_of_a_college_has_it_too(sheet: Page, wales: Wales) -> None:
    lecturer = person_with("class_teacher", wales.second_school)
    User.objects.filter(pk=lecturer.pk).update(email="mari@enghraifft.cymru")
    Organisation.objects.filter(pk=wales.second_school.pk).update(kind=Kind.FEI, school_kind="")
    assert read(sheet).send().status_code == 302
    assert TrainingRecord.objects.get().user == lecturer


@pytest.mark.parametrize("change", ["no course", "left before", "in another authority", "not long enough"])
def test_it_goes_into_nobody_else_s_record(sheet: Page, event: Event, wales: Wales, change: str) -> None:
    school = wales.other_school if change == "in another authority" else wales.school
    head = person_with("head_teacher", school)
    User.objects.filter(pk=head.pk).update(email="mari@enghraifft.cymru")
    if change == "no course":
        Event.objects.update(course_code="")
    if change == "left before":
        head.memberships.update(ends_on=event.day - timedelta(days=1))
    assert read(sheet, least="41" if change == "not long enough" else "30").send().status_code == 302
    assert not TrainingRecord.objects.exists()


def test_who_follows_by_interpretation_takes_it_in_english(sheet: Page, wales: Wales) -> None:
    Event.objects.update(spoken=Spoken.INTERPRETED)
    Registration.objects.filter(email__startswith="mari").update(language_need="into_english")
    for name in ("mari", "siwan"):
        head = person_with("class_teacher" if name == "mari" else "alnco", wales.school)
        User.objects.filter(pk=head.pk).update(email=f"{name}@enghraifft.cymru")
    read(sheet).send({"person_2": siwan()})
    taken = dict(TrainingRecord.objects.values_list("name", "language"))
    assert taken == {"Mari": Language.ENGLISH, "Siwan Sampl": Language.WELSH}


def test_who_attended_is_taken_out_as_a_list(sheet: Page, event: Event) -> None:
    read(sheet).send()
    address = f"/en/events/of/{event.organisation_id}/{event.pk}/list/?purpose=attest&ending=csv"
    text = sheet.client.get(address).content.decode("utf-8-sig")
    headings, *rows = csv.reader(text.splitlines())
    assert headings[1:5] == ["Name", "Email address", "Minutes", "Attended"]
    assert [row[1:5] for row in rows] == [
        ["Mari", "mari@enghraifft.cymru", "40", "Yes"],
        ["Huw", "huw@enghraifft.cymru", "10", "No"],
        ["Siwan Sampl", "siwan@enghraifft.cymru", "", "No"],
    ]
