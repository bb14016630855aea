"""What is kept about events and those who register, what is asked and answered, and what is listed."""

from cynllun.outreach.models.answers import Answer, AnswerVersion
from cynllun.outreach.models.bulletins import Bulletin
from cynllun.outreach.models.contacts import Contact
from cynllun.outreach.models.deliveries import Delivery, MailChoice
from cynllun.outreach.models.events import Event, Series
from cynllun.outreach.models.links import Link
from cynllun.outreach.models.questions import Question
from cynllun.outreach.models.queues import Keeping, QuestionNote, Queue
from cynllun.outreach.models.registrations import Registration
from cynllun.outreach.models.resources import Resource, ResourceVersion

__all__ = [
    "Answer",
    "AnswerVersion",
    "Bulletin",
    "Contact",
    "Delivery",
    "Event",
    "Keeping",
    "Link",
    "MailChoice",
    "Question",
    "QuestionNote",
    "Queue",
    "Registration",
    "Resource",
    "ResourceVersion",
    "Series",
]
