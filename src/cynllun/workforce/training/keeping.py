"""Who may keep what about training, and what an entry may not be."""

from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, validate_email

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.training.choices import Origin
from cynllun.workforce.training.entries import TrainingEntry
from cynllun.workforce.training.parts import PARTS

LONGEST_NAME = 200
LONGEST_CERTIFICATE = 100
LONGEST_ADDRESS = 254


def refuse_unless_recorder(by: User | None, organisation: Organisation, origin: Origin, *, on: date) -> None:
    """Attendance is recorded by whoever runs the events; everything else by whoever keeps the training."""
    permission = Permission.RUN_EVENTS if origin is Origin.EVENT else Permission.KEEP_TRAINING
    refuse_unless(by, permission, organisation, on=on)


def refuse_impossible(entry: TrainingEntry, *, on: date) -> None:
    """Raise Refusal where the entry cannot be what happened."""
    if not entry.name.strip():
        raise Refusal(NO_NAME)
    if len(entry.name) > LONGEST_NAME or len(entry.certificate) > LONGEST_CERTIFICATE:
        raise Refusal(TOO_LONG)
    if entry.taken_on > on:
        raise Refusal(NOT_YET)
    if entry.role and entry.role not in PARTS:
        raise Refusal(no_role(entry.role))
    refuse_address(entry.email)


def refuse_address(email: str) -> None:
    """Raise Refusal for what is no address; blank is not known."""
    if not email:
        return
    try:
        validate_email(email)
        MaxLengthValidator(LONGEST_ADDRESS)(email)
    except ValidationError as error:
        raise Refusal(no_address(email)) from error


def unknown_course(code: str) -> Text:
    """There is no such course in the catalogue."""
    return Text(
        en=f"There is no course “{code}” in the catalogue. Add the course first, or correct the code.",
        cy=f"Nid oes cwrs “{code}” yn y catalog. Ychwanegwch y cwrs yn gyntaf, neu cywirwch y cod.",
    )


def no_role(given: str) -> Text:
    """What was given is no role."""
    return Text(
        en=f"“{given}” is not a role. Write one of: {', '.join(part.en for part in PARTS.values())}.",
        cy=f"Nid yw “{given}” yn rôl. Rhowch un o'r rhain: {', '.join(part.cy for part in PARTS.values())}.",
    )


def no_address(given: str) -> Text:
    """What was given is no address."""
    return Text(
        en=f"“{given}” is not an email address. Write one such as name@school.cymru, or leave it blank.",
        cy=f"Nid yw “{given}” yn gyfeiriad e-bost. Rhowch un fel enw@ysgol.cymru, neu gadewch ef yn wag.",
    )


NO_NAME = Text(en="Write the name of the person.", cy="Rhowch enw'r person.")
TOO_LONG = Text(
    en=f"Write at most {LONGEST_NAME} characters for the name and {LONGEST_CERTIFICATE} for the certificate.",
    cy=f"Rhowch hyd at {LONGEST_NAME} nod ar gyfer yr enw a {LONGEST_CERTIFICATE} ar gyfer y dystysgrif.",
)
NOT_YET = Text(
    en="This day has not come yet. Enter the day on which the course was taken.",
    cy="Nid yw'r diwrnod hwn wedi dod eto. Rhowch y diwrnod y dilynwyd y cwrs.",
)
