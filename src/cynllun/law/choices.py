"""The values that a fact may have, in both languages."""

from cynllun.law.words import Text

SETTINGS = {
    "maintained_school": Text(en="Maintained school", cy="Ysgol a gynhelir"),
    "pru": Text(en="Pupil referral unit", cy="Uned cyfeirio disgyblion"),
    "eotas": Text(en="Education otherwise than at school, arranged by the authority",
                  cy="Addysg ac eithrio yn yr ysgol, a drefnwyd gan yr awdurdod"),
    "independent": Text(en="Independent school", cy="Ysgol annibynnol"),
    "home_educated": Text(en="Educated at home by the family", cy="Addysg gartref gan y teulu"),
    "non_maintained_nursery": Text(en="Nursery that is not maintained", cy="Meithrinfa nas cynhelir"),
    "fei": Text(en="Further education institution", cy="Sefydliad addysg bellach"),
    "none": Text(en="Nowhere", cy="Unman"),
    "youth_accommodation": Text(en="Relevant youth accommodation", cy="Llety ieuenctid perthnasol"),
}  # fmt: skip

SCHOOLS = ("maintained_school", "pru", "independent")
MAINTAINED = ("maintained_school", "pru")

PROVISIONS = {
    "none": Text(en="None", cy="Dim"),
    "school_action": Text(en="School action", cy="Gweithredu gan yr ysgol"),
    "school_action_plus": Text(en="School action plus", cy="Gweithredu gan yr ysgol a mwy"),
    "statement": Text(en="Statement of special educational needs", cy="Datganiad anghenion addysgol arbennig"),
    "assessment_pending": Text(en="Statutory assessment under way or asked for",
                               cy="Asesiad statudol ar y gweill neu wedi ei geisio"),
    "learning_and_skills_plan": Text(en="Learning and skills plan (post-16)", cy="Cynllun dysgu a sgiliau (ôl-16)"),
    "idp": Text(en="Individual development plan (IDP)", cy="Cynllun datblygu unigol (CDU)"),
    "ehc_plan": Text(en="EHC plan (England)", cy="Cynllun AIG (Lloegr)"),
}  # fmt: skip

YEAR_GROUPS = {
    "N1": Text(en="Nursery 1", cy="Meithrin 1"),
    "N2": Text(en="Nursery 2", cy="Meithrin 2"),
    "R": Text(en="Reception", cy="Derbyn"),
    **{str(n): Text(en=f"Year {n}", cy=f"Blwyddyn {n}") for n in range(1, 15)},
}

SCHOOL_YEARS = {
    f"{y}-{(y + 1) % 100:02}": Text(en=f"{y} to {y + 1}", cy=f"{y} i {y + 1}") for y in range(2015, 2031)
}

YES = {"yes": Text(en="Yes", cy="Ie")}
YES_NO = {"yes": Text(en="Yes", cy="Ie"), "no": Text(en="No", cy="Na")}

YEAR_GROUP_NUMBERS = {"N1": -2, "N2": -1, "R": 0, **{str(n): n for n in range(1, 15)}}
"""Steps of a year: a group's number in another school year is this plus the years between."""
