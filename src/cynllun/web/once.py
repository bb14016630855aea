"""A form does its work once, however often it is sent: a double click, a reload, a network that repeats.

The page carries a token that no other page has. What the form led to is kept with its work, in one
transaction; the same form sent again shows the same answer. One with other words in it is another form.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from cynllun.casework.models import SentForm

TOKEN = "once"  # noqa: S105  # the name of a field
_NOT_TYPED = {"csrfmiddlewaretoken"}

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Done:
    """The address that a form leads to once its work is done, and what is said there.

    `then` is called when the work has been committed, such as to send a mail; a repeat does not call it.
    """

    to: str
    said: str = ""
    then: Callable[[], object] = lambda: None


def works_first(view: View) -> View:
    """Say that the view calls do_once before it looks at its page: that finds what was sent before."""
    view.does_its_work_once = True  # type: ignore[attr-defined]  # wrappers carry it to the address
    return view


def once(view: View) -> View:
    """Answer a form that has done its work as it was answered then, whatever has become of its page."""

    @works_first
    @wraps(view)
    def unless_done(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        sent = _sent(_digest(request)) if request.method == "POST" else None
        return _led_on(request, sent) if sent else view(request, *args, **kwargs)

    return unless_done


def do_once(request: HttpRequest, work: Callable[[], Done]) -> HttpResponse:
    """Do the work, or answer as when it was done. What `work` raises undoes it and leaves no note.

    Two that arrive together wait for one another here: the second finds what the first has kept.
    """
    digest = _digest(request)
    try:
        done = _worked(digest, work)
    except IntegrityError:
        if sent := _sent(digest):
            return _led_on(request, sent)
        raise
    done.then()
    return _led_on(request, done)


@transaction.atomic
def _worked(digest: str, work: Callable[[], Done]) -> Done:
    """The note comes first: whoever brings the same waits there, until this is committed or undone."""
    if not digest:
        return work()
    note = SentForm(digest=digest, sent_on=timezone.localdate())
    note.save(force_insert=True)
    done = work()
    note.led_to, note.said = done.to, done.said
    note.save(force_update=True)
    return done


def _sent(digest: str) -> Done | None:
    """What a form led to that has done its work; None for one that has not."""
    sent = SentForm.objects.filter(digest=digest).first() if digest else None
    return Done(sent.led_to, sent.said) if sent else None


def _led_on(request: HttpRequest, done: Done) -> HttpResponse:
    if done.said:
        messages.success(request, done.said)
    return HttpResponseRedirect(done.to)


def _digest(request: HttpRequest) -> str:
    """Of the sender, the address, the token, and everything typed and chosen; nothing without a token."""
    if not request.POST.get(TOKEN):
        return ""
    digest = hashlib.sha256(f"{request.user.pk}\x1f{request.path}".encode())
    for name, values in sorted(request.POST.lists()):
        if name not in _NOT_TYPED:
            digest.update("\x1f".join(["", name, *values]).encode())
    for name in sorted(request.FILES):
        for file in request.FILES.getlist(name):
            digest.update(f"\x1f{name}\x1f{file.name}\x1f".encode())
            for chunk in file.chunks():
                digest.update(chunk)
    return digest.hexdigest()
