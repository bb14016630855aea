"""What a role is."""

from dataclasses import dataclass

from cynllun.accounts.kinds import Kind
from cynllun.accounts.permissions import Permission, Sensitive
from cynllun.law.words import Text


@dataclass(frozen=True, slots=True)
class Role:
    """A part that somebody plays at an organisation of one of `kinds`, or in one learner's case.

    `allows` holds at the organisation. `sees` is what of a learner's sensitive fields the role needs, where
    it sees the learner at all. `by_invitation`: sees those learners to whose record the person was invited in
    this role. A role without kinds is held by invitation alone: a learner, a parent, somebody at their side.
    """

    name: Text
    prose: Text
    kinds: frozenset[Kind] = frozenset()
    allows: frozenset[Permission] = frozenset()
    sees: frozenset[Sensitive] = frozenset()
    by_invitation: bool = False

    @property
    def is_of_staff(self) -> bool:
        """Whether it is held at an organisation."""
        return bool(self.kinds)


EVERYTHING = frozenset(Sensitive)
CARE_STATUS = frozenset({Sensitive.CARE_STATUS})
HEALTH_ADVICE = frozenset({Sensitive.HEALTH_ADVICE})
WHOLE_ROLL = frozenset(
    {
        Permission.UPLOAD_ROLL,
        Permission.MAP_COLUMNS,
        Permission.VIEW_PLACEMENTS,
        Permission.RECORD_EVENT,
        Permission.DOWNLOAD_ROLL,
        Permission.INVITE_TO_CASE,
    }
)
POST = frozenset({Permission.VIEW_POST, Permission.VIEW_POST_COSTS})
"""What the ALNCo's post is: who holds it, the time it takes and what it costs. No learner is in it."""
COURSES = frozenset({Permission.KEEP_COURSES, Permission.VIEW_TRAINING_FIGURES})
"""What training there is, who must take it, and how many have not. Nobody is named in it."""
TRAINING = COURSES | {Permission.KEEP_TRAINING}
"""Who of a school's staff has taken what."""
READINESS = frozenset({Permission.KEEP_READINESS, Permission.VIEW_READINESS})
"""How ready the school is, by its own account: its answers, what shows them, and what is still to be done."""
