"""The demonstration's assessments: two terms of one school, one term of two, and schools without."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from django.core.files.base import ContentFile

from cynllun.accounts.models import Organisation, User
from cynllun.adapters.documents import to_pdf
from cynllun.adapters.documents.paper import Paper
from cynllun.law.words import Text
from cynllun.workforce.models import ReadinessAssessment
from cynllun.workforce.readiness.entries import ActionEntry, AnswerEntry
from cynllun.workforce.readiness.states import State
from cynllun.workforce.readiness.terms import term_of
from cynllun.workforce.services import add_action, attach_evidence, begin_assessment, save_area
from cynllun.workforce.services.readiness import NO_ANSWER

_EARLIER = (State.UNDER_WAY, State.IN_PLACE, State.NOT_YET, State.IN_PLACE, State.NOT_YET, State.NOT_KNOWN)
_LATER = (State.IN_PLACE, State.IN_PLACE, State.UNDER_WAY, State.IN_PLACE, State.NOT_YET, State.UNDER_WAY)
_WORDS = "Enghraifft: yn llawlyfr y staff. / Example: in the staff handbook."
_LINK = "https://www.legislation.gov.uk/anaw/2018/2"


def load_readiness(
    places: Mapping[str, Organisation], people: Mapping[tuple[str, str], User], on: date
) -> None:
    """Answer as an ALNCo would; `places` and `people` by the parts of addresses."""
    earlier = term_of(on).before.first_day + timedelta(days=30)
    for place, answers in (("cynradd", _EARLIER), ("poboed", _EARLIER[::-1])):
        assessment = begin_assessment(organisation=places[place], by=None, on=earlier)
        _answer(assessment, list(assessment.asked), answers, None, earlier)
    for place, answers in (("cynradd", _LATER), ("uwchradd", _EARLIER)):
        alnco = people["alnco", place]
        assessment = begin_assessment(organisation=places[place], by=alnco, on=on)
        _answer(assessment, list(assessment.asked)[:6], answers, alnco, on)
    _plan(places["cynradd"], people["alnco", "cynradd"], on)


def _answer(
    assessment: ReadinessAssessment, areas: Sequence[str], answers: Sequence[State], by: User | None, on: date
) -> None:
    """One answer after another, over and over; the first of each area with words and a link."""
    kept = {answer.question: answer.seal for answer in assessment.answers.all()}
    place = 0
    for area in areas:
        entries: dict[str, AnswerEntry] = {}
        for question in assessment.asked[area]:
            state = answers[place % len(answers)]
            first = AnswerEntry(state, _WORDS, (_LINK,))
            entries[question.name] = AnswerEntry(state) if entries else first
            place += 1
        seen = {name: kept.get(name, NO_ANSWER) for name in entries}
        save_area(assessment=assessment, area=area, entries=entries, seen=seen, by=by, on=on)


def _plan(school: Organisation, alnco: User, on: date) -> None:
    """One action that is overdue, one to come, one done, and a file."""
    actions = (
        ("time-given", "Oriau yn yr amserlen / Hours in the timetable", "head_teacher", -12, None),
        ("welsh-secured", "Gofyn i'r clwstwr am staff Cymraeg / Ask the cluster for Welsh-speaking staff",
         "alnco", 40, None),
        ("all-staff-told", "Noson i'r llywodraethwyr / An evening for the governors", "governor", -30, -33),
    )  # fmt: skip
    for question, what, role, due, done in actions:
        entry = ActionEntry(
            what=what,
            owner_role=role,
            owner_name="Enghraifft Sampl" if role == "head_teacher" else "",
            due_on=on + timedelta(days=due),
            done_on=on + timedelta(days=done) if done else None,
        )
        add_action(organisation=school, question=question, entry=entry, by=alnco, on=on)
    name = Text(en="Example: the staff handbook", cy="Enghraifft: y llawlyfr staff")
    file = ContentFile(to_pdf(Paper(name, school.name, (), ()), "both"), "enghraifft-llawlyfr.pdf")
    attach_evidence(organisation=school, question="concerns-passed-on", file=file, by=alnco, on=on)
