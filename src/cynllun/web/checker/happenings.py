"""Words that only the checker needs: what may have happened, as a tick-box says it, and who would know."""

from cynllun.law.words import Text

HAPPENED: dict[str, Text] = {
    "sen_ended_on": Text(
        en="The special educational needs ended", cy="Daeth yr anghenion addysgol arbennig i ben"
    ),
    "statement_ceased_on": Text(
        en="The statement ceased to be maintained", cy="Peidiwyd â chynnal y datganiad"
    ),
    "ehc_plan": Text(
        en="An authority in England prepares or maintains an EHC plan",
        cy="Mae awdurdod yn Lloegr yn llunio neu'n cynnal cynllun AIG",
    ),
    "looked_after_from": Text(
        en="The learner became looked after by a local authority",
        cy="Daeth y dysgwr yn blentyn sy'n derbyn gofal",
    ),
    "looked_after_to": Text(
        en="The learner ceased to be looked after", cy="Peidiodd y dysgwr â derbyn gofal"
    ),
    "dual_registered_from": Text(
        en="The learner became registered or enrolled at a second school or college",
        cy="Cofrestrwyd neu ymrestrwyd y dysgwr mewn ail ysgol neu goleg",
    ),
    "dual_registered_to": Text(en="The second registration ended", cy="Daeth yr ail gofrestriad i ben"),
    "eotas_to": Text(
        en="Education otherwise than at school ended", cy="Daeth addysg ac eithrio yn yr ysgol i ben"
    ),
    "detained_from": Text(
        en="The learner was detained under a court's order",
        cy="Cafodd y dysgwr ei gadw'n gaeth o dan orchymyn llys",
    ),
    "detained_to": Text(en="The learner was released", cy="Rhyddhawyd y dysgwr"),
    "detained_plan_kept": Text(
        en="An individual development plan was prepared or kept during the detention",
        cy="Lluniwyd neu cadwyd cynllun datblygu unigol yn ystod y cyfnod cadw'n gaeth",
    ),
    "left_maintained_school_on": Text(
        en="The learner's name was taken off a maintained school's register, other than by a normal move "
        "after the school's last year or because the school closed",
        cy="Tynnwyd enw'r dysgwr oddi ar gofrestr ysgol a gynhelir, heblaw drwy symud arferol ar ôl "
        "blwyddyn olaf yr ysgol neu am i'r ysgol gau",
    ),
    "joined_maintained_school_on": Text(
        en="The learner came to a maintained school from elsewhere",
        cy="Daeth y dysgwr i ysgol a gynhelir o rywle arall",
    ),
    "moved_la_area_on": Text(
        en="The learner moved to another local authority's area",
        cy="Symudodd y dysgwr i ardal awdurdod lleol arall",
    ),
    "idp_notice_on": Text(en="An IDP notice was given", cy="Rhoddwyd hysbysiad CDU"),
    "no_idp_notice_on": Text(en="A No IDP notice was given", cy="Rhoddwyd hysbysiad Dim CDU"),
    "aln_notice_on": Text(
        en="The local authority gave an ALN notice", cy="Rhoddodd yr awdurdod lleol hysbysiad ADY"
    ),
    "request_pending": Text(
        en="A notice was asked for and has not been given", cy="Gofynnwyd am hysbysiad na roddwyd eto"
    ),
    "appeal_window_ends_on": Text(
        en="Time to appeal to the Tribunal was running",
        cy="Roedd cyfnod i apelio i'r Tribiwnlys yn rhedeg",
    ),
    "appeal_finally_determined_on": Text(
        en="An appeal was finally determined or withdrawn",
        cy="Dyfarnwyd yn derfynol ar apêl, neu fe'i tynnwyd yn ôl",
    ),
    "appeal_order_done_on": Text(
        en="The authority did what it was ordered to do on an appeal",
        cy="Gwnaeth yr awdurdod yr hyn a orchmynnwyd iddo ar apêl",
    ),
    "appeal_made_on": Text(en="An appeal was made", cy="Gwnaed apêl"),
    "appeal_order_pending": Text(
        en="The authority was ordered to act on an appeal and has not done so",
        cy="Gorchmynnwyd i'r awdurdod weithredu ar apêl ac nid yw wedi gwneud hynny",
    ),
    "later_year_group": Text(
        en="The learner repeated or skipped a year", cy="Ailadroddodd neu hepgorodd y dysgwr flwyddyn"
    ),
}
"""A sentence without its full stop for each event that the law asks about."""

_SCHOOL_OR_AUTHORITY = Text(
    en="The school where the learner was registered, or the local authority.",
    cy="Yr ysgol lle roedd y dysgwr wedi ei gofrestru, neu'r awdurdod lleol.",
)
_HELD_BY: dict[str, Text] = {
    "date_of_birth": Text(en="The birth certificate.", cy="Y dystysgrif geni."),
    "year_group": Text(
        en="The school's register, or an old report.", cy="Cofrestr yr ysgol, neu hen adroddiad."
    ),
    "setting": Text(
        en="The local authority, which knows where each child in its area was educated.",
        cy="Yr awdurdod lleol, sy'n gwybod ble roedd pob plentyn yn ei ardal yn cael addysg.",
    ),
    "provision": Text(
        en="The school's ALNCo, whose old register of special educational needs shows it; "
        "for a statement, the local authority.",
        cy="CADY yr ysgol, y mae ei hen gofrestr anghenion addysgol arbennig yn ei dangos; "
        "ar gyfer datganiad, yr awdurdod lleol.",
    ),
    "provision_from": Text(
        en="The school's old register of special educational needs, or the first page of the statement.",
        cy="Hen gofrestr anghenion addysgol arbennig yr ysgol, neu dudalen gyntaf y datganiad.",
    ),
    "appeal_finally_determined_on": Text(
        en="The Education Tribunal for Wales, or the letter that it sent.",
        cy="Tribiwnlys Addysg Cymru, neu'r llythyr a anfonodd.",
    ),
}


def held_by(fact: str) -> Text:
    """Who holds a fact, for somebody who does not know it."""
    if fact.startswith("appeal_"):
        fact = "appeal_finally_determined_on"
    return _HELD_BY.get(fact, _SCHOOL_OR_AUTHORITY)
