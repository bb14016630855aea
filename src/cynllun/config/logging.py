"""Logs as lines of JSON, without what anybody typed, read or is called.

A message keeps its words and never what is put into them: an address, a value that the database refused, a
name. An error keeps its kind and its places in the code, never its words. What a line may say beside that is
given as `extra={"fields": …}` by code of ours.
"""

import json
import logging
import traceback
from datetime import UTC, datetime
from typing import Any

from django.utils.log import CallbackFilter

from cynllun.web.observing import REQUEST_ID

# Their messages hold the names of jobs and the numbers of processes, and nothing else.
_SAFE = ("django_tasks", "cynllun.config", "granian")


class JsonLines(logging.Formatter):
    """One JSON object a line: time (UTC), level, logger, message; then request, fields and error if any."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _message(record),
        }
        if request := REQUEST_ID.get():
            line["request"] = request
        line |= getattr(record, "fields", {})
        if record.exc_info and record.exc_info[1]:
            line["error"] = _error(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False, default=str)


def _message(record: logging.LogRecord) -> str:
    """A message that is finished already may hold anything, unless it is ours: its place stands for it."""
    if record.name.startswith(_SAFE):
        return record.getMessage()
    is_fixed = record.args or record.name.startswith("cynllun")
    return str(record.msg) if is_fixed else f"{record.module}.{record.funcName}"


def _error(error: BaseException) -> dict[str, Any]:
    frames = traceback.extract_tb(error.__traceback__)
    kind = type(error)
    described: dict[str, Any] = {
        "kind": f"{kind.__module__}.{kind.__qualname__}",
        "where": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames],
    }
    if cause := error.__cause__ or error.__context__:
        described["cause"] = _error(cause)
    return described


def _has_error(record: logging.LogRecord) -> bool:
    return bool(record.exc_info)


def logging_for(*, demonstration: bool) -> dict[str, Any]:
    """The LOGGING of Django: JSON on stdout; in the demonstration words on stderr, with whole tracebacks."""
    words = {"class": "logging.StreamHandler"}
    lines = {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "lines"}
    level = "WARNING" if demonstration else "INFO"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"lines": {"()": JsonLines}},
        "filters": {"errors": {"()": CallbackFilter, "callback": _has_error}},
        "handlers": {"console": words if demonstration else lines},
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            # Django's own handlers write addresses in the clear and mail them: its lines go to ours alone.
            "django": {"handlers": [], "level": level, "propagate": True},
            "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
            # Every answer has its line already; what it lacks is where an error arose.
            "django.request": {"level": "ERROR", "filters": ["errors"]},
            "cynllun": {"level": level},
            "django_tasks": {"level": level},
            # Every second the worker says that it found nothing; how a job went is told by django_tasks.
            "django_tasks_db": {"level": "WARNING"},
        },
    }
