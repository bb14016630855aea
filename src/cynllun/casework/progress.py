"""How far a background job has come, in a small file beside the upload's own.

Not in the database: the job writes the roll in one transaction, and nobody sees inside one before it ends.
"""

import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from cynllun.casework.models import RollUpload


@dataclass(frozen=True, slots=True)
class Progress:
    """Rows done, of how many."""

    done: int
    of: int

    @property
    def percent(self) -> int:
        return min(100, round(100 * self.done / self.of)) if self.of else 0


def write_progress(upload: RollUpload, done: int, of: int) -> None:
    """Say it; a reader sees the old or the new state, never half of one."""
    path = _path(upload)
    draft = path.with_suffix(".draft")
    draft.write_text(json.dumps(asdict(Progress(done, of))))
    os.replace(draft, path)


def read_progress(upload: RollUpload) -> Progress:
    """What was said last; nothing done before the job has begun."""
    try:
        return Progress(**json.loads(_path(upload).read_text()))
    except (FileNotFoundError, ValueError):
        return Progress(0, upload.rows)


def last_sign(upload: RollUpload) -> datetime:
    """When the job last said how far it is, or when the file came where it has not said anything yet."""
    path = _path(upload)
    written = path if path.exists() else Path(upload.file.path)
    return datetime.fromtimestamp(written.stat().st_mtime, tz=UTC)


def forget_file(upload: RollUpload) -> None:
    """Delete the uploaded file and its progress; the record of the upload stays, and must be saved."""
    if upload.file and upload.file._committed:
        _path(upload).unlink(missing_ok=True)
        upload.file.delete(save=False)


def forget_stored(upload: RollUpload) -> None:
    """Delete the uploaded file and record that it is gone: after the transaction that made it useless."""
    forget_file(upload)
    upload.save(update_fields=["file"])


def _path(upload: RollUpload) -> Path:
    return Path(f"{upload.file.path}.progress")
