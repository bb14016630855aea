"""Numbers that may be shown to those who may see no learner."""

FEWEST = 5


def rounded(learners: int) -> int | None:
    """To the nearest five; None for fewer than five, which could tell who is meant.

    A total is rounded from its exact number, so that nothing left out can be worked out from the others.
    """
    return (learners + 2) // FEWEST * FEWEST if learners >= FEWEST else None
