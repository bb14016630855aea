"""What can be done to a roll: one verb a function, one transaction each."""

from cynllun.casework.services.apply import apply_upload
from cynllun.casework.services.invitations import end_invitation, invite_to_case, let_parent_stay
from cynllun.casework.services.records import record_event, undo_last_record
from cynllun.casework.services.uploads import (
    begin_applying,
    choose_columns,
    discard_upload,
    fail_upload,
    note_check,
    receive_upload,
)

__all__ = [
    "apply_upload",
    "begin_applying",
    "choose_columns",
    "discard_upload",
    "end_invitation",
    "fail_upload",
    "invite_to_case",
    "let_parent_stay",
    "note_check",
    "receive_upload",
    "record_event",
    "undo_last_record",
]
