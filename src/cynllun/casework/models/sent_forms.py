"""Forms that were sent and did their work, so that sending one again does nothing more."""

from datetime import timedelta

from django.db import models

KEPT = timedelta(days=2)
"""Long enough for whoever sends a form again; the nights clear away what is older."""


class SentForm(models.Model):
    """What was answered to a form, known by a digest of the form, its sender and everything typed in it."""

    digest = models.CharField(max_length=64, primary_key=True)
    led_to = models.CharField(max_length=500, blank=True)
    said = models.CharField(max_length=500, blank=True)
    sent_on = models.DateField(db_index=True)

    def __str__(self) -> str:
        return f"{self.led_to}, {self.sent_on}"
