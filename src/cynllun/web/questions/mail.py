"""The answer to a question, by mail, as a job of the same transaction. Sent, the address is forgotten."""

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_tasks import task

from cynllun.outreach.models import Question
from cynllun.web.tries import WAITS


def post_answer(question: Question, *, origin: str) -> None:
    """Have the worker write to whoever asked. Call it in the transaction of the answer."""
    send_answer.enqueue(question.pk, origin)


@task()
def send_answer(question_id: int, origin: str, tries: int = 0) -> None:
    """Write once, then forget the address; a mail server that does not take it is tried again."""
    question = (
        Question.objects.select_related("organisation").exclude(email="").filter(pk=question_id).first()
    )
    if question is None:
        return
    try:
        compose(question, origin).send()
    except OSError:  # the network's, and every SMTPException
        if tries == len(WAITS):
            raise
        send_answer.using(run_after=timezone.now() + WAITS[tries]).enqueue(question_id, origin, tries + 1)
    else:
        Question.objects.filter(pk=question_id).update(email="")


def compose(question: Question, origin: str) -> EmailMessage:
    """The mail in the asker's language. It does not repeat the question."""
    with override(question.language):
        context = {"question": question, "link": f"{origin}{reverse('answers')}"}
        body = render_to_string("questions/email/answer.txt", context)
        return EmailMessage(_("The answer to your question"), body, to=[question.email])
