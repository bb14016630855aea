"""The moves that several Orders share, each with the article of the Order that uses it."""

from datetime import date
from typing import Literal

from cynllun.law.days_in_words import in_words
from cynllun.law.expr import Expr, FactDay, all_of, not_
from cynllun.law.sources import Certainty, Source, order
from cynllun.law.transfer.definitions import looked_after_on, no_request_pending
from cynllun.law.transfer.shape import GivenBy, Move, Saving
from cynllun.law.words import Text

_GIVER = {
    "governing_body": Text(en="the governing body", cy="y corff llywodraethu"),
    "local_authority": Text(en="the local authority", cy="yr awdurdod lleol"),
}


def at_once(day: date, source: Source, reason: Text) -> Move:
    return Move("at_once", source, reason, day=day)


def idp_notices(number: str, given_by: Literal["governing_body", "local_authority"]) -> tuple[Move, Move]:
    """An IDP notice or a No IDP notice: the new law applies on its date (arts 7(b) and 8(b) of each Order)."""
    who = _GIVER[given_by]
    return (
        Move("idp_notice", order(number, "7(b)"), event="idp_notice_on", reason=Text(
            en=f"An IDP notice given by {who.en} on {{date}} moved the child: the ALN system applies from that day.",
            cy=f"Symudwyd y plentyn gan hysbysiad CDU a roddwyd gan {who.cy} ar {{date}}: mae'r system ADY yn gymwys o'r diwrnod hwnnw.")),
        Move("no_idp_notice", order(number, "8(b)"), event="no_idp_notice_on", reason=Text(
            en=f"A No IDP notice given by {who.en} on {{date}} moved the child: the ALN system applies from that day, and the child is taken to have been decided not to have ALN.",
            cy=f"Symudwyd y plentyn gan hysbysiad Dim CDU a roddwyd gan {who.cy} ar {{date}}: mae'r system ADY yn gymwys o'r diwrnod hwnnw, a bernir bod penderfyniad nad oes gan y plentyn ADY.")),
    )  # fmt: skip


def aln_notice(number: str, article: str, when: Expr | None = None) -> Move:
    return Move("aln_notice", order(number, article), event="aln_notice_on", when=when, rule="R23", reason=Text(
        en="An ALN notice given by the local authority on {date} moved the child: the ALN system applies from that day, and nothing is decided about needs.",
        cy="Symudwyd y plentyn gan hysbysiad ADY a roddwyd gan yr awdurdod lleol ar {date}: mae'r system ADY yn gymwys o'r diwrnod hwnnw, ac ni phenderfynir dim am anghenion."))  # fmt: skip


def automatic(
    day: date, number: str, article: str, certainty: Certainty = "primary", when: Expr | None = None
) -> Move:
    on = in_words(day)
    return Move("automatic", order(number, article, certainty), day=day, when=when, reason=Text(
        en=f"Nothing had moved the child before {on.en}, so the ALN system applied automatically that day.",
        cy=f"Nid oedd dim wedi symud y plentyn cyn {on.cy}, felly daeth y system ADY yn gymwys yn awtomatig y diwrnod hwnnw."))  # fmt: skip


def saved(number: str, until: date | None, given_by: GivenBy, *, rule: str = "", article: str = "4", certainty: Certainty = "primary",
          when: Expr | None = None) -> Saving:  # fmt: skip
    """The old law goes on by the Order's saving article."""
    who = _GIVER[given_by]
    if until is None:
        return Saving(order(number, article, certainty), rule=rule, when=when, reason=Text(
            en=f"The SEN system goes on until {who.en} gives a notice, or until the day after the appeal ends.",
            cy=f"Mae'r system AAA yn parhau hyd nes bod {who.cy} yn rhoi hysbysiad, neu hyd y diwrnod ar ôl i'r apêl ddod i ben."))  # fmt: skip
    on = in_words(until)
    return Saving(order(number, article, certainty), rule=rule, automatic=until, when=when, reason=Text(
        en=f"The SEN system goes on until {who.en} gives a notice, or an event moves the child; if neither happens, the ALN system applies automatically on {on.en}.",
        cy=f"Mae'r system AAA yn parhau hyd nes bod {who.cy} yn rhoi hysbysiad, neu fod digwyddiad yn symud y plentyn; os na ddigwydd yr un o'r ddau, daw'r system ADY yn gymwys yn awtomatig ar {on.cy}."))  # fmt: skip


def left_school(number: str, article: str) -> Move:
    return _event("R17", "left_maintained_school_on", number, article,
                  "the child's name was taken off the maintained school's register",
                  "tynnwyd enw'r plentyn oddi ar gofrestr yr ysgol a gynhelir")  # fmt: skip


def joined_other_institution(number: str, article: str) -> Move:
    return _event("R18", "dual_registered_from", number, article,
                  "the child became registered or enrolled at another institution",
                  "cofrestrwyd neu ymrestrwyd y plentyn mewn sefydliad arall")  # fmt: skip


def became_looked_after(number: str, article: str) -> Move:
    return _event("R19", "looked_after_from", number, article,
                  "the child became a looked after child", "daeth y plentyn yn blentyn sy'n derbyn gofal")  # fmt: skip


def ceased_to_be_looked_after(number: str, article: str) -> Move:
    return _event("R20", "looked_after_to", number, article,
                  "the child ceased to be a looked after child", "peidiodd y plentyn â bod yn blentyn sy'n derbyn gofal")  # fmt: skip


def left_other_institution(number: str, article: str) -> Move:
    return _event("R27", "dual_registered_to", number, article,
                  "the child ceased to be registered or enrolled at the other institution",
                  "peidiodd y plentyn â bod wedi ei gofrestru neu ei ymrestru yn y sefydliad arall",
                  not_(looked_after_on(FactDay("dual_registered_to"))))  # fmt: skip


def ceased_to_be_educated_otherwise(number: str, article: str) -> Move:
    return _event("R27", "eotas_to", number, article,
                  "the child ceased to be educated other than at school",
                  "peidiodd y plentyn â chael addysg ac eithrio yn yr ysgol",
                  not_(looked_after_on(FactDay("eotas_to"))))  # fmt: skip


def moved_area(rule: str, number: str, article: str, when: Expr) -> Move:
    return _moved(rule, "moved_la_area_on", number, article,
                  "the child moved from the local authority's area", "symudodd y plentyn o ardal yr awdurdod lleol", when)  # fmt: skip


def statement_ceased(number: str, article: str) -> Move:
    return _moved("R9", "statement_ceased_on", number, article,
                  "the statement ceased to be maintained", "peidiwyd â chynnal y datganiad", None)  # fmt: skip


def _event(
    rule: str, event: str, number: str, article: str, en: str, cy: str, when: Expr | None = None
) -> Move:
    """An event that moves the child only while no notice has been asked for."""
    condition = no_request_pending() if when is None else all_of(no_request_pending(), when)
    return _moved(rule, event, number, article, en, cy, condition)


def _moved(rule: str, event: str, number: str, article: str, en: str, cy: str, when: Expr | None) -> Move:
    return Move("event", order(number, article), event=event, when=when, rule=rule, reason=Text(
        en=f"On {{date}} {en}, and the ALN system applies from that day.",
        cy=f"Ar {{date}} {cy}, ac mae'r system ADY yn gymwys o'r diwrnod hwnnw."))  # fmt: skip
