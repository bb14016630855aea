"""Every fact that a rule may ask about: the roll's columns, in both languages.

An `event` that is blank has not happened; any other blank is not known. The order is the order in which the
checker asks. Facts marked `extra` are Cynllun's own additions to the roll: a roll without them is complete.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from cynllun.law.choices import PROVISIONS, SCHOOL_YEARS, SETTINGS, YEAR_GROUPS, YES, YES_NO
from cynllun.law.words import Text

Kind = Literal["date", "choice", "year_group", "school_year", "yes"]


@dataclass(frozen=True, slots=True)
class Fact:
    name: str
    kind: Kind
    label: Text
    question: Text
    hint: Text | None = None
    choices: dict[str, Text] = field(default_factory=dict)
    event: bool = False
    extra: bool = False


def _needed(
    name: str,
    kind: Kind,
    label: Text,
    question: Text,
    hint: Text | None = None,
    choices: dict[str, Text] | None = None,
) -> Fact:
    return Fact(name, kind, label, question, hint, choices or {})


def _happened(
    name: str, label: Text, question: Text, hint: Text | None = None, *, extra: bool = False
) -> Fact:
    return Fact(name, "date", label, question, hint, event=True, extra=extra)


def _yes(
    name: str, label: Text, question: Text, choices: dict[str, Text] = YES, *, extra: bool = False
) -> Fact:
    return Fact(name, "yes", label, question, None, choices, event=True, extra=extra)


_ALL = (
    _needed("date_of_birth", "date", Text(en="Date of birth", cy="Dyddiad geni"),
            Text(en="When was the learner born?", cy="Pryd y ganwyd y dysgwr?"),
            Text(en="For example, 27 3 2012.", cy="Er enghraifft, 27 3 2012.")),
    _needed("year_group", "year_group", Text(en="Year group", cy="Grŵp blwyddyn"),
            Text(en="Which year group was the learner in?", cy="Ym mha grŵp blwyddyn oedd y dysgwr?"),
            Text(en="The group attended, or that would be attended at a maintained school.",
                 cy="Y grŵp a fynychir, neu y byddai'n cael ei fynychu mewn ysgol a gynhelir."), YEAR_GROUPS),
    _needed("year_group_school_year", "school_year", Text(en="School year of the year group", cy="Blwyddyn ysgol y grŵp blwyddyn"),
            Text(en="In which school year was that?", cy="Ym mha flwyddyn ysgol oedd hynny?"), None, SCHOOL_YEARS),
    _needed("setting", "choice", Text(en="Setting", cy="Lleoliad"),
            Text(en="Where was the learner educated?", cy="Ble roedd y dysgwr yn cael addysg?"),
            Text(en="On the date that decides: 1 September 2021, 1 January 2022 or 1 September 2022.",
                 cy="Ar y dyddiad sy'n penderfynu: 1 Medi 2021, 1 Ionawr 2022 neu 1 Medi 2022."), SETTINGS),
    _needed("provision", "choice", Text(en="Provision", cy="Darpariaeth"),
            Text(en="What support for special educational needs did the learner have?",
                 cy="Pa gymorth at anghenion addysgol arbennig oedd gan y dysgwr?"), None, PROVISIONS),
    _needed("provision_from", "date", Text(en="Provision from", cy="Darpariaeth o"),
            Text(en="When were the needs identified, or the statement made?",
                 cy="Pryd y nodwyd yr anghenion, neu y gwnaed y datganiad?")),
    _happened("sen_ended_on", Text(en="SEN ended on", cy="AAA wedi dod i ben ar"),
              Text(en="If the special educational needs ended, when?", cy="Os daeth yr anghenion addysgol arbennig i ben, pryd?")),
    _happened("statement_ceased_on", Text(en="Statement ceased on", cy="Datganiad wedi peidio ar"),
              Text(en="If the statement ceased to be maintained, when?", cy="Os peidiwyd â chynnal y datganiad, pryd?")),
    _yes("ehc_plan", Text(en="EHC plan", cy="Cynllun AIG"),
         Text(en="Does an authority in England prepare or maintain an EHC plan?",
              cy="A oes awdurdod yn Lloegr yn llunio neu'n cynnal cynllun AIG?")),
    _happened("looked_after_from", Text(en="Looked after from", cy="Yn derbyn gofal o"),
              Text(en="If the learner became looked after by a local authority, when?",
                   cy="Os daeth y dysgwr yn blentyn sy'n derbyn gofal, pryd?")),
    _happened("looked_after_to", Text(en="Looked after until", cy="Yn derbyn gofal hyd"),
              Text(en="If the learner ceased to be looked after, when?", cy="Os peidiodd y dysgwr â derbyn gofal, pryd?")),
    _happened("dual_registered_from", Text(en="Dual registered from", cy="Wedi cofrestru yn y ddau le o"),
              Text(en="If the learner became registered or enrolled at a second institution, when?",
                   cy="Os cofrestrwyd neu ymrestrwyd y dysgwr mewn ail sefydliad, pryd?")),
    _happened("dual_registered_to", Text(en="Dual registered until", cy="Wedi cofrestru yn y ddau le hyd"),
              Text(en="If the second registration ended, when?", cy="Os daeth yr ail gofrestriad i ben, pryd?")),
    _happened("eotas_to", Text(en="EOTAS until", cy="Addysg heblaw yn yr ysgol hyd"),
              Text(en="If education otherwise than at school ended, when?", cy="Os daeth addysg ac eithrio yn yr ysgol i ben, pryd?")),
    _happened("detained_from", Text(en="Detained from", cy="Yn cael ei gadw'n gaeth o"),
              Text(en="If the learner was detained in relevant youth accommodation, from when?",
                   cy="Os cafodd y dysgwr ei gadw'n gaeth mewn llety ieuenctid perthnasol, o ba bryd?")),
    _happened("detained_to", Text(en="Detained until", cy="Yn cael ei gadw'n gaeth hyd"),
              Text(en="If the learner was released, when?", cy="Os rhyddhawyd y dysgwr, pryd?")),
    _yes("detained_plan_kept", Text(en="Plan kept in detention", cy="Cynllun wedi ei gadw wrth gadw'n gaeth"),
         Text(en="Was an individual development plan prepared or kept during the detention?",
              cy="A luniwyd neu a gadwyd cynllun datblygu unigol yn ystod y cyfnod cadw'n gaeth?"), YES_NO),
    _happened("left_maintained_school_on", Text(en="Left a maintained school on", cy="Wedi gadael ysgol a gynhelir ar"),
              Text(en="If the learner's name was taken off a maintained school's register, when?",
                   cy="Os tynnwyd enw'r dysgwr oddi ar gofrestr ysgol a gynhelir, pryd?"),
              Text(en="Leave out a normal move after a school's last year, and a school's closure.",
                   cy="Nid symud arferol ar ôl blwyddyn olaf ysgol, na chau ysgol.")),
    _happened("joined_maintained_school_on", Text(en="Joined a maintained school on", cy="Wedi ymuno ag ysgol a gynhelir ar"),
              Text(en="If the learner came to a maintained school from elsewhere, when?",
                   cy="Os daeth y dysgwr i ysgol a gynhelir o rywle arall, pryd?")),
    _happened("moved_la_area_on", Text(en="Moved to another area on", cy="Wedi symud i ardal arall ar"),
              Text(en="If the learner moved to another local authority's area, when?",
                   cy="Os symudodd y dysgwr i ardal awdurdod lleol arall, pryd?")),
    _happened("idp_notice_on", Text(en="IDP notice given on", cy="Hysbysiad CDU wedi ei roi ar"),
              Text(en="If an IDP notice was given, when?", cy="Os rhoddwyd hysbysiad CDU, pryd?")),
    _happened("no_idp_notice_on", Text(en="No IDP notice given on", cy="Hysbysiad Dim CDU wedi ei roi ar"),
              Text(en="If a No IDP notice was given, when?", cy="Os rhoddwyd hysbysiad Dim CDU, pryd?")),
    _happened("aln_notice_on", Text(en="ALN notice given on", cy="Hysbysiad ADY wedi ei roi ar"),
              Text(en="If the local authority gave an ALN notice, when?", cy="Os rhoddodd yr awdurdod lleol hysbysiad ADY, pryd?")),
    _yes("request_pending", Text(en="Request for a notice pending", cy="Cais am hysbysiad heb ei ateb"),
         Text(en="Has a notice been asked for and not given?", cy="A ofynnwyd am hysbysiad na roddwyd eto?")),
    _happened("appeal_window_ends_on", Text(en="Time to appeal ends on", cy="Y cyfnod apelio yn dod i ben ar"),
              Text(en="If time to appeal was running, on which day does or did it end?",
                   cy="Os oedd cyfnod apelio yn rhedeg, ar ba ddiwrnod y daw neu y daeth i ben?")),
    _happened("appeal_finally_determined_on", Text(en="Appeal finally determined on", cy="Apêl wedi ei dyfarnu'n derfynol ar"),
              Text(en="If an appeal was finally determined, when?", cy="Os dyfarnwyd yn derfynol ar apêl, pryd?")),
    _happened("appeal_order_done_on", Text(en="Ordered act done on", cy="Y weithred a orchmynnwyd wedi ei chyflawni ar"),
              Text(en="If the authority was ordered to act, when was the last act done?",
                   cy="Os gorchmynnwyd i'r awdurdod weithredu, pryd y cyflawnwyd y weithred olaf?")),
    _happened("appeal_made_on", Text(en="Appeal made on", cy="Apêl wedi ei gwneud ar"),
              Text(en="If an appeal was made, when?", cy="Os gwnaed apêl, pryd?"), extra=True),
    _yes("appeal_order_pending", Text(en="Ordered act still to be done", cy="Gweithred a orchmynnwyd heb ei chyflawni"),
         Text(en="Has the authority been ordered to act and not yet done it?",
              cy="A orchmynnwyd i'r awdurdod weithredu heb iddo wneud hynny eto?"), extra=True),
    Fact("later_year_group", "year_group", Text(en="Later year group", cy="Grŵp blwyddyn diweddarach"),
         Text(en="If a year was repeated or skipped, which year group came later?",
              cy="Os ailadroddwyd neu os hepgorwyd blwyddyn, pa grŵp blwyddyn ddaeth wedyn?"), None, YEAR_GROUPS, event=True),
    Fact("later_year_group_school_year", "school_year", Text(en="School year of the later year group", cy="Blwyddyn ysgol y grŵp diweddarach"),
         Text(en="In which school year was that?", cy="Ym mha flwyddyn ysgol oedd hynny?"), None, SCHOOL_YEARS, event=True),
)  # fmt: skip

FACTS: dict[str, Fact] = {fact.name: fact for fact in _ALL}
EVENTS = frozenset(fact.name for fact in _ALL if fact.event)
NEEDED = tuple(fact.name for fact in _ALL if not fact.event)
EXTRA = frozenset(fact.name for fact in _ALL if fact.extra)
