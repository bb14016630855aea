"""What is kept about events and those who register, and what is asked and answered."""

from cynllun.outreach.models.answers import Answer, AnswerVersion
from cynllun.outreach.models.events import Event, Series
from cynllun.outreach.models.questions import Question
from cynllun.outreach.models.registrations import Registration

__all__ = ["Answer", "AnswerVersion", "Event", "Question", "Registration", "Series"]
