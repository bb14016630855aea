"""What is kept: rolls, their learners, facts recorded one by one, uploads, and for how long."""

from cynllun.casework.models.invitations import CaseAccess
from cynllun.casework.models.learners import Learner, Roll
from cynllun.casework.models.records import RecordedFact
from cynllun.casework.models.retention import CountedFrom, LegalHold, Retention
from cynllun.casework.models.sent_forms import SentForm
from cynllun.casework.models.uploads import ColumnMapping, RollUpload, Stage

__all__ = [
    "CaseAccess",
    "ColumnMapping",
    "CountedFrom",
    "Learner",
    "LegalHold",
    "RecordedFact",
    "Retention",
    "Roll",
    "RollUpload",
    "SentForm",
    "Stage",
]
