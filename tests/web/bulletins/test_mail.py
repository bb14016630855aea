"""The mails of a bulletin, by a real mail server: in the reader's language, to each once, whatever fails."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.core.management import CommandError, call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from cynllun.accounts.models import User
from cynllun.outreach.bulletins.choices import Importance, MailLanguage, MailState, Pace
from cynllun.outreach.bulletins.reading import mark_read
from cynllun.outreach.models import Bulletin, Delivery
from cynllun.outreach.models.queues import USUAL_DAYS
from cynllun.outreach.services import (
    choose_mail,
    correct_bulletin,
    plan_bulletin,
    remind_readers,
    send_bulletin,
)
from cynllun.web.bulletins import posting
from cynllun.web.bulletins.mail import Mail
from tests.accounts.wales import Wales, person_with
from tests.outreach.bulletins.written import TODAY, written
from tests.serving import free_port
from tests.web.sign_in.test_mail import Post

Work = Callable[[], None]
ORIGIN = "https://cynllun.enghraifft.cymru"


def send(bulletin: Bulletin) -> list[int]:
    deliveries = send_bulletin(bulletin=bulletin, by=None, on=TODAY())
    posting.post(deliveries, Mail.BULLETIN, origin=ORIGIN)
    return deliveries


def body(message: Any) -> str:
    return str(message.get_content())


def run(days: int = 0) -> str:
    printed = StringIO()
    call_command("bulletins", on=timezone.localdate() + timedelta(days=days), stdout=printed)
    return printed.getvalue()


@pytest.mark.parametrize(
    ("language", "subject", "has", "lacks"),
    [
        (MailLanguage.WELSH, "Adolygiadau cyn y Pasg", ["/cy/bulletins/"], ["Reviews", "/en/"]),
        (MailLanguage.ENGLISH, "Reviews before Easter", ["/en/bulletins/"], ["Adolygiadau", "/cy/"]),
        (
            MailLanguage.BOTH,
            "Adolygiadau cyn y Pasg / Reviews before Easter",
            ["/cy/bulletins/", "/en/bulletins/"],
            [],
        ),
    ],
)
def test_it_is_in_the_reader_s_language_and_tells_of_nobody(
    wales: Wales,
    alnco: User,
    post: Post,
    work: Work,
    language: MailLanguage,
    subject: str,
    has: list[str],
    lacks: list[str],
) -> None:
    choose_mail(language=language, by=alnco, on=TODAY())
    send(written(wales.body, act_by=TODAY() + timedelta(days=9)))
    work()
    [message] = post.messages
    assert post.recipients == [alnco.email]
    assert message["Subject"] == subject
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_content_type() == "text/plain", "no picture, so nothing is watched"
    assert all(each in body(message) for each in has)
    assert not any(each in body(message) for each in [*lacks, alnco.name, alnco.email])
    assert str((TODAY() + timedelta(days=9)).year) in body(message)


@pytest.mark.usefixtures("alnco")
def test_a_title_whose_line_is_broken_keeps_no_mail_back(wales: Wales, post: Post, work: Work) -> None:
    send(written(wales.body, title_en="Reviews\nBcc: a@b.cymru", title_cy="Adolygiadau\r\ncyn"))
    work()
    [message] = post.messages
    assert message["Subject"] == "Adolygiadau cyn / Reviews Bcc: a@b.cymru"


def test_each_gets_one_whatever_batch_they_are_in(
    wales: Wales, post: Post, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(posting, "BATCH", 2)
    for role in ("alnco", "head_teacher", "governor", "class_teacher", "school_administrator"):
        person_with(role, wales.school)
    deliveries = send(written(wales.body))
    assert DBTaskResult.objects.count() == 3
    posting.post(deliveries, Mail.BULLETIN, origin=ORIGIN)
    work()
    assert len(post.recipients) == len(set(post.recipients)) == 5
    assert len({message["Message-ID"] for message in post.messages}) == 5


def test_a_correction_and_a_reminder_say_so(wales: Wales, alnco: User, post: Post, work: Work) -> None:
    choose_mail(language=MailLanguage.ENGLISH, by=alnco, on=TODAY())
    bulletin = written(wales.body)
    send(bulletin)
    send(correct_bulletin(bulletin=Bulletin.objects.get(), by=None, on=TODAY()))
    posting.post(remind_readers(bulletin=bulletin, by=None, on=TODAY()), Mail.REMINDER, origin=ORIGIN)
    work()
    subjects = [message["Subject"] for message in post.messages]
    title = "Reviews before Easter"
    assert subjects == [title, f"Correction: {title}", f"Reminder: {title}"]
    assert "It puts right the bulletin of" in body(post.messages[1])


def test_who_chose_so_has_one_mail_a_morning_and_the_urgent_at_once(
    wales: Wales, alnco: User, post: Post, work: Work
) -> None:
    choose_mail(language=MailLanguage.WELSH, pace=Pace.DAILY, by=alnco, on=TODAY())
    for title in ("Un", "Dau"):
        send(written(wales.body, title_cy=title))
    work()
    assert post.messages == []
    send(written(wales.body, title_cy="Tri", importance=Importance.URGENT))
    work()
    assert [message["Subject"] for message in post.messages] == ["Tri"]
    for _ in range(2):
        run()
        work()
    summary = post.messages[1]
    assert len(post.messages) == 2, "said once, however often the command is run"
    assert summary["Subject"] == "2 fwletin"
    assert all(each in body(summary) for each in ("Un", "Dau", "/cy/bulletins/"))
    assert not any(each in body(summary) for each in ("Tri", alnco.name, alnco.email))


@pytest.mark.parametrize("before_the_command", [True, False])
def test_a_summary_leaves_out_what_has_been_read_and_is_not_sent_empty(
    wales: Wales, alnco: User, post: Post, work: Work, before_the_command: bool
) -> None:
    head = person_with("head_teacher", wales.school)
    for person in (alnco, head):
        choose_mail(language=MailLanguage.WELSH, pace=Pace.DAILY, by=person, on=TODAY())
    for title in ("Un", "Dau"):
        send(written(wales.body, title_cy=title))
    work()
    if not before_the_command:
        assert "2 summaries" in run()
    for read in (
        *Delivery.objects.filter(user=head),
        Delivery.objects.get(user=alnco, bulletin__title_cy="Un"),
    ):
        mark_read(read, on=TODAY())
    if before_the_command:
        assert "1 summaries" in run()
    work()
    assert post.recipients == [alnco.email]
    [summary] = post.messages
    assert summary["Subject"] == "1 bwletin"
    assert "Dau" in body(summary)
    assert "Un\n" not in body(summary)
    assert "0 summaries" in run(), "what was read waits for no summary any more"
    assert not Delivery.objects.filter(mail=MailState.DAILY).exists()


def test_nobody_is_reminded_of_what_they_have_read_meanwhile(
    wales: Wales, alnco: User, post: Post, work: Work
) -> None:
    bulletin = written(wales.body)
    send(bulletin)
    work()
    posting.post(remind_readers(bulletin=bulletin, by=None, on=TODAY()), Mail.REMINDER, origin=ORIGIN)
    mark_read(Delivery.objects.get(), on=TODAY())
    work()
    assert len(post.messages) == 1
    assert Delivery.objects.get().reminder == MailState.NONE


def test_a_mail_server_that_sleeps_is_tried_again_and_nobody_is_left_out(
    wales: Wales, alnco: User, post: Post, work: Work, settings: Settings
) -> None:
    awake, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    send(written(wales.body))
    work()
    again = DBTaskResult.objects.get(status="READY")
    assert again.run_after > timezone.now()
    settings.EMAIL_PORT = awake
    DBTaskResult.objects.filter(pk=again.pk).update(run_after=timezone.now())
    work()
    assert post.recipients == [alnco.email]
    assert Delivery.objects.get().mail == MailState.SENT


class Choosy(Post):
    """Refuses the addresses of one role: for good, or for now."""

    def __init__(self, reply: str) -> None:
        super().__init__()
        self.reply = reply

    async def handle_RCPT(  # noqa: N802  # its name there
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if address.startswith("head"):
            return self.reply
        envelope.rcpt_tos.append(address)
        return "250 OK"


@pytest.mark.parametrize(
    ("reply", "state"), [("550 No such person", MailState.REFUSED), ("451 Later", MailState.WAITING)]
)
def test_an_address_that_is_refused_keeps_nobody_else_from_the_mail(
    wales: Wales, alnco: User, post: Post, work: Work, settings: Settings, reply: str, state: MailState
) -> None:
    head = person_with("head_teacher", wales.school)
    choosy = Choosy(reply)
    controller = Controller(choosy, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings.EMAIL_PORT = controller.port
    send(written(wales.body))
    work()
    controller.stop()
    assert [each.user for each in Delivery.objects.order_by("pk")] == [head, alnco], "refused first"
    assert Delivery.objects.get(user=head).mail == state
    assert choosy.recipients == [alnco.email]
    assert Delivery.objects.get(user=alnco).mail == MailState.SENT
    assert DBTaskResult.objects.filter(status="READY").exists() == (state == MailState.WAITING)


def test_the_command_sends_what_is_planned_once(wales: Wales, alnco: User, post: Post, work: Work) -> None:
    draft = written(wales.body)
    plan_bulletin(bulletin=draft, send_on=TODAY(), by=None, on=TODAY() - timedelta(days=1))
    assert "sent to 1" in run()
    assert "sent to" not in run()
    work()
    assert post.recipients == [alnco.email]


def test_the_command_goes_on_past_what_cannot_go(wales: Wales, alnco: User) -> None:
    for roles in (["auditor"], ["alnco"]):
        draft = written(wales.body, roles=roles)
        plan_bulletin(bulletin=draft, send_on=TODAY(), by=None, on=TODAY() - timedelta(days=1))
    assert "it would reach nobody" in run()
    assert Delivery.objects.count() == 1


@pytest.mark.parametrize(("days", "mails"), [(-1, 0), (-2, 1)])
def test_the_command_takes_up_what_no_job_has_any_more(
    wales: Wales, alnco: User, post: Post, work: Work, days: int, mails: int
) -> None:
    send_bulletin(bulletin=written(wales.body), by=None, on=TODAY() + timedelta(days=days))
    assert f"{mails} mails taken up again" in run()
    work()
    assert len(post.recipients) == mails


def test_the_command_forgets_who_read_it_and_looks_at_no_day_to_come(wales: Wales, alnco: User) -> None:
    send_bulletin(bulletin=written(wales.body), by=None, on=TODAY())
    Bulletin.objects.update(sent_on=TODAY() - timedelta(days=USUAL_DAYS + 1))
    assert "1 readers forgotten" in run()
    with pytest.raises(CommandError, match="has not come yet"):
        run(days=1)
