"""The kinds of event that happen to the ALNCo's post, each in a sentence."""

from cynllun.audit.kinds import register
from cynllun.law.words import Text
from cynllun.workforce.sections import SECTIONS

register(
    "post_section_saved",
    Text(
        en="{by} changed “{section}” in the case of the ALNCo's post at {organisation} for {school_year}: "
        "version {number}.",
        cy="Newidiodd {by} “{section}” yn achos swydd y CADY yn {organisation} ar gyfer {school_year}: "
        "fersiwn {number}.",
    ),
    in_words=lambda details: {"section": SECTIONS[details["section"]]},
)
register(
    "post_case_brought",
    Text(
        en="{by} brought in the case of the ALNCo's post at {organisation} for {school_year} from a file: "
        "version {number}.",
        cy="Daeth {by} ag achos swydd y CADY yn {organisation} ar gyfer {school_year} i mewn o ffeil: "
        "fersiwn {number}.",
    ),
)
register(
    "post_case_begun",
    Text(
        en="{by} began the case of the ALNCo's post at {organisation} for {school_year} with that of "
        "{earlier}: version {number}.",
        cy="Dechreuodd {by} achos swydd y CADY yn {organisation} ar gyfer {school_year} gydag achos "
        "{earlier}: fersiwn {number}.",
    ),
)
register(
    "post_case_restored",
    Text(
        en="{by} went back to version {earlier} of the case of the ALNCo's post at {organisation} for "
        "{school_year}, as version {number}.",
        cy="Aeth {by} yn ôl i fersiwn {earlier} o achos swydd y CADY yn {organisation} ar gyfer "
        "{school_year}, fel fersiwn {number}.",
    ),
)
register(
    "post_kept_for",
    Text(
        en="{by} set for how many years {organisation} keeps records of the ALNCo's post: {years}.",
        cy="Gosododd {by} am faint o flynyddoedd y mae {organisation} yn cadw cofnodion o swydd y CADY: "
        "{years}.",
    ),
)
register(
    "post_shredded",
    Text(
        en="{by} shredded what {organisation} had kept long enough of the ALNCo's post: versions of cases "
        "{cases}, of leadership plans {plans}; designations {designations}.",
        cy="Dinistriodd {by} yr hyn yr oedd {organisation} wedi'i gadw'n ddigon hir o swydd y CADY: "
        "fersiynau achosion {cases}, cynlluniau arwain {plans}; dynodiadau {designations}.",
    ),
)
