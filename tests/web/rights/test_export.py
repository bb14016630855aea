"""A subject access export: everything about the learner, and nothing about another."""

import importlib
import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cynllun.accounts.models import User
from cynllun.accounts.services import add_person
from cynllun.adapters.exports.labels import heading
from cynllun.audit.models import Event
from cynllun.casework.happenings import tell
from cynllun.casework.models import Learner, RollUpload, Stage
from cynllun.casework.services import invite_to_case, place_hold, record_event
from cynllun.casework.services.records import written
from cynllun.law.facts import FACTS
from tests.accounts.wales import PASSWORD

ADDRESS = "ceri@enghraifft.cymru"


def invited_to_their_own(learner: Learner, other: Learner) -> Client:
    """The learner's own browser; they are an advocate of another as well."""
    today = timezone.localdate()
    own = add_person(email=ADDRESS, name="Ceri Enghraifft", by=None, on=today, password=PASSWORD)
    invite_to_case(learner=learner, person=own, role="child", by=None, on=today)
    invite_to_case(learner=other, person=own, role="advocate", by=None, on=today)
    return Client()


def bring_in(*learners: Learner) -> None:
    """A file that changed each learner's surname, as the worker leaves it."""
    today = timezone.localdate()
    upload = RollUpload(school=learners[0].school, name="a.csv", rows=2, uploaded_on=today)
    upload.stage, upload.applied_on = Stage.APPLIED, today
    changes = [[each.learner_id, "surname", "", each.surname] for each in learners]
    upload.outcome = {"changes": changes, "differences": changes}
    upload.save()
    counts = {"added": "0", "changed": "2", "unchanged": "0"}
    keys = [each.pk for each in learners]
    tell("roll_applied", upload.school, about=upload, by=None, on=today, details=counts, mentions=keys)


@pytest.fixture
def everything(ceri: Learner, head: User, client: Client) -> dict[str, str]:
    """The files of the export, by name, of a learner with something of each kind."""
    today = timezone.localdate()
    other = Learner.objects.create(school=ceri.school, learner_id="9", surname="Arallwr")
    for name, fact in FACTS.items():
        if fact.kind == "date" and not getattr(ceri, name):
            setattr(ceri, name, ceri.looked_after_from)
        elif fact.kind != "date" and not getattr(ceri, name):
            setattr(ceri, name, next(iter(fact.choices), "2021-22"))
    ceri.save()
    own = invited_to_their_own(ceri, other)
    record_event(learner=ceri, fact="surname", value="O'Sampl", by=head, on=today, reason="<b>typed</b>")
    place_hold(learner=ceri, reason="appeal 7", by=head, on=today)
    bring_in(ceri, other)
    own.post(reverse("account_login"), {"login": ADDRESS, "password": PASSWORD})
    for each in (ceri, other):
        own.get(reverse("your_record", args=[each.pk]))
    client.get(reverse("roll_learner", args=[ceri.school.pk, ceri.pk]))
    client.get(reverse("roll_learner", args=[ceri.school.pk, other.pk]))
    answer = client.get(reverse("learner_export", args=[ceri.school.pk, ceri.pk]))
    assert answer["Cache-Control"].startswith("no-store") or "no-store" in answer["Cache-Control"]
    with ZipFile(BytesIO(answer.content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_every_fact_that_is_set_is_there(everything: dict[str, str], ceri: Learner) -> None:
    ceri.refresh_from_db()
    facts = json.loads(everything["record.json"])["facts"]
    assert facts == {name: written(getattr(ceri, name)) for name in FACTS}
    assert all(facts.values())
    for language, page in (("en", "read-me-in-english.html"), ("cy", "darllen-yn-gymraeg.html")):
        assert all(heading(name, language).replace("'", "&#x27;") in everything[page] for name in FACTS)


def test_records_holds_reads_and_the_answer_are_there(everything: dict[str, str]) -> None:
    record = json.loads(everything["record.json"])
    assert record["records"][0]["reason"] == "<b>typed</b>"
    assert record["holds"][0]["reason"] == "appeal 7"
    assert record["answer"]["because"]
    assert record["uploads"][0]["changes"] == [{"fact": "surname", "before": "", "after": "O'Sampl"}]
    kinds = [event["kind"] for event in record["events"]]
    done = ["invited_to_case", "corrected", "hold_placed", "roll_applied"]
    assert kinds == [*done, "signed_in", "learner_read", "learner_read", "learner_read", "subject_access"]
    assert record["accounts"] == [
        {"name": "Ceri Enghraifft", "email": ADDRESS, "added_on": timezone.localdate().isoformat()}
    ]
    assert ADDRESS in everything["darllen-yn-gymraeg.html"]
    assert "&lt;b&gt;typed" in everything["read-me-in-english.html"]
    assert "4 Mawrth 2015" in everything["darllen-yn-gymraeg.html"]


def test_nobody_else_is_in_it(everything: dict[str, str]) -> None:
    assert all("Arallwr" not in content for content in everything.values())


def test_it_fits_its_schema(everything: dict[str, str]) -> None:
    jsonschema = importlib.import_module("jsonschema")
    jsonschema.validate(json.loads(everything["record.json"]), json.loads(everything["record.schema.json"]))


def test_the_trail_is_told(everything: dict[str, str], ceri: Learner, head: User) -> None:
    event = Event.objects.get(kind="subject_access")
    assert (event.by, event.about) == (f"person:{head.pk}", f"learner:{ceri.pk}")
