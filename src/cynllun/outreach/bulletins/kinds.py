"""The kinds of event that happen to bulletins, each in a sentence."""

from datetime import date

from cynllun.audit.kinds import Details, Words, register
from cynllun.law.days_in_words import in_words
from cynllun.law.words import Text
from cynllun.outreach.bulletins.choices import MailLanguage, Pace
from cynllun.outreach.bulletins.entry import LABELS


def _bulletin(details: Details) -> Words:
    return {"bulletin": Text(en=details["bulletin"], cy=details["bulletin_cy"])}


def _changed(details: Details) -> Words:
    labels = [LABELS[name] for name in details["changed"].split(",")]
    changed = Text(en=", ".join(each.en for each in labels), cy=", ".join(each.cy for each in labels))
    return {**_bulletin(details), "changed": changed}


def _planned(details: Details) -> Words:
    return {**_bulletin(details), "day": in_words(date.fromisoformat(details["day"]))}


register(
    "bulletin_written",
    Text(en="{by} wrote a bulletin: {bulletin}.", cy="Ysgrifennodd {by} fwletin: {bulletin}."),
    in_words=_bulletin,
)
register(
    "bulletin_changed",
    Text(
        en="{by} changed the bulletin {bulletin}: {changed}.",
        cy="Newidiodd {by} y bwletin {bulletin}: {changed}.",
    ),
    in_words=_changed,
)
register(
    "bulletin_deleted",
    Text(
        en="{by} deleted the draft of the bulletin {bulletin}.",
        cy="Dileodd {by} ddrafft y bwletin {bulletin}.",
    ),
    in_words=_bulletin,
)
register(
    "bulletin_planned",
    Text(
        en="{by} planned the bulletin {bulletin} for {day}.",
        cy="Trefnodd {by} y bwletin {bulletin} ar gyfer {day}.",
    ),
    in_words=_planned,
)
register(
    "bulletin_recalled",
    Text(
        en="{by} called the planned bulletin {bulletin} back.",
        cy="Galwodd {by} y bwletin {bulletin}, a oedd wedi'i drefnu, yn ôl.",
    ),
    in_words=_bulletin,
)
register(
    "bulletin_sent",
    Text(
        en="{by} sent the bulletin {bulletin}. People reached: {reached}.",
        cy="Anfonodd {by} y bwletin {bulletin}. Pobl a gyrhaeddwyd: {reached}.",
    ),
    in_words=_bulletin,
)
register(
    "bulletin_correction_begun",
    Text(
        en="{by} began a correction of the bulletin {bulletin}.",
        cy="Dechreuodd {by} gywiriad o'r bwletin {bulletin}.",
    ),
    in_words=_bulletin,
)
register(
    "bulletin_reminded",
    Text(
        en="{by} reminded those who had not read the bulletin {bulletin}: {reminded}.",
        cy="Atgoffodd {by} y rhai nad oeddent wedi darllen y bwletin {bulletin}: {reminded}.",
    ),
    in_words=_bulletin,
)
register(
    "bulletin_done",
    Text(
        en="{by} said that what the bulletin {bulletin} asks is done.",
        cy="Dywedodd {by} fod yr hyn y mae'r bwletin {bulletin} yn ei ofyn wedi'i wneud.",
    ),
    in_words=_bulletin,
)
register(
    "bulletin_readers_forgotten",
    Text(
        en="{by} deleted who read the bulletin {bulletin} ({deleted}), kept long enough.",
        cy="Dileodd {by} bwy a ddarllenodd y bwletin {bulletin} ({deleted}), wedi'i gadw'n ddigon hir.",
    ),
    in_words=_bulletin,
)
register(
    "mail_chosen",
    Text(
        en="{by} chose how bulletins are mailed to them: {language}; {pace}.",
        cy="Dewisodd {by} sut yr anfonir bwletinau drwy e-bost: {language}; {pace}.",
    ),
    in_words=lambda details: {
        "language": MailLanguage(details["language"]).text,
        "pace": Pace(details["pace"]).text,
    },
)
