"""No queryset leaks: what `visible_to` gives is what the rule says in plain words, whatever roles and days.

The rule: somebody sees a learner who is now on the roll of a school where a role of theirs, in force on the
day, shows placements, there or through its authority; or to whose record they are invited, in force on the
day. An invitation in a role held at an organisation needs the role. One of the learner's own people sees on
the days on which the law says so.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Membership, Organisation, User
from cynllun.accounts.permissions import Permission, Sensitive
from cynllun.accounts.roles import CASE_ROLES, ROLES, STAFF_ROLES
from cynllun.accounts.services import add_person
from cynllun.casework.access import SENSITIVE, fields_visible
from cynllun.casework.frames import COLUMNS
from cynllun.casework.models import CaseAccess, Learner, RollUpload
from cynllun.law.who_may_see import Basis, who_may_see
from tests.accounts.wales import START, Wales, person_with

YOUNG_FROM = date(2027, 6, 26)
BORN = (date(2011, 3, 14), date(2015, 5, 1), date(2005, 2, 2), None)
"""One who becomes a young person in the middle of the days drawn, a child, a young person, unknown."""


@dataclass(frozen=True)
class Held:
    role: str
    place: int
    first: date
    last: date | None

    def counts(self, on: date) -> bool:
        return self.first <= on and (self.last is None or on <= self.last)


@dataclass(frozen=True)
class Invited(Held):
    basis: Basis
    basis_from: date


def near() -> st.SearchStrategy[date]:
    return st.integers(-3, 3).map(lambda days: YOUNG_FROM + timedelta(days=days))


def period() -> st.SearchStrategy[tuple[date, date | None]]:
    ends = st.none() | st.integers(0, 4)
    return st.tuples(near(), ends).map(
        lambda p: (p[0], None if p[1] is None else p[0] + timedelta(days=p[1]))
    )


MEMBERSHIPS = st.lists(
    st.builds(
        lambda role, place, days: Held(role, place, days[0], days[1]),
        st.sampled_from(list(STAFF_ROLES)),
        st.integers(0, 5),
        period(),
    ),
    max_size=3,
    unique_by=lambda held: (held.role, held.place, held.first),
)
OWN_PEOPLE = st.sampled_from(["parent", "parent", "child", "young_person"])
INVITATIONS = st.lists(
    st.builds(
        lambda role, learner, days, basis, since: Invited(role, learner, days[0], days[1], basis, since),
        OWN_PEOPLE | st.sampled_from(list(CASE_ROLES)),
        st.sampled_from([0, 0, 1, 2, 3, 4]),
        period(),
        st.sampled_from(["", "agreed", "representative"]),
        near(),
    ),
    max_size=4,
    unique_by=lambda held: (held.role, held.place, held.first),
)


@dataclass
class Scene:
    places: list[Organisation]
    learners: list[Learner]
    person: User

    def shows_by_role(self, held: Held, learner: Learner, on: date) -> bool:
        place = self.places[held.place]
        reaches = place == learner.school or (
            place.kind == Kind.AUTHORITY and place.authority_id == learner.school.authority_id
        )
        return held.counts(on) and reaches and Permission.VIEW_PLACEMENTS in ROLES[held.role].allows

    def shows_by_invitation(self, invited: Invited, held: list[Held], learner: Learner, on: date) -> bool:
        if not invited.counts(on) or self.learners[invited.place] != learner:
            return False
        if ROLES[invited.role].kinds:
            return any(each.role == invited.role and each.counts(on) for each in held)
        if invited.role == "advocate":
            return True
        basis = invited.basis if invited.role == "parent" and invited.basis_from <= on else ""
        see = who_may_see(learner.date_of_birth, on=on, basis=basis).see
        return invited.role in see or (invited.role == "child" and "young_person" in see)

    def save(self, held: list[Held], invited: list[Invited]) -> None:
        for each in held:
            Membership.objects.create(
                user=self.person,
                organisation=self.places[each.place],
                role=each.role,
                starts_on=each.first,
                ends_on=each.last,
            )
        for one in invited:
            basis = one.basis if one.role == "parent" else ""
            CaseAccess.objects.create(
                person=self.person,
                learner=self.learners[one.place],
                role=one.role,
                starts_on=one.first,
                ends_on=one.last,
                basis=basis,
                basis_from=one.basis_from if basis else None,
            )


@pytest.fixture
def scene(wales: Wales) -> Scene:
    places = [
        wales.body,
        wales.school,
        wales.second_school,
        wales.other_body,
        wales.other_school,
        wales.board,
    ]
    homes = [wales.school, wales.second_school, wales.other_school, wales.school, wales.other_school]
    learners = [
        Learner.objects.create(school=home, learner_id=str(number), date_of_birth=BORN[number % 4])
        for number, home in enumerate(homes)
    ]
    return Scene(places, learners, add_person(email="nia@enghraifft.cymru", name="Nia", by=None, on=START))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, *HealthCheck])
@given(held=MEMBERSHIPS, invited=INVITATIONS, on=near())
def test_what_is_visible_is_what_the_rule_says(
    scene: Scene, held: list[Held], invited: list[Invited], on: date
) -> None:
    with transaction.atomic():
        scene.save(held, invited)
        visible = set(Learner.objects.visible_to(scene.person, on=on).values_list("pk", flat=True))
        fields = [fields_visible(scene.person, learner, on) for learner in scene.learners]
        transaction.set_rollback(True)
    for learner, shown in zip(scene.learners, fields, strict=True):
        roles = {each.role for each in held if scene.shows_by_role(each, learner, on)}
        roles |= {each.role for each in invited if scene.shows_by_invitation(each, held, learner, on)}
        assert (learner.pk in visible) is bool(roles)
        sees = {each for role in roles for each in ROLES[role].sees}
        kept_back = {name for name, sensitive in SENSITIVE.items() if sensitive not in sees}
        assert shown == (set(COLUMNS) - kept_back if roles else set())


def test_a_school_that_the_learner_left_sees_nothing_of_them(
    wales: Wales, alnco: User, ceri: Learner
) -> None:
    assert Learner.objects.visible_to(alnco, on=START).exists()
    ceri.school = wales.second_school
    ceri.save()
    assert not Learner.objects.visible_to(alnco, on=START).exists()
    assert fields_visible(alnco, ceri, START) == set()


def test_strangers_and_closed_accounts_see_nobody(scene: Scene) -> None:
    scene.save([Held("alnco", 1, START, None)], [Invited("advocate", 2, START, None, "", START)])
    assert Learner.objects.visible_to(scene.person, on=START).count() == 3
    scene.person.is_active = False
    for person in (scene.person, AnonymousUser()):
        assert not Learner.objects.visible_to(person, on=START).exists()
        assert not fields_visible(person, scene.learners[0], START)


def test_every_fact_that_tells_of_care_or_detention_is_kept_back() -> None:
    told = {name for name in COLUMNS if name.startswith(("looked_after", "detained"))}
    assert set(SENSITIVE) == told
    assert set(SENSITIVE.values()) == {Sensitive.CARE_STATUS}


@pytest.mark.parametrize("role", sorted(STAFF_ROLES))
def test_an_upload_is_visible_where_the_role_uploads(wales: Wales, role: str) -> None:
    for school in (wales.school, wales.second_school, wales.other_school):
        RollUpload.objects.create(school=school, name="a.csv", rows=1, uploaded_on=START)
    home = wales.home_of(role)
    assert home
    seen = RollUpload.objects.visible_to(person_with(role, home), on=START)
    reached = {wales.school, wales.second_school} if home == wales.body else {home}
    uploads = Permission.UPLOAD_ROLL in STAFF_ROLES[role].allows
    assert {upload.school for upload in seen} == (reached if uploads else set())
