"""A learner's record for those invited to it: the learner, a parent, somebody who helps or advises."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from cynllun.accounts.gate import signed_in
from cynllun.accounts.permissions import Sensitive
from cynllun.accounts.roles import CASE_ROLES
from cynllun.casework.access import fields_for, sees_of
from cynllun.casework.models import Learner
from cynllun.law.who_may_see import is_child
from cynllun.web.audit.reads import note_read
from cynllun.web.rolls.answer import answer_to, system_alone
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.rolls.looking import DEFAULT_LAW
from cynllun.web.rolls.views.learner import shown_facts


@signed_in
def records(request: HttpRequest) -> HttpResponse:
    """The record, or a list of them where there are several. The trail is told."""
    found = list(Learner.objects.shown_by_invitation_to(request.user, on=today()).select_related("school"))
    if not found:
        raise Http404
    if len(found) == 1:
        return redirect("your_record", found[0].pk)
    for learner in found:
        note_read(request, "record_listed", learner.school, learner)
    return render(request, "people/records.html", {"learners": found})


@signed_in
def record(request: HttpRequest, learner_id: int) -> HttpResponse:
    """The answer today in plain words, and the facts that it rests on. The trail is told."""
    visible = Learner.objects.shown_by_invitation_to(request.user, on=today()).select_related("school")
    learner = get_object_or_404(visible, pk=learner_id)
    note_read(request, "learner_read", learner.school, learner)
    sees = sees_of(request.user, learner, on=today())
    explained, fields = Sensitive.CARE_STATUS in sees, fields_for(sees)
    answer = answer_to if explained else system_alone
    invitations = signed_person(request).invitations.opening(on=today()).filter(learner=learner)
    born = learner.date_of_birth
    context = {
        "learner": learner,
        "organisation": learner.school,
        "explained": explained,
        **answer(learner, on=today(), law=DEFAULT_LAW),
        "facts": [fact for fact in shown_facts(learner) if fact.name in fields],
        "parts": [CASE_ROLES[role] for role in invitations.values_list("role", flat=True).distinct()],
        "is_child": is_child(born, on=today()) if born else None,
    }
    return render(request, "people/record.html", context)
