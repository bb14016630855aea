"""Encryption with age (age-encryption.org), so that a backup may lie where others could read it."""

from collections.abc import Sequence
from pathlib import Path

import pyrage

from cynllun.adapters.backup.refusals import damaged, no_identity, not_a_recipient, other_identity

HEADER = b"age-encryption.org/"


def recipient(written: str) -> pyrage.x25519.Recipient:
    """The public key in `written`, "age1…". Raises Refusal."""
    try:
        return pyrage.x25519.Recipient.from_str(written)
    except pyrage.RecipientError as error:
        raise not_a_recipient(written) from error


def identities_in(path: Path) -> list[pyrage.x25519.Identity]:
    """The secret keys in a file as age-keygen writes it. Raises Refusal where there is none."""
    lines = [line.strip() for line in path.read_text(errors="replace").splitlines()]
    try:
        found = [pyrage.x25519.Identity.from_str(line) for line in lines if line and line[0] != "#"]
    except pyrage.IdentityError as error:
        raise no_identity(path.name) from error
    if not found:
        raise no_identity(path.name)
    return found


def is_encrypted(path: Path) -> bool:
    """Whether the file begins as age files do."""
    with path.open("rb") as file:
        return file.read(len(HEADER)) == HEADER


def encrypt(plain: Path, to: Path, recipients: Sequence[pyrage.x25519.Recipient]) -> None:
    """Write `plain` to `to`, readable by any of the recipients."""
    with plain.open("rb") as reader, to.open("wb") as writer:
        pyrage.encrypt_io(reader, writer, recipients)


def decrypt(path: Path, to: Path, identities: Sequence[pyrage.x25519.Identity]) -> None:
    """Write what `path` holds to `to`. Raises Refusal for another key or a damaged file."""
    with path.open("rb") as reader, to.open("wb") as writer:
        try:
            pyrage.decrypt_io(reader, writer, identities)
        except pyrage.DecryptError as error:
            raise other_identity(path.name) from error
        except OSError as error:
            if error.errno is not None:  # the disk, not the file
                raise
            raise damaged(path.name, "age") from error
