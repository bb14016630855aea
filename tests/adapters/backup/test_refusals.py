"""What is not brought back, and what is said of it."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import tarfile
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest

from tests.adapters.backup.installation import TRAIL, Installation

ADD_AN_OPERATOR = """
import django; django.setup()
from datetime import date
from django.core.files.base import ContentFile
from cynllun.accounts.kinds import Kind, Medium, SchoolKind
from cynllun.accounts.models import Authority, User
from cynllun.accounts.services import add_organisation, add_person
from cynllun.casework.services import receive_upload
from cynllun.law.words import Text
on = date(2026, 11, 24)
add_person(email="sampl@enghraifft.cymru", name="Sampl", by=None, on=on)
school = add_organisation(authority=Authority.objects.get(code="676"), kind=Kind.SCHOOL, medium=Medium.WELSH,
    school_kind=SchoolKind.PRIMARY, name=Text(en="Example", cy="Enghraifft"), by=None, on=on)
file = ContentFile(b"learner_id" * 1000, name="a.csv")
receive_upload(school=school, file=file, headings=[], rows=0, suggested={}, by=None, on=on)
"""

Members = dict[str, bytes]


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """A small installation: one person, one school, one stored file."""
    installation = Installation(tmp_path_factory.mktemp("here"))
    installation.django("migrate", "--verbosity=0")
    installation.python(ADD_AN_OPERATOR)
    return installation


@pytest.fixture(scope="module")
def archive(here: Installation) -> Path:
    made = here.cynllun("backup", here.state / "backup")
    assert made.returncode == 0, made.stderr
    assert "not encrypted" in made.stdout
    return here.state / "backup"


@pytest.fixture
def empty(tmp_path: Path) -> Installation:
    return Installation(tmp_path / "empty")


def members_of(path: Path) -> Members:
    with tarfile.open(path) as archive:
        return {each.name: archive.extractfile(each).read() for each in archive}  # type: ignore[union-attr]


def written(members: Members, path: Path) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for name, content in members.items():
            described = tarfile.TarInfo(name)
            described.size = len(content)
            archive.addfile(described, io.BytesIO(content))
    return path


def refused(installation: Installation, *arguments: str | Path, words: str) -> None:
    answer = installation.cynllun("restore", *arguments)
    assert answer.returncode == 2, answer.stdout + answer.stderr
    assert words in answer.stderr
    assert "Traceback" not in answer.stderr
    assert not (installation.state / "cynllun.sqlite3").exists(), "nothing was changed"
    assert not installation.files()


def test_only_its_owner_may_read_it(archive: Path) -> None:
    assert archive.stat().st_mode & 0o777 == 0o600


def test_the_manifest_says_what_is_in_it(archive: Path) -> None:
    members = members_of(archive)
    manifest = json.loads(members["manifest.json"])
    assert list(members) == ["manifest.json", *manifest["parts"]]
    assert manifest["rows"]["accounts_user"] == 1
    assert "casework.0001_initial" in manifest["migrations"]
    assert {each["size"] for name, each in manifest["parts"].items() if name.startswith("files/")} == {10_000}


@pytest.mark.parametrize("which", ["database.sqlite3", "files/"])
def test_a_part_that_was_changed_is_named(
    archive: Path, empty: Installation, tmp_path: Path, which: str
) -> None:
    members = members_of(archive)
    name = next(name for name in members if name.startswith(which))
    members[name] = members[name][:-1] + bytes([members[name][-1] ^ 1])
    refused(empty, written(members, tmp_path / "changed"), words=f"the part {name} is not as it was written")


@pytest.mark.parametrize("which", ["database.sqlite3", "files/"])
def test_a_part_that_is_missing_is_named(
    archive: Path, empty: Installation, tmp_path: Path, which: str
) -> None:
    members = members_of(archive)
    name = next(name for name in members if name.startswith(which))
    del members[name]
    refused(empty, written(members, tmp_path / "missing"), words=f"the part {name} is not as it was written")


def cut_short(content: bytes) -> bytes:
    return content[: len(content) // 2]


def spoilt(content: bytes) -> bytes:
    middle = len(content) // 2
    return (
        content[:middle]
        + bytes(each ^ 255 for each in content[middle : middle + 64])
        + content[middle + 64 :]
    )


@pytest.mark.parametrize("harm", [cut_short, spoilt])
def test_a_damaged_file_names_the_part(
    archive: Path, empty: Installation, tmp_path: Path, harm: Callable[[bytes], bytes]
) -> None:
    (tmp_path / "damaged").write_bytes(harm(archive.read_bytes()))
    refused(empty, tmp_path / "damaged", words="the part database.sqlite3 is not as it was written")


@pytest.mark.parametrize(
    "content",
    [b"", b"learner_id\n1\n", gzip.compress(b"a" * 5000, mtime=0)],
    ids=["empty", "csv", "gzip"],
)
def test_something_else_is_no_backup(empty: Installation, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "roll.csv").write_bytes(content)
    refused(empty, tmp_path / "roll.csv", words="roll.csv is not a backup of Cynllun")


def test_a_file_that_is_not_there(empty: Installation, tmp_path: Path) -> None:
    refused(empty, tmp_path / "nowhere", words="cannot be read or written")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"engine": "postgresql"}, "made on postgresql"),
        ({"migrations": ["casework.9999_later"]}, "does not know casework.9999_later"),
        ({"format": 2}, "is not a backup of Cynllun"),
    ],
)
def test_a_backup_of_another_kind(
    archive: Path, empty: Installation, tmp_path: Path, change: dict[str, object], words: str
) -> None:
    members = members_of(archive)
    members["manifest.json"] = json.dumps({**json.loads(members["manifest.json"]), **change}).encode()
    refused(empty, written(members, tmp_path / "other"), words=words)


def test_where_there_are_people_it_asks_for_replace(
    here: Installation, archive: Path, tmp_path: Path
) -> None:
    lived_in = Installation(tmp_path / "lived-in")
    shutil.copytree(here.state, lived_in.state)
    before, files = lived_in.contents(), lived_in.files()
    answer = lived_in.cynllun("restore", archive, "--language", "cy")
    assert answer.returncode == 2
    assert "--replace" in answer.stderr
    assert "Mae pobl neu sefydliadau" in answer.stderr
    assert (lived_in.contents(), lived_in.files()) == (before, files)


def test_where_nothing_was_ever_written_there_is_nothing_to_back_up(
    empty: Installation, tmp_path: Path
) -> None:
    answer = empty.cynllun("backup", tmp_path / "backup")
    assert answer.returncode == 2
    assert "nothing here to back up" in answer.stderr
    assert not (tmp_path / "backup").exists()


def test_a_full_disk_keeps_the_earlier_backup(here: Installation, archive: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "backup"
    shutil.copy(archive, earlier)
    answer = here.cynllun("backup", earlier, largest_file=50_000)
    assert answer.returncode == 2, answer.stderr
    assert "space on the disk" in answer.stderr
    assert earlier.read_bytes() == archive.read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["backup"], "nothing half-made is left"


def test_only_its_recipient_opens_an_encrypted_one(
    here: Installation, empty: Installation, tmp_path: Path
) -> None:
    ours, theirs = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    for name, identity in {"ours": ours, "theirs": theirs}.items():
        (tmp_path / name).write_text(f"# made for a test\n{identity}\n")
    made = here.cynllun("backup", tmp_path / "sealed", "--encrypt-to", str(ours.to_public()))
    assert made.returncode == 0, made.stderr
    assert b"Enghraifft" not in (tmp_path / "sealed").read_bytes()
    sealed = tmp_path / "sealed"
    refused(empty, sealed, words="Give the file with its key")
    refused(empty, sealed, "--identity", tmp_path / "theirs", words="encrypted for another key")
    refused(empty, sealed, "--identity", here.state / "backup", words="holds no age identity")
    (tmp_path / "spoilt").write_bytes(spoilt(sealed.read_bytes()))
    refused(empty, tmp_path / "spoilt", "--identity", tmp_path / "ours", words="is damaged")
    opened = empty.cynllun("restore", sealed, "--identity", tmp_path / "ours")
    assert opened.returncode == 0, opened.stderr
    first, second = here.contents(), empty.contents()
    assert {name for name in first | second if first[name] != second[name]} == TRAIL
    assert empty.files() == here.files()


def test_who_is_no_recipient(here: Installation, tmp_path: Path) -> None:
    answer = here.cynllun("backup", tmp_path / "backup", "--encrypt-to", "age1nobody")
    assert answer.returncode == 2
    assert "“age1nobody” is not an age recipient" in answer.stderr
