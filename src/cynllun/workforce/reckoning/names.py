"""The names that the case chooses among, with their words."""

from collections.abc import Mapping

from cynllun.law.words import Text

TASKS: Mapping[str, Text] = {
    "decide": Text(en="Decide whether a learner has ALN", cy="Penderfynu a oes gan ddysgwr ADY"),
    "prepare": Text(en="Prepare a plan", cy="Paratoi cynllun"),
    "review": Text(en="Review a plan", cy="Adolygu cynllun"),
    "refer": Text(en="Refer to the authority", cy="Atgyfeirio at yr awdurdod"),
    "advise": Text(en="Advise and supervise", cy="Cynghori a goruchwylio"),
    "train": Text(en="Train staff", cy="Hyfforddi staff"),
    "meet": Text(en="Meetings", cy="Cyfarfodydd"),
}
"""What the ALNCo's time goes on; a school may name tasks of its own."""

MONTHS: Mapping[str, Text] = {
    "september": Text(en="September", cy="Medi"),
    "october": Text(en="October", cy="Hydref"),
    "november": Text(en="November", cy="Tachwedd"),
    "december": Text(en="December", cy="Rhagfyr"),
    "january": Text(en="January", cy="Ionawr"),
    "february": Text(en="February", cy="Chwefror"),
    "march": Text(en="March", cy="Mawrth"),
    "april": Text(en="April", cy="Ebrill"),
    "may": Text(en="May", cy="Mai"),
    "june": Text(en="June", cy="Mehefin"),
    "july": Text(en="July", cy="Gorffennaf"),
    "august": Text(en="August", cy="Awst"),
}
TERMS: Mapping[str, tuple[str, ...]] = {
    "autumn": ("september", "october", "november", "december"),
    "spring": ("january", "february", "march"),
    "summer": ("april", "may", "june", "july", "august"),
}
TERMS_IN_WORDS: Mapping[str, Text] = {
    "autumn": Text(en="Autumn", cy="Hydref"),
    "spring": Text(en="Spring", cy="Gwanwyn"),
    "summer": Text(en="Summer", cy="Haf"),
}

HALF_DAYS: Mapping[str, Text] = {
    "monday-morning": Text(en="Monday morning", cy="Bore Llun"),
    "monday-afternoon": Text(en="Monday afternoon", cy="Prynhawn Llun"),
    "tuesday-morning": Text(en="Tuesday morning", cy="Bore Mawrth"),
    "tuesday-afternoon": Text(en="Tuesday afternoon", cy="Prynhawn Mawrth"),
    "wednesday-morning": Text(en="Wednesday morning", cy="Bore Mercher"),
    "wednesday-afternoon": Text(en="Wednesday afternoon", cy="Prynhawn Mercher"),
    "thursday-morning": Text(en="Thursday morning", cy="Bore Iau"),
    "thursday-afternoon": Text(en="Thursday afternoon", cy="Prynhawn Iau"),
    "friday-morning": Text(en="Friday morning", cy="Bore Gwener"),
    "friday-afternoon": Text(en="Friday afternoon", cy="Prynhawn Gwener"),
}

COVERS: Mapping[str, Text] = {
    "own-staff": Text(en="The school's own staff", cy="Staff yr ysgol ei hun"),
    "supply": Text(en="Supply teacher paid by the employer", cy="Athro cyflenwi a delir gan y cyflogwr"),
    "agency": Text(en="Supply teacher from an agency", cy="Athro cyflenwi o asiantaeth"),
    "job-share": Text(en="Job share", cy="Rhannu swydd"),
    "cluster": Text(en="ALNCo shared by a cluster of schools", cy="CADY a rennir gan glwstwr o ysgolion"),
}
SOURCES: Mapping[str, Text] = {
    "delegated": Text(en="Delegated budget", cy="Cyllideb ddirprwyedig"),
    "notional": Text(en="Notional ALN budget", cy="Cyllideb ADY dybiannol"),
    "authority-grant": Text(en="Grant from the authority", cy="Grant gan yr awdurdod"),
    "national-grant": Text(en="National grant", cy="Grant cenedlaethol"),
    "reserves": Text(en="The school's reserves", cy="Cronfeydd wrth gefn yr ysgol"),
}
ALLOWANCES: Mapping[str, Text] = {
    "aln-min": Text(en="ALN allowance, minimum", cy="lwfans ADY, isafswm"),
    "aln-max": Text(en="ALN allowance, maximum", cy="lwfans ADY, uchafswm"),
    "tlr1-min": Text(en="TLR1, minimum", cy="CAD1, isafswm"),
    "tlr1-max": Text(en="TLR1, maximum", cy="CAD1, uchafswm"),
    "tlr2-min": Text(en="TLR2, minimum", cy="CAD2, isafswm"),
    "tlr2-max": Text(en="TLR2, maximum", cy="CAD2, uchafswm"),
    "tlr3-min": Text(en="TLR3, minimum", cy="CAD3, isafswm"),
    "tlr3-max": Text(en="TLR3, maximum", cy="CAD3, uchafswm"),
}
LANGUAGES: Mapping[str, Text] = {
    "both": Text(en="English and Welsh", cy="Cymraeg a Saesneg"),
    "en": Text(en="English", cy="Saesneg"),
    "cy": Text(en="Welsh", cy="Cymraeg"),
}


def named(names: Mapping[str, Text], name: str) -> Text:
    """The words for a name, or a person's own words as they stand."""
    return names.get(name) or Text(en=name, cy=name)
