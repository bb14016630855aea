"""What a backup says of itself: when and from what it was made, and how to tell that it is whole."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

FORMAT = 1
MANIFEST = "manifest.json"
FILES = "files/"
"""Stored files are parts with this in front of the name that the database knows them by."""
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Part:
    """The fingerprint (SHA-256, in hexadecimal) and the size in bytes of one part."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """`rows` counts each table, `migrations` are those applied, as "app.name"; `made_at` is in UTC.

    `gone` names files that the database still knew when it was read and that were deleted before they could
    be: uploads that were used or discarded in that very moment.
    """

    made_at: str
    cynllun: str
    engine: str
    migrations: tuple[str, ...]
    rows: dict[str, int]
    parts: dict[str, Part]
    gone: tuple[str, ...] = ()
    format: int = FORMAT

    def written(self) -> bytes:
        """As JSON, for a person to read as well."""
        return json.dumps(asdict(self), indent=2, sort_keys=True).encode()


def read_manifest(written: bytes) -> Manifest:
    """The manifest in `written`. Raises ValueError, TypeError or KeyError for anything else."""
    found = json.loads(written)
    if found["format"] != FORMAT:
        raise ValueError(f"format {found['format']}")
    parts = {name: Part(**part) for name, part in found.pop("parts").items()}
    migrations, gone = tuple(found.pop("migrations")), tuple(found.pop("gone"))
    return Manifest(parts=parts, migrations=migrations, gone=gone, **found)


def part_of(path: Path) -> Part:
    """The fingerprint of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return Part(digest.hexdigest(), path.stat().st_size)
