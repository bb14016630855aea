"""The kinds of event that accounts and pages tell of, each in a sentence."""

from datetime import date

from cynllun.accounts.roles import ROLES
from cynllun.adapters.backup import telling  # noqa: F401  # what the server tells has to be known here
from cynllun.audit.kinds import Details, Words, register
from cynllun.law.days_in_words import in_words
from cynllun.law.words import Text

_NO_SET_DAY = Text(en="no set day", cy="dim diwrnod penodol")


def _role_in_words(details: Details) -> Words:
    days = {name: _day(details[name]) for name in ("from", "to")}
    return {"role": ROLES[details["role"]].name, **days}


def _day(written: str) -> Text:
    return in_words(date.fromisoformat(written)) if written else _NO_SET_DAY


register(
    "authority_added", Text(en="{by} added the authority {name}.", cy="Ychwanegodd {by} awdurdod {name}.")
)
register("organisation_added", Text(en="{by} added {organisation}.", cy="Ychwanegodd {by} {organisation}."))
register("person_added", Text(en="{by} added {about} as somebody who can sign in.",
                              cy="Ychwanegodd {by} {about} fel rhywun sy'n gallu mewngofnodi."))  # fmt: skip
register(
    "role_given",
    Text(
        en="{by} gave {about} a role at {organisation}: {role}, from {from} to {to}.",
        cy="Rhoddodd {by} rôl i {about} yn {organisation}: {role}, o {from} hyd at {to}.",
    ),
    in_words=_role_in_words,
)
register(
    "role_ended",
    Text(
        en="{by} ended a role of {about} at {organisation}: {role}, the last day being {to}.",
        cy="Daeth {by} â rôl {about} yn {organisation} i ben: {role}, a'r diwrnod olaf yw {to}.",
    ),
    in_words=_role_in_words,
)
register(
    "mfa_grace_set",
    Text(
        en="{by} gave the people of {organisation} {days} days to set up a second step (before: {before}).",
        cy="Rhoddodd {by} {days} diwrnod i bobl {organisation} osod ail gam (cyn hynny: {before}).",
    ),
)
register(
    "emergency_opened",
    Text(
        en="{by} opened the records of {organisation} in an emergency, for {hours} hours: “{reason}”",
        cy="Agorodd {by} gofnodion {organisation} mewn argyfwng, am {hours} awr: “{reason}”",
    ),
    frozenset({"reason"}),
)
register(
    "emergency_ended",
    Text(
        en="{by} ended the emergency for which {about} could read the records of {organisation}.",
        cy="Daeth {by} â'r argyfwng y câi {about} ddarllen cofnodion {organisation} o'i herwydd i ben.",
    ),
)
register("signed_in", Text(en="{by} signed in.", cy="Mewngofnododd {by}."))
register("signed_out", Text(en="{by} signed out.", cy="Allgofnododd {by}."))
register(
    "sign_in_failed",
    Text(
        en="Somebody tried to sign in as {about}, with a password that is not right.",
        cy="Ceisiodd rhywun fewngofnodi fel {about}, gyda chyfrinair nad yw'n gywir.",
    ),
)
register(
    "stranger_sign_in_failed",
    Text(
        en="Somebody tried to sign in with an address that nobody has here.",
        cy="Ceisiodd rhywun fewngofnodi gyda chyfeiriad nad yw'n perthyn i neb yma.",
    ),
)
register("learner_read", Text(en="{by} opened the record of {about}.", cy="Agorodd {by} gofnod {about}."))
register(
    "record_listed",
    Text(
        en="{by} saw {about} in the list of the records to which they were invited.",
        cy="Gwelodd {by} {about} yn y rhestr o'r cofnodion y cawsant wahoddiad atynt.",
    ),
)
register(
    "list_read",
    Text(
        en="{by} looked at a list with {rows} learners of {organisation}.",
        cy="Edrychodd {by} ar restr gyda {rows} dysgwr o {organisation}.",
    ),
)
register(
    "roll_downloaded",
    Text(
        en="{by} downloaded a list with {rows} learners of {organisation}, as {format}.",
        cy="Lawrlwythodd {by} restr gyda {rows} dysgwr o {organisation}, fel {format}.",
    ),
)
register(
    "upload_read",
    Text(
        en="{by} looked at what is in the file {about}.",
        cy="Edrychodd {by} ar yr hyn sydd yn y ffeil {about}.",
    ),
)
register(
    "due_read",
    Text(
        en="{by} looked at whose records of {organisation} are due to be shredded.",
        cy="Edrychodd {by} ar gofnodion pwy yn {organisation} sydd i'w dinistrio.",
    ),
)
register("trail_read", Text(en="{by} looked at the trail of {organisation}.",
                            cy="Edrychodd {by} ar drywydd {organisation}."))  # fmt: skip
register(
    "trail_of_learner_read",
    Text(
        en="{by} looked at who had opened or changed the record of {about}.",
        cy="Edrychodd {by} ar bwy oedd wedi agor neu newid cofnod {about}.",
    ),
)
