"""What is kept about events and those who register."""

from cynllun.outreach.models.events import Event, Series
from cynllun.outreach.models.registrations import Registration

__all__ = ["Event", "Registration", "Series"]
