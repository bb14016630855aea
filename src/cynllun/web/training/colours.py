"""The colour of the tag that says how a course stands."""

from cynllun.workforce.training.validity import Standing

COLOURS = {
    Standing.MISSING: "red",
    Standing.EXPIRED: "orange",
    Standing.SOON: "yellow",
    Standing.GOOD: "green",
}
