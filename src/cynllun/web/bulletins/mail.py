"""The mail about a bulletin: its title, what is asked by when, and a link. It names nobody."""

from collections.abc import Sequence
from enum import StrEnum
from urllib.parse import urlsplit

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from cynllun.outreach.bulletins.choices import MailLanguage
from cynllun.outreach.models import Delivery
from cynllun.web.events.mail import on_one_line


class Mail(StrEnum):
    """What is written about, by the field of a delivery that keeps what became of it."""

    BULLETIN = "mail"
    REMINDER = "reminder"


_LANGUAGES = {
    MailLanguage.WELSH: ("cy",),
    MailLanguage.ENGLISH: ("en",),
    MailLanguage.BOTH: ("cy", "en"),
}
_BETWEEN = "\n\n* * *\n\n"


def compose(delivery: Delivery, mail: Mail, origin: str, connection: BaseEmailBackend) -> EmailMessage:
    """The mail in the person's language, or in both, ready to send.

    Its Message-ID is the same however often it is sent, so that a mail system shows one of two alike.
    """
    languages = _LANGUAGES[MailLanguage(delivery.language)]
    host = urlsplit(origin).hostname or "localhost"
    return EmailMessage(
        " / ".join(_subject(delivery, mail, language) for language in languages),
        _BETWEEN.join(_body(delivery, mail, language, origin) for language in languages),
        to=[delivery.user.email],
        headers={
            "Message-ID": f"<bulletin-{mail.value}-{delivery.pk}@{host}>",
            "Auto-Submitted": "auto-generated",
        },
        connection=connection,
    )


def compose_summary(
    deliveries: Sequence[Delivery], origin: str, connection: BaseEmailBackend
) -> EmailMessage:
    """All that came to one person since the last summary, in one mail; at least one of them."""
    last = deliveries[-1]
    languages = _LANGUAGES[MailLanguage(last.language)]
    host = urlsplit(origin).hostname or "localhost"
    subjects, bodies = zip(*(_summary(deliveries, language, origin) for language in languages), strict=True)
    return EmailMessage(
        " / ".join(subjects),
        _BETWEEN.join(bodies),
        to=[last.user.email],
        headers={
            "Message-ID": f"<bulletins-until-{last.pk}@{host}>",
            "Auto-Submitted": "auto-generated",
        },
        connection=connection,
    )


def _summary(deliveries: Sequence[Delivery], language: str, origin: str) -> tuple[str, str]:
    with override(language):
        number = len(deliveries)
        subject = ngettext("%(number)d bulletin", "%(number)d bulletins", number) % {"number": number}
        context = {
            "deliveries": [(each, f"{origin}{_address(each)}") for each in deliveries],
            "list": f"{origin}{reverse('your_bulletins')}",
        }
        return subject, render_to_string("bulletins/email/summary.txt", context).strip()


def _address(delivery: Delivery) -> str:
    return reverse("your_bulletin", args=[delivery.bulletin_id])


def _subject(delivery: Delivery, mail: Mail, language: str) -> str:
    bulletin = delivery.bulletin
    with override(language):
        kind = _("Reminder") if mail is Mail.REMINDER else _("Correction") if bulletin.corrects_id else ""
        return ": ".join(filter(None, (kind, on_one_line(bulletin.title.in_(language)))))


def _body(delivery: Delivery, mail: Mail, language: str, origin: str) -> str:
    with override(language):
        context = {
            "bulletin": delivery.bulletin,
            "is_reminder": mail is Mail.REMINDER,
            "link": f"{origin}{_address(delivery)}",
        }
        return render_to_string("bulletins/email/message.txt", context).strip()
