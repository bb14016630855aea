"""What a visit to an address elsewhere found, before it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass

from cynllun.law.words import Text
from cynllun.outreach.models.links import FAILED, Outcome

REASONS: Mapping[str, Text] = {
    "internal": Text(
        en="It leads inside the network where Cynllun runs, and is not opened.",
        cy="Mae'n arwain i mewn i'r rhwydwaith y mae Cynllun yn rhedeg ynddo, ac nid yw'n cael ei agor.",
    ),
    "not_an_address": Text(en="It is not an address of the web.", cy="Nid yw'n gyfeiriad ar y we."),
    "no_host": Text(en="There is no server of that name.", cy="Nid oes gweinydd o'r enw hwnnw."),
    "certificate": Text(en="Its certificate is not valid.", cy="Nid yw ei dystysgrif yn ddilys."),
    "silent": Text(en="It does not answer.", cy="Nid yw'n ateb."),
    "round": Text(en="It leads on and on, without an end.", cy="Mae'n arwain ymlaen ac ymlaen, heb ddiwedd."),
}
"""Why an address failed, where it did not answer with a number."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One address and what came of it: see models/links.py."""

    address: str
    outcome: Outcome
    reason: str = ""
    moved_to: str = ""

    @property
    def failed(self) -> bool:
        return self.outcome in FAILED
