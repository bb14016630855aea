"""For whom a course may be required: the roles of a school, and those who work there and do not sign in."""

from collections.abc import Mapping

from cynllun.accounts.roles import STAFF_ROLES
from cynllun.accounts.roles.school import SCHOOL
from cynllun.law.words import Text

TEACHING_ASSISTANT = "teaching_assistant"
"""Has no role in Cynllun, and much of the training: known from the records alone."""

PARTS: Mapping[str, Text] = {
    **{name: STAFF_ROLES[name].name for name in SCHOOL},
    TEACHING_ASSISTANT: Text(en="Teaching assistant", cy="Cynorthwyydd addysgu"),
}
