"""How long a mail that no server takes is tried again."""

from datetime import timedelta

WAITS = [timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 360, 960)]
"""After each try that failed: a day in all."""
