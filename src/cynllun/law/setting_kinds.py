"""The kinds of setting that the law asks something of, who acts in each, and which body bears its duties."""

from collections.abc import Mapping
from dataclasses import dataclass

from cynllun.law.words import Text


@dataclass(frozen=True, slots=True)
class SettingKind:
    """A kind of setting: its name, the body that bears its duties, and the roles of those who act in it."""

    name: Text
    bearer: Text
    roles: Mapping[str, Text]


_GOVERNING_BODY = Text(en="The governing body", cy="Y corff llywodraethu")
_IN_A_SCHOOL = {
    "head": Text(en="Head teacher", cy="Pennaeth"),
    "alnco": Text(en="ALNCo", cy="CADY"),
    "governor": Text(en="Governor", cy="Llywodraethwr"),
    "teacher": Text(en="Class teacher", cy="Athro neu athrawes dosbarth"),
}

MAINTAINED = ("mainstream", "special", "nursery", "pru")
"""What the Act calls a maintained school (s.99(1)); section 60 leaves the special schools out."""

KINDS: Mapping[str, SettingKind] = {
    "mainstream": SettingKind(
        Text(en="Mainstream maintained school", cy="Ysgol brif ffrwd a gynhelir"),
        _GOVERNING_BODY,
        _IN_A_SCHOOL,
    ),
    "special": SettingKind(
        Text(en="Maintained special school", cy="Ysgol arbennig a gynhelir"),
        _GOVERNING_BODY,
        _IN_A_SCHOOL | {"alnco": Text(en="Whoever co-ordinates ALN", cy="Pwy bynnag sy'n cydlynu ADY")},
    ),
    "nursery": SettingKind(
        Text(en="Maintained nursery school", cy="Ysgol feithrin a gynhelir"), _GOVERNING_BODY, _IN_A_SCHOOL
    ),
    "pru": SettingKind(
        Text(en="Pupil referral unit", cy="Uned cyfeirio disgyblion"),
        Text(en="The management committee, for the authority", cy="Y pwyllgor rheoli, ar ran yr awdurdod"),
        _IN_A_SCHOOL
        | {
            "head": Text(en="Teacher in charge", cy="Athro neu athrawes â gofal"),
            "governor": Text(en="Member of the management committee", cy="Aelod o'r pwyllgor rheoli"),
        },
    ),
    "fei": SettingKind(
        Text(en="Further education institution", cy="Sefydliad addysg bellach"),
        _GOVERNING_BODY,
        _IN_A_SCHOOL
        | {
            "head": Text(en="Principal", cy="Pennaeth y sefydliad"),
            "teacher": Text(en="Lecturer", cy="Darlithydd"),
        },
    ),
    "independent": SettingKind(
        Text(en="Independent school", cy="Ysgol annibynnol"),
        Text(en="The proprietor", cy="Y perchennog"),
        {
            "head": Text(en="Head teacher", cy="Pennaeth"),
            "governor": Text(en="Proprietor", cy="Perchennog"),
            "teacher": Text(en="Class teacher", cy="Athro neu athrawes dosbarth"),
        },
    ),
    "funded_nursery": SettingKind(
        Text(en="Funded nursery that is not maintained", cy="Meithrinfa nas cynhelir sy'n cael ei chyllido"),
        Text(en="The nursery", cy="Y feithrinfa"),
        {
            "head": Text(en="Leader of the nursery", cy="Arweinydd y feithrinfa"),
            "teacher": Text(en="Practitioner", cy="Ymarferydd"),
        },
    ),
    "authority": SettingKind(
        Text(en="Local authority", cy="Awdurdod lleol"),
        Text(en="The local authority", cy="Yr awdurdod lleol"),
        {
            "lead": Text(en="Head of service", cy="Pennaeth gwasanaeth"),
            "officer": Text(en="ALN officer", cy="Swyddog ADY"),
            "early_years": Text(
                en="Early years ALN lead officer", cy="Swyddog arweiniol ADY y blynyddoedd cynnar"
            ),
        },
    ),
    "nhs": SettingKind(
        Text(en="Local Health Board or NHS trust", cy="Bwrdd Iechyd Lleol neu ymddiriedolaeth GIG"),
        Text(en="The NHS body", cy="Y corff GIG"),
        {
            "board": Text(en="Executive lead", cy="Arweinydd gweithredol"),
            "declo": Text(
                en="Designated education clinical lead officer",
                cy="Swyddog arweiniol clinigol dynodedig addysg",
            ),
            "clinician": Text(en="Health professional", cy="Gweithiwr iechyd proffesiynol"),
        },
    ),
    "family": SettingKind(
        Text(en="Family", cy="Teulu"),
        Text(en="The child, the parent or the young person", cy="Y plentyn, y rhiant neu'r person ifanc"),
        {
            "parent": Text(en="Parent or carer", cy="Rhiant neu ofalwr"),
            "young_person": Text(en="Young person", cy="Person ifanc"),
        },
    ),
}
"""Every kind by its name, in the order in which a page offers them."""
