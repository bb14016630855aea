"""What can be done to a roll: one verb a function, one transaction each."""

from cynllun.casework.services.apply import apply_upload
from cynllun.casework.services.invitations import end_invitation, invite_to_case, let_parent_stay
from cynllun.casework.services.records import record_event, undo_last_record
from cynllun.casework.services.rights_retention import lift_hold, place_hold, set_retention
from cynllun.casework.services.rights_shredding import discard_old_files, erase_learner, shred_learner
from cynllun.casework.services.rights_subject_access import subject_access
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
    "discard_old_files",
    "discard_upload",
    "end_invitation",
    "erase_learner",
    "fail_upload",
    "invite_to_case",
    "let_parent_stay",
    "lift_hold",
    "note_check",
    "place_hold",
    "receive_upload",
    "record_event",
    "set_retention",
    "shred_learner",
    "subject_access",
    "undo_last_record",
]
