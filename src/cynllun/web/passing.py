"""Troubles that pass: the database away or out of room, the disk full. What was asked may be asked again."""

import errno

from django.db import InterfaceError, OperationalError

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def is_passing(trouble: BaseException | None) -> bool:
    """Whether it is a trouble of the machine, which says nothing against what was asked."""
    if isinstance(trouble, OSError):
        return trouble.errno in _NO_ROOM
    return isinstance(trouble, OperationalError | InterfaceError)
