"""Why something about a bulletin is refused, in both languages."""

from collections.abc import Iterable

from cynllun.law.words import Text
from cynllun.outreach.bulletins.entry import LABELS

CHANGED = Text(
    en="Somebody has changed this bulletin since you opened the page. What is kept now is shown, and yours "
    "is not recorded yet: send it again if it is to count.",
    cy="Mae rhywun wedi newid y bwletin hwn ers i chi agor y dudalen. Dangosir yr hyn a gedwir nawr, ac nid "
    "yw'ch un chi wedi'i gofnodi eto: anfonwch ef eto os dylai gyfrif.",
)
NOTHING = Text(
    en="Nothing is different from what is kept, so nothing was recorded.",
    cy="Nid oes dim yn wahanol i'r hyn a gedwir, felly ni chofnodwyd dim.",
)
SENT = Text(
    en="This bulletin has been sent, and stays as it is. To put it right, write a correction.",
    cy="Anfonwyd y bwletin hwn, ac erys fel y mae. I'w gywiro, ysgrifennwch gywiriad.",
)
DELETED = Text(
    en="Somebody has deleted this draft since you opened the page. Write a new bulletin if it is still "
    "needed.",
    cy="Mae rhywun wedi dileu'r drafft hwn ers i chi agor y dudalen. Ysgrifennwch fwletin newydd os oes ei "
    "angen o hyd.",
)
PLANNED = Text(
    en="This bulletin is planned for a day. Call it back before you delete it.",
    cy="Mae'r bwletin hwn wedi'i drefnu ar gyfer diwrnod. Galwch ef yn ôl cyn ei ddileu.",
)
NOT_SENT = Text(
    en="This bulletin has not been sent yet.",
    cy="Nid yw'r bwletin hwn wedi'i anfon eto.",
)
NOT_PLANNED = Text(
    en="This bulletin is not planned for a day, so there is nothing to call back.",
    cy="Nid yw'r bwletin hwn wedi'i drefnu ar gyfer diwrnod, felly nid oes dim i'w alw'n ôl.",
)
GONE_BY = Text(
    en="That day has gone by. Enter a day that is still to come, or send it now.",
    cy="Mae'r diwrnod hwnnw wedi mynd heibio. Rhowch ddiwrnod sydd eto i ddod, neu anfonwch ef nawr.",
)
ACT_BY_GONE = Text(
    en="The date to act by comes before the day of sending. Enter a later date.",
    cy="Mae'r dyddiad i weithredu erbyn yn dod cyn diwrnod yr anfon. Rhowch ddyddiad diweddarach.",
)
REACHES_NOBODY = Text(
    en="Nobody holds one of these roles at one of these settings, so it would reach nobody. Choose more.",
    cy="Nid oes gan neb un o'r rolau hyn yn un o'r lleoliadau hyn, felly ni fyddai'n cyrraedd neb. Dewiswch "
    "ragor.",
)
CORRECTED = Text(
    en="A correction of this bulletin has been begun already. Go on with that one.",
    cy="Dechreuwyd cywiriad o'r bwletin hwn yn barod. Ewch ymlaen â hwnnw.",
)
FORGOTTEN = Text(
    en="It is no longer kept who had this bulletin, so no correction can reach them. Write a new bulletin.",
    cy="Ni chedwir bellach pwy a gafodd y bwletin hwn, felly ni all cywiriad eu cyrraedd. Ysgrifennwch "
    "fwletin newydd.",
)
REMINDED = Text(
    en="Those who had not read it have been reminded once, and are left in peace now.",
    cy="Atgoffwyd y rhai nad oeddent wedi'i ddarllen unwaith, a gadewir llonydd iddynt nawr.",
)
ALL_READ = Text(en="Everybody has read it already.", cy="Mae pawb wedi'i ddarllen yn barod.")
NOTHING_TO_DO = Text(
    en="This bulletin has no date to act by, so there is nothing to confirm.",
    cy="Nid oes dyddiad i weithredu erbyn yn y bwletin hwn, felly nid oes dim i'w gadarnhau.",
)


def missing(names: Iterable[str]) -> Text:
    """What a bulletin lacks to be sent."""
    labels = [LABELS[name] for name in names]
    return Text(
        en=f"A bulletin goes whole, in both languages, to somebody. Still to enter: "
        f"{', '.join(each.en for each in labels)}.",
        cy=f"Mae bwletin yn mynd yn gyfan, yn y ddwy iaith, at rywun. I'w nodi o hyd: "
        f"{', '.join(each.cy for each in labels)}.",
    )
