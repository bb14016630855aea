"""Where uploaded files are kept: wholly and on the disk, or not at all."""

import os
from pathlib import Path

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage


class WholeFiles(FileSystemStorage):
    """A file is on the disk before its name is given out; what could be written only in part is deleted."""

    def _save(self, name: str, content: File[bytes]) -> str:
        try:
            saved: str = super()._save(name, content)  # type: ignore[misc]  # the stubs leave it out
            with Path(self.path(saved)).open("rb") as file:
                os.fsync(file.fileno())
        except OSError:
            Path(self.path(name)).unlink(missing_ok=True)
            raise
        return saved
