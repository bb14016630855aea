"""Two people at one record: whoever comes second is told, and overwrites nothing unawares."""

import hashlib
import json
from collections.abc import Mapping

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text


class ChangedMeanwhile(Refusal):
    """What the person saw is no longer what is kept. Nothing has been changed."""


RECORDED = Text(
    en="Somebody has changed this since you opened the page, so yours is not recorded yet.",
    cy="Mae rhywun wedi newid hyn ers i chi agor y dudalen, felly nid yw'ch un chi wedi'i gofnodi eto.",
)
TAKEN_BACK = Text(
    en="Somebody has recorded something or taken it back since you opened the page, so nothing was taken "
    "back now. Look at what the last record is.",
    cy="Mae rhywun wedi cofnodi rhywbeth neu ei dynnu'n ôl ers i chi agor y dudalen, felly ni thynnwyd dim "
    "yn ôl nawr. Edrychwch beth yw'r cofnod olaf.",
)
COLUMNS = Text(
    en="Somebody has chosen other columns for this file since you opened the page.",
    cy="Mae rhywun wedi dewis colofnau eraill ar gyfer y ffeil hon ers i chi agor y dudalen.",
)
LAST_DAY = Text(
    en="Somebody has set another last day since you opened the page, which it shows now. Yours is not set "
    "yet: send it again if it is to count.",
    cy="Mae rhywun wedi gosod diwrnod olaf arall ers i chi agor y dudalen, a dangosir hwnnw nawr. Nid "
    "yw'ch un chi wedi'i osod eto: anfonwch ef eto os dylai gyfrif.",
)

BASIS = Text(
    en="Somebody has recorded something else here since you opened the page, which it shows now. Yours is "
    "not recorded yet: send it again if it is to count.",
    cy="Mae rhywun wedi cofnodi rhywbeth arall yma ers i chi agor y dudalen, a dangosir hwnnw nawr. Nid "
    "yw'ch un chi wedi'i gofnodi eto: anfonwch ef eto os dylai gyfrif.",
)
DAYS = Text(
    en="Somebody has set another number of days since you opened the page, which it shows now. Yours is not "
    "set yet: send it again if it is to count.",
    cy="Mae rhywun wedi gosod nifer arall o ddiwrnodau ers i chi agor y dudalen, a dangosir hwnnw nawr. Nid "
    "yw'ch un chi wedi'i osod eto: anfonwch ef eto os dylai gyfrif.",
)
RETENTION = Text(
    en="Somebody has set how long records are kept since you opened the page, so yours is not set yet.",
    cy="Mae rhywun wedi pennu am ba hyd y cedwir cofnodion ers i chi agor y dudalen, felly nid yw'ch un chi "
    "wedi'i bennu eto.",
)


def refuse_unless_seen(seen: str | None, now: str, why: Text) -> None:
    """Raise ChangedMeanwhile where somebody saw another state; None is nobody, such as the server itself."""
    if seen is not None and seen != now:
        raise ChangedMeanwhile(why)


def version_of(mapping: Mapping[str, str], defaults: Mapping[str, str]) -> str:
    """What tells one choice of columns from another."""
    written = json.dumps([dict(mapping), dict(defaults)], sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()
