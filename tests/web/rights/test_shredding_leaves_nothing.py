"""What is shredded is gone: searched in every byte of the state, and in a dump of PostgreSQL."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import psycopg
import pytest

from tests.adapters.backup.installation import Installation

WORDS = (b"Crwydryn", b"Gwdihw", b"Q674123101121", b"cudd iawn", b"crwydryn@enghraifft.cymru", b"Q-1001")
"""Names, the UPN, a reason, the address of the learner's own account, and the number in a waiting file."""
PROGRAM = """
import django; django.setup()
from datetime import date
from django.core.files.base import ContentFile
from cynllun.accounts.models import User
from cynllun.accounts.services import add_person, open_emergency
from cynllun.accounts.services.emergencies import open_to_emergency
from cynllun.casework.models import Learner, RollUpload, Stage
from cynllun.casework.services import invite_to_case, place_hold, receive_upload, record_event
on = date(2026, 11, 24)
opener = User.objects.filter(memberships__role="head_teacher").first()
school = open_to_emergency(opener, on=on).filter(kind="school").first()
made = [
    Learner.objects.create(
        school=school, learner_id=number, forename=forename, surname=surname, date_of_birth=date(1980, 1, 1)
    )
    for number, forename, surname in (("Q-1001", "Gwdihw", "Crwydryn"), ("9", "Ceri", "Cedwir"))
]
own = add_person(email="crwydryn@enghraifft.cymru", name="Gwdihw Crwydryn", by=None, on=on)
invite_to_case(learner=made[0], person=own, role="young_person", by=None, on=on)
record_event(learner=made[0], fact="upn", value="Q674123101121", reason="cudd iawn", by=None, on=on)
record_event(learner=made[1], fact="forename", value="Mwydyn", reason="o'r dystysgrif", by=None, on=on)
place_hold(learner=made[1], reason="apel", by=None, on=on)
why = "Mae'r ysbyty'n holi am {} heno."
access = open_emergency(organisation=school, reason=why.format("Gwdihw"), hours=1, by=opener, on=on)
access.pk, access.reason = None, why.format("9999")
access.save()
done = RollUpload(school=school, name="a.csv", rows=1, uploaded_on=on, stage=Stage.APPLIED)
done.outcome = {"changes": [["Q-1001", "surname", "", "Crwydryn"], ["9", "surname", "", "Cedwir"]]}
done.save()
file = ContentFile(b"learner_id,surname\\nQ-1001,Crwydryn\\n", name="b.csv")
receive_upload(school=school, file=file, headings=["learner_id"], rows=1, suggested={}, by=None, on=on)
"""
VERIFY = """
import django; django.setup()
from cynllun.accounts.models import EmergencyAccess
from cynllun.audit.verify import verify
from cynllun.casework.models import Learner
assert verify() == []
assert {each.reason for each in EmergencyAccess.objects.all()} == {"…", "Mae'r ysbyty'n holi am 9999 heno."}
assert Learner.objects.get(learner_id="9").surname == "Cedwir"
"""


def found_in(content: bytes) -> list[bytes]:
    return [word for word in WORDS if word in content]


def shred(here: Installation) -> None:
    dry = here.django("retention", "--on=2026-11-24", "--dry-run")
    assert "since 2011-01-01: due" in dry
    assert "since 2011-01-01: on hold" in dry
    assert "Shredded 1 records" in here.django("retention", "--on=2026-11-24")
    here.python(VERIFY)


def test_no_byte_is_left_with_sqlite(tmp_path: Path) -> None:
    here = Installation(tmp_path)

    def content() -> bytes:
        return b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())

    here.demonstration()
    here.python(PROGRAM)
    assert found_in(content()) == list(WORDS)
    shred(here)
    assert found_in(content()) == []


@pytest.mark.postgresql
def test_no_word_is_left_with_postgresql(tmp_path: Path) -> None:
    server = os.environ["DATABASE_URL"]
    address = f"{server.rpartition('/')[0]}/shredding"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("CREATE DATABASE shredding")
        try:
            here = Installation(tmp_path, address)

            def content() -> bytes:
                dump = subprocess.run(["pg_dump", f"--dbname={address}"], capture_output=True, check=True)
                return dump.stdout + b"".join(here.files().values())

            here.demonstration()
            here.python(PROGRAM)
            assert found_in(content()) == list(WORDS)
            shred(here)
            assert found_in(content()) == []
        finally:
            connection.execute("DROP DATABASE shredding WITH (FORCE)")
