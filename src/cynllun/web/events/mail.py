"""The mails to those who registered: what happened and what to do, in their language."""

from email.mime.base import MIMEBase
from enum import StrEnum
from typing import Literal

from django.core.mail import EmailMessage, SafeMIMEText
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from cynllun.adapters.calendars.appointments import Appointment, write_appointment
from cynllun.outreach.choices import Stage, State
from cynllun.outreach.models import Registration
from cynllun.outreach.when import when
from cynllun.web.events.links import link_to


class Mail(StrEnum):
    """What a mail is about."""

    REGISTERED = "registered"
    PROMOTED = "promoted"
    CHANGED = "changed"
    REMINDER = "reminder"
    LINK = "link"
    CANCELLED = "cancelled"
    CALLED_OFF = "called_off"
    ATTENDED = "attended"
    WITHDRAWN = "withdrawn"


_TAKES_IT_OUT = {Mail.CANCELLED, Mail.CALLED_OFF}
_NO_LINK = {*_TAKES_IT_OUT, Mail.WITHDRAWN}
_IS_OVER = {*_TAKES_IT_OUT, Mail.ATTENDED, Mail.WITHDRAWN}


def is_still_true(registration: Registration, mail: Mail) -> bool:
    """Whether what the mail says holds by now: a place may have been cancelled since it was to be sent."""
    if mail is Mail.CANCELLED:
        return registration.state == State.CANCELLED
    if mail is Mail.WITHDRAWN:
        return not registration.attended
    if registration.state == State.CANCELLED:
        return False
    if mail is Mail.CALLED_OFF:
        return registration.event.stage == Stage.CANCELLED
    if mail is Mail.ATTENDED:
        return registration.attended
    needs_a_place = mail in (Mail.PROMOTED, Mail.REMINDER)
    is_on = registration.event.stage == Stage.PUBLISHED
    return is_on and (registration.state == State.CONFIRMED or not needs_a_place)


def compose(registration: Registration, mail: Mail, origin: str) -> EmailMessage:
    """The mail, ready to send. It names nobody and repeats nothing that the person wrote."""
    event = registration.event
    with override(registration.language):
        subject, opening = _words(registration, mail)
        text = {
            "opening": opening,
            "event": event,
            "when": when(event),
            "joins": _joins(registration, mail),
            "link": "" if mail in _NO_LINK else link_to(registration, origin),
            "certificate": mail is Mail.ATTENDED,
        }
        body = render_to_string("events/email/message.txt", text)
        message = EmailMessage(
            f"{subject}: {on_one_line(event.title.in_(registration.language))}",
            body,
            to=[registration.email],
            reply_to=[event.contact],
        )
    if mail in _TAKES_IT_OUT or (registration.state == State.CONFIRMED and mail not in _IS_OVER):
        message.attach(_calendar_part(registration, mail))
    return message


def on_one_line(title: str) -> str:
    """As a subject has it: a title in which a line is broken would keep the mail from going to anybody."""
    return " ".join(title.split())


def calendar_of(registration: Registration, mail: Mail) -> tuple[Literal["REQUEST", "CANCEL"], bytes]:
    """The method and the calendar object of a mail."""
    event, language = registration.event, registration.language
    method: Literal["REQUEST", "CANCEL"] = "CANCEL" if mail in _TAKES_IT_OUT else "REQUEST"
    appointment = Appointment(
        uid=f"registration-{registration.pk}@{event.contact.partition('@')[2]}",
        sequence=event.version + (method == "CANCEL"),
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        title=event.title.in_(language),
        about=event.about.in_(language),
        link=_joins(registration, mail),
        organiser=event.contact,
        guest=registration.email,
    )
    return method, write_appointment(appointment, method, now=timezone.now())


def _calendar_part(registration: Registration, mail: Mail) -> MIMEBase:
    method, content = calendar_of(registration, mail)
    part = SafeMIMEText(content.decode(), "calendar", "utf-8")
    part.set_param("method", method)
    part.add_header("Content-Disposition", "attachment", filename="cynllun.ics")
    return part


def _joins(registration: Registration, mail: Mail) -> str:
    has_a_place = registration.state == State.CONFIRMED and mail not in _IS_OVER
    return registration.event.join_link if has_a_place else ""


def _words(registration: Registration, mail: Mail) -> tuple[str, str]:
    """The beginning of the subject, and what the mail says first."""
    if mail is Mail.REGISTERED or mail is Mail.LINK:
        return _of_the_place(registration, again=mail is Mail.LINK)
    return {
        Mail.PROMOTED: (
            _("You have a place"),
            _("A place has come free and it is yours. If you cannot come, please cancel, so that the next "
              "person gets it."),
        ),
        Mail.CHANGED: (
            _("The event has changed"),
            _("The time of the event or the link to join it has changed. You need do nothing if it suits "
              "you."),
        ),
        Mail.REMINDER: (_("Reminder"), _("This event is about to happen, and you have a place.")),
        Mail.CANCELLED: (
            _("You have cancelled"),
            _("Your registration is cancelled, and your place goes to the next person. If you did not do "
              "this, register again."),
        ),
        Mail.CALLED_OFF: (
            _("The event is cancelled"),
            _("The organiser has cancelled this event. You need do nothing: it is taken out of your "
              "calendar."),
        ),
        Mail.ATTENDED: (
            _("Your certificate of attendance"),
            _("You attended this event. Your certificate is at the link below until your registration is "
              "deleted, 90 days after the event: keep it."),
        ),
        Mail.WITHDRAWN: (
            _("Your attendance has been taken back"),
            _("The organiser has corrected who attended this event: you are not among them, and your "
              "certificate holds no more. If that is wrong, answer this mail."),
        ),
    }[mail]  # fmt: skip


def _of_the_place(registration: Registration, *, again: bool) -> tuple[str, str]:
    if registration.state == State.CONFIRMED:
        subject, opening = _("You have a place"), _("You are registered and have a place.")
    else:
        subject = _("You are waiting for a place")
        opening = _(
            "All places are taken. You are number %(number)d in the line, and we write to you as soon as a "
            "place is yours."
        ) % {"number": registration.before + 1}
    if again:
        asked = _("Somebody, probably you, tried to register with this address again.")
        return subject, f"{asked} {opening}"
    return subject, opening
