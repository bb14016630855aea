"""Writing, sending and putting right: whole in both languages, to whoever was chosen, and never changed."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cynllun.accounts.models import User
from cynllun.audit.models import Event
from cynllun.law.refusals import Refusal
from cynllun.outreach.bulletins.audience import reach_of
from cynllun.outreach.bulletins.choices import MailLanguage
from cynllun.outreach.bulletins.numbers import by_role, by_school, tally_of
from cynllun.outreach.bulletins.reading import mark_read
from cynllun.outreach.models import Bulletin, Delivery
from cynllun.outreach.models.queues import USUAL_DAYS
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.services import (
    change_bulletin,
    choose_mail,
    confirm_done,
    correct_bulletin,
    delete_bulletin,
    forget_readers,
    plan_bulletin,
    recall_bulletin,
    remind_readers,
    send_bulletin,
)
from tests.accounts.wales import Wales, person_with
from tests.outreach.bulletins.written import TODAY, entry, sent, written


@pytest.fixture
def alnco(wales: Wales) -> User:
    return person_with("alnco", wales.school)


def to(bulletin: Bulletin) -> set[str]:
    return set(bulletin.deliveries.values_list("user__email", flat=True))


@pytest.mark.parametrize("lacks", ["title_en", "title_cy", "text_en", "text_cy"])
def test_a_bulletin_goes_whole_or_not_at_all(wales: Wales, alnco: User, lacks: str) -> None:
    draft = written(wales.body, **{lacks: " "})
    with pytest.raises(Refusal, match="Still to enter"):
        send_bulletin(bulletin=draft, by=None, on=TODAY())
    assert not Delivery.objects.exists()


@pytest.mark.parametrize("chosen", [{"roles": []}, {"settings": []}, {"settings": ["secondary"]}])
def test_a_bulletin_that_reaches_nobody_is_refused(
    wales: Wales, alnco: User, chosen: dict[str, list[str]]
) -> None:
    with pytest.raises(Refusal):
        send_bulletin(bulletin=written(wales.body, **chosen), by=None, on=TODAY())


def test_it_reaches_those_chosen_in_the_area_and_each_once(wales: Wales, alnco: User) -> None:
    head = person_with("head_teacher", wales.second_school)
    person_with("alnco", wales.other_school)
    person_with("class_teacher", wales.school, until=TODAY() - timedelta(days=1))
    everybody = sent(wales.body)
    assert to(everybody) == {alnco.email, head.email}
    one = sent(wales.body, settings=[], schools=[wales.second_school.pk, wales.other_school.pk])
    assert to(one) == {head.email}, "a school of another authority is not reached, whatever was sent"
    assert to(sent(wales.body, roles=["head_teacher"])) == {head.email}


def test_whom_it_would_reach_is_counted_by_the_language_of_their_mail(wales: Wales, alnco: User) -> None:
    person_with("head_teacher", wales.second_school)
    choose_mail(language=MailLanguage.WELSH, by=alnco, on=TODAY())
    reach = reach_of(written(wales.body), on=TODAY())
    assert (reach.people, reach.organisations) == (2, 2)
    assert reach.by_language == {MailLanguage.WELSH: 1, MailLanguage.ENGLISH: 0, MailLanguage.BOTH: 1}


def test_what_is_sent_is_never_changed(wales: Wales, alnco: User) -> None:
    bulletin = sent(wales.body)
    with pytest.raises(Refusal, match="write a correction"):
        change_bulletin(bulletin=bulletin, entry=entry(title_en="Other"), by=None, on=TODAY())
    with pytest.raises(Refusal):
        send_bulletin(bulletin=bulletin, by=None, on=TODAY())
    assert bulletin.deliveries.count() == 1


def test_two_who_change_a_draft_are_told(wales: Wales) -> None:
    draft = written(wales.body)
    change_bulletin(bulletin=draft, entry=entry(title_en="Hers"), by=None, on=TODAY(), seen="1")
    with pytest.raises(ChangedMeanwhile):
        change_bulletin(bulletin=draft, entry=entry(title_en="Mine"), by=None, on=TODAY(), seen="1")
    with pytest.raises(ChangedMeanwhile):
        send_bulletin(bulletin=draft, by=None, on=TODAY(), seen="1")


def test_a_draft_is_deleted_and_the_trail_says_so(wales: Wales) -> None:
    draft = written(wales.body)
    with pytest.raises(ChangedMeanwhile):
        delete_bulletin(bulletin=draft, by=None, on=TODAY(), seen="0")
    delete_bulletin(bulletin=draft, by=None, on=TODAY(), seen="1")
    assert not Bulletin.objects.exists()
    assert Event.objects.latest("pk").kind == "bulletin_deleted"
    for refused in (
        lambda: change_bulletin(bulletin=draft, entry=entry(title_en="Mine"), by=None, on=TODAY()),
        lambda: send_bulletin(bulletin=draft, by=None, on=TODAY()),
        lambda: delete_bulletin(bulletin=draft, by=None, on=TODAY()),
    ):
        with pytest.raises(Refusal, match="has deleted this draft"):
            refused()


@pytest.mark.usefixtures("alnco")
def test_what_is_planned_or_sent_is_not_deleted(wales: Wales) -> None:
    draft = written(wales.body)
    plan_bulletin(bulletin=draft, send_on=TODAY() + timedelta(days=1), by=None, on=TODAY())
    with pytest.raises(Refusal, match="Call it back"):
        delete_bulletin(bulletin=draft, by=None, on=TODAY())
    with pytest.raises(Refusal, match="write a correction"):
        delete_bulletin(bulletin=sent(wales.body), by=None, on=TODAY())


@pytest.mark.usefixtures("alnco")
def test_another_correction_is_begun_where_the_first_was_deleted(wales: Wales) -> None:
    bulletin = sent(wales.body)
    delete_bulletin(bulletin=correct_bulletin(bulletin=bulletin, by=None, on=TODAY()), by=None, on=TODAY())
    assert correct_bulletin(bulletin=bulletin, by=None, on=TODAY()).corrects == bulletin


def test_a_correction_goes_to_whoever_had_what_it_puts_right(wales: Wales, alnco: User) -> None:
    bulletin = sent(wales.body)
    person_with("head_teacher", wales.second_school)
    correction = correct_bulletin(bulletin=bulletin, by=None, on=TODAY())
    with pytest.raises(Refusal, match="begun already"):
        correct_bulletin(bulletin=bulletin, by=None, on=TODAY())
    mine = Delivery.objects.filter(user=alnco)
    assert mine.unread().count() == 1
    send_bulletin(bulletin=correction, by=None, on=TODAY())
    assert to(correction) == {alnco.email}
    assert [each.bulletin for each in mine.unread()] == [correction], "what is put right waits for nobody"
    bulletin.refresh_from_db()
    assert bulletin.sent_correction == correction


@pytest.mark.parametrize(("days", "goes"), [(0, False), (1, True)])
def test_a_bulletin_is_planned_for_a_day_to_come(wales: Wales, days: int, goes: bool) -> None:
    draft = written(wales.body)
    day = TODAY() + timedelta(days=days)
    if not goes:
        with pytest.raises(Refusal, match="has gone by"):
            plan_bulletin(bulletin=draft, send_on=day, by=None, on=TODAY())
        return
    assert plan_bulletin(bulletin=draft, send_on=day, by=None, on=TODAY()).send_on == day
    assert recall_bulletin(bulletin=draft, by=None, on=TODAY()).send_on is None


@pytest.mark.parametrize(("days", "goes"), [(-1, False), (0, True)])
def test_the_date_to_act_by_is_not_before_the_day(wales: Wales, alnco: User, days: int, goes: bool) -> None:
    draft = written(wales.body, act_by=TODAY() + timedelta(days=days))
    if goes:
        assert send_bulletin(bulletin=draft, by=None, on=TODAY())
    else:
        with pytest.raises(Refusal, match="Enter a later date"):
            send_bulletin(bulletin=draft, by=None, on=TODAY())


def test_those_who_have_not_read_it_are_reminded_once(wales: Wales, alnco: User) -> None:
    head = person_with("head_teacher", wales.school)
    bulletin = sent(wales.body)
    mark_read(bulletin.deliveries.get(user=head), on=TODAY())
    assert remind_readers(bulletin=bulletin, by=None, on=TODAY()) == [bulletin.deliveries.get(user=alnco).pk]
    with pytest.raises(Refusal, match="left in peace"):
        remind_readers(bulletin=bulletin, by=None, on=TODAY())


def test_the_first_day_of_reading_and_of_doing_stands(wales: Wales, alnco: User) -> None:
    bulletin = sent(wales.body, act_by=TODAY() + timedelta(days=9))
    delivery = bulletin.deliveries.get()
    confirm_done(delivery=delivery, by=alnco, on=TODAY())
    for later in (1, 2):
        mark_read(delivery, on=TODAY() + timedelta(days=later))
        confirm_done(delivery=delivery, by=alnco, on=TODAY() + timedelta(days=later))
    delivery.refresh_from_db()
    assert (delivery.read_on, delivery.done_on) == (TODAY(), TODAY())
    with pytest.raises(Delivery.DoesNotExist):
        confirm_done(delivery=delivery, by=person_with("governor", wales.school), on=TODAY())


def test_what_asks_nothing_cannot_be_done(wales: Wales, alnco: User) -> None:
    with pytest.raises(Refusal):
        confirm_done(delivery=sent(wales.body).deliveries.get(), by=alnco, on=TODAY())


def test_numbers_by_school_and_role(wales: Wales, alnco: User) -> None:
    head = person_with("head_teacher", wales.second_school)
    bulletin = sent(wales.body)
    mark_read(bulletin.deliveries.get(user=head), on=TODAY())
    schools = [(name.en, each.reached, each.read) for name, each in by_school(bulletin)]
    assert schools == [("Enghraifft", 1, 0), ("Sampl", 1, 1)]
    assert [(name.en, each.unread) for name, each in by_role(bulletin)] == [("ALNCo", 1), ("Head teacher", 0)]


@pytest.mark.usefixtures("alnco")
def test_a_date_to_act_by_at_the_end_of_time_stops_no_night(wales: Wales) -> None:
    assert forget_readers(bulletin=sent(wales.body, act_by=date.max), by=None, on=TODAY()) == 0


@pytest.mark.parametrize(("days", "left"), [(0, 1), (1, 0)])
def test_who_read_it_is_forgotten_in_time_and_the_numbers_stay(
    wales: Wales, alnco: User, days: int, left: int
) -> None:
    bulletin = sent(wales.body, act_by=TODAY() + timedelta(days=5))
    mark_read(bulletin.deliveries.get(), on=TODAY())
    on = TODAY() + timedelta(days=5 + days + USUAL_DAYS)
    assert forget_readers(bulletin=bulletin, by=None, on=on) == 1 - left
    bulletin.refresh_from_db()
    assert bulletin.deliveries.count() == left
    assert (tally_of(bulletin).reached, tally_of(bulletin).read) == (1, 1)
    if not left:
        with pytest.raises(Refusal, match="Write a new bulletin"):
            correct_bulletin(bulletin=bulletin, by=None, on=on)


def test_only_those_who_send_bulletins_do_any_of_it(wales: Wales, alnco: User) -> None:
    draft, gone = written(wales.body), sent(wales.body)
    for refused in (
        lambda: change_bulletin(bulletin=draft, entry=entry(), by=alnco, on=TODAY()),
        lambda: delete_bulletin(bulletin=draft, by=alnco, on=TODAY()),
        lambda: send_bulletin(bulletin=draft, by=alnco, on=TODAY()),
        lambda: plan_bulletin(bulletin=draft, send_on=TODAY(), by=alnco, on=TODAY()),
        lambda: recall_bulletin(bulletin=draft, by=alnco, on=TODAY()),
        lambda: correct_bulletin(bulletin=gone, by=alnco, on=TODAY()),
        lambda: remind_readers(bulletin=gone, by=alnco, on=TODAY()),
        lambda: forget_readers(bulletin=gone, by=alnco, on=TODAY()),
    ):
        with pytest.raises(PermissionDenied):
            refused()


def test_opening_a_bulletin_is_not_in_the_trail(wales: Wales, alnco: User) -> None:
    bulletin = sent(wales.body)
    before = Event.objects.count()
    mark_read(bulletin.deliveries.get(), on=TODAY())
    assert Event.objects.count() == before
