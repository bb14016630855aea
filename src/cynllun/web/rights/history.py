"""What people recorded and corrected in one record: the value before, who, when and why."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.casework.access import fields_for, sees_of
from cynllun.web.rolls.around import around, today
from cynllun.web.rolls.views.learner import find_learner, shown_record


@requires(Permission.RECORD_EVENT)
def history(request: HttpRequest, organisation: Organisation, learner_id: int) -> HttpResponse:
    """The latest first, in sentences. A reason may tell anything, so only those who record may read it."""
    learner = find_learner(request, organisation, learner_id)
    fields = fields_for(sees_of(request.user, learner, on=today()))
    records = learner.records.filter(fact__in=fields).select_related("recorded_by", "undone_by")
    context = {"learner": learner, "records": [shown_record(record) for record in records]}
    return render(request, "rights/history.html", context | around(request, organisation, here="learner"))
