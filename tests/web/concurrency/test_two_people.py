"""Two people at one record: nobody's words are lost, and both are told."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cynllun.accounts.models import User
from cynllun.accounts.services import give_role
from cynllun.casework.models import CaseAccess, Learner, RecordedFact, Retention, RollUpload, Stage
from cynllun.law.days_in_words import in_words
from tests.accounts.wales import START, Wales, person_with
from tests.web.concurrency.forms import Page, opened
from tests.web.rolls.files import (
    ALED,
    CERI,
    address,
    check,
    client_of,
    csv_file,
    initial,
    run_worker,
)

pytestmark = pytest.mark.django_db
STATEMENT, ACTION = {"value": "statement"}, {"value": "school_action"}


def record_page(person: User, learner: Learner, fact: str = "provision", language: str = "en") -> Page:
    where = address("roll_record", learner.school, language, learner_id=learner.pk, fact=fact)
    return opened(client_of(person), where)


def undo_page(person: User, learner: Learner) -> Page:
    return opened(client_of(person), address("roll_undo", learner.school, learner_id=learner.pk))


def provision_of(learner: Learner) -> str:
    learner.refresh_from_db()
    return learner.provision


def test_the_second_sees_what_the_first_recorded_beside_what_they_typed(
    ceri: Learner, eira: User, gwyn: User
) -> None:
    first, second = record_page(gwyn, ceri), record_page(eira, ceri)
    assert first.send(STATEMENT).status_code == 302
    answer = second.send(ACTION)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert provision_of(ceri) == "statement", "the first is not overwritten"
    assert "Somebody has changed this since you opened the page" in page
    assert "recorded by Gwyn Sampl" in page
    assert page.index("Now on the record") < page.index("What you entered")
    assert (
        'value="school_action" class="govuk-radios__input" required checked'
        in page.replace('id="id_value_1" ', "")
        or answer.context["form"]["value"].value() == "school_action"
    ), "what was typed stands in the form"


def test_sent_again_the_second_counts_and_the_first_sees_both_in_the_history(
    ceri: Learner, eira: User, gwyn: User
) -> None:
    first, second = record_page(gwyn, ceri), record_page(eira, ceri)
    first.send(STATEMENT)
    shown = second.after(second.send(ACTION))
    assert shown.send(ACTION).status_code == 302
    assert provision_of(ceri) == "school_action"
    history = opened(client_of(gwyn), address("roll_learner", ceri.school, learner_id=ceri.pk)).text
    assert "Gwyn Sampl" in history
    assert list(RecordedFact.objects.order_by("pk").values_list("before", "after", "recorded_by__name")) == [
        ("none", "statement", "Gwyn Sampl"),
        ("statement", "school_action", eira.name),
    ]


def test_a_third_who_comes_between_is_shown_too(ceri: Learner, eira: User, gwyn: User) -> None:
    mine = record_page(eira, ceri)
    record_page(gwyn, ceri).send(STATEMENT)
    again = mine.after(mine.send(ACTION))
    record_page(gwyn, ceri).send({"value": "school_action_plus"})
    assert again.send(ACTION).status_code == 200
    assert provision_of(ceri) == "school_action_plus"


def test_both_may_say_the_same(ceri: Learner, eira: User, gwyn: User) -> None:
    second = record_page(eira, ceri)
    record_page(gwyn, ceri).send(STATEMENT)
    assert "already recorded" in second.send(STATEMENT).content.decode()


def test_another_fact_of_the_same_learner_is_no_conflict(ceri: Learner, eira: User, gwyn: User) -> None:
    second = record_page(eira, ceri, "setting")
    record_page(gwyn, ceri).send(STATEMENT)
    assert second.send({"value": "pru"}).status_code == 302


def test_a_file_may_have_been_the_first(ceri: Learner, eira: User) -> None:
    second = record_page(eira, ceri, language="cy")
    Learner.objects.filter(pk=ceri.pk).update(provision="statement")
    page = second.send(ACTION).content.decode()
    assert "o ffeil a lanlwythwyd" in page
    assert "Mae rhywun wedi newid hyn" in page


def test_nobody_takes_back_a_record_that_they_have_not_seen(ceri: Learner, eira: User, gwyn: User) -> None:
    record_page(eira, ceri).send(ACTION)
    second = undo_page(eira, ceri)
    record_page(gwyn, ceri).send(STATEMENT)
    answer = second.send()
    assert provision_of(ceri) == "statement"
    assert "nothing was taken back" in answer.content.decode()
    assert second.after(answer).send().status_code == 302
    assert provision_of(ceri) == "school_action"


def columns_page(person: User, sent: RollUpload) -> tuple[Page, dict[str, str]]:
    client = client_of(person)
    where = address("roll_upload_columns", sent.school, upload_id=sent.pk)
    chosen = initial(client.get(where).context["form"].initial)
    return opened(client, where), {name: value for name, value in chosen.items() if name != "seen"}


def test_other_columns_are_shown_beside_ones_own(wales: Wales, eira: User, gwyn: User) -> None:
    sent = check(client_of(eira), wales.school, csv_file(CERI, ALED))
    (first, chosen), (second, _) = columns_page(gwyn, sent), columns_page(eira, sent)
    assert first.send({**chosen, "surname": "forename"}).status_code == 302
    answer = second.send({**chosen, "surname": "provision"})
    sent.refresh_from_db()
    assert sent.mapping["surname"] == "forename"
    assert [(theirs, yours) for _label, theirs, yours in answer.context["beside"]] == [
        ("forename", "provision")
    ]
    assert "Chosen meanwhile" in answer.content.decode()
    assert second.after(answer).send({**chosen, "surname": "provision"}).status_code == 302
    sent.refresh_from_db()
    assert sent.mapping["surname"] == "provision"


def test_a_file_is_used_only_with_the_columns_that_were_seen(wales: Wales, eira: User, gwyn: User) -> None:
    sent = check(client_of(eira), wales.school, csv_file(CERI, ALED))
    use = opened(client_of(eira), address("roll_upload", wales.school, upload_id=sent.pk))
    page, chosen = columns_page(gwyn, sent)
    page.send({**chosen, "surname": "forename"})
    run_worker()
    answer = use.send()
    assert "Somebody has chosen other columns" in answer.content.decode()
    sent.refresh_from_db()
    assert sent.stage == Stage.CHECKED
    assert not Learner.objects.exists()
    assert use.after(answer).send().status_code == 302


def two_operators(wales: Wales) -> tuple[User, User]:
    other = person_with("governor", wales.second_school)
    give_role(user=other, organisation=wales.body, role="operator", by=None, on=START)
    return person_with("operator", wales.body), other


def last_day(day: date) -> dict[str, object]:
    return {"last_day_day": day.day, "last_day_month": day.month, "last_day_year": day.year}


def test_a_last_day_that_was_set_meanwhile_is_shown_and_not_overwritten_unseen(wales: Wales) -> None:
    teacher = person_with("class_teacher", wales.school).memberships.get()
    where = reverse("people_end", args=[wales.school.pk, teacher.pk])
    first, second = (opened(client_of(each), where) for each in two_operators(wales))
    sooner, later = timezone.localdate(), timezone.localdate() + timedelta(days=30)
    assert first.send(last_day(later)).status_code == 302
    answer = second.send(last_day(sooner))
    teacher.refresh_from_db()
    assert teacher.ends_on == later
    assert "Somebody has set another last day" in answer.content.decode()
    assert in_words(later).en in answer.content.decode(), "theirs is shown"
    assert answer.context["form"]["last_day"].value() == [
        str(sooner.day),
        str(sooner.month),
        str(sooner.year),
    ]
    assert second.after(answer).send(last_day(sooner)).status_code == 302
    teacher.refresh_from_db()
    assert teacher.ends_on == sooner


def test_an_invitation_ended_meanwhile_is_shown_too(ceri: Learner, eira: User, gwyn: User) -> None:
    guest = person_with("governor", ceri.school)
    invited = CaseAccess.objects.create(learner=ceri, person=guest, role="parent", starts_on=START)
    first, second = (
        opened(
            client_of(each), address("case_end", ceri.school, learner_id=ceri.pk, invitation_id=invited.pk)
        )
        for each in (gwyn, eira)
    )
    first.send(last_day(START))
    answer = second.send(last_day(timezone.localdate()))
    invited.refresh_from_db()
    assert invited.ends_on == START
    assert second.after(answer).send(last_day(timezone.localdate())).status_code == 302


def test_why_a_parent_stays_is_not_overwritten_unseen(ceri: Learner, eira: User, gwyn: User) -> None:
    guest = person_with("governor", ceri.school)
    invited = CaseAccess.objects.create(learner=ceri, person=guest, role="parent", starts_on=START)
    where = address("case_parent", ceri.school, learner_id=ceri.pk, invitation_id=invited.pk)
    first, second = opened(client_of(gwyn), where), opened(client_of(eira), where)
    first.send({"basis": "representative"})
    answer = second.send({"basis": "agreed"})
    invited.refresh_from_db()
    assert invited.basis == "representative"
    assert "young person lacks capacity" in answer.content.decode().partition('<form method="post" nov')[0]
    assert second.after(answer).send({"basis": "agreed"}).status_code == 302


def test_two_who_set_how_long_records_are_kept_see_one_another_s(wales: Wales, gwyn: User) -> None:
    officer = person_with("authority_aln_officer", wales.body)
    where = address("retention", wales.school)
    first, second = opened(client_of(gwyn), where), opened(client_of(officer), where)
    assert first.send({"years": "10", "counted_from": "leaves"}).status_code == 302
    answer = second.send({"years": "3", "counted_from": "turns_25"})
    page = answer.content.decode()
    assert Retention.objects.get().years == 10
    assert "Somebody has set how long records are kept" in page
    assert page.index("Set now") < page.index("10 years. ") < page.index("What you entered")
    assert page.index("What you entered") < page.index("3 years. ")
    assert 'name="years" value="3"' in page, "what was typed stands in the form"
    assert second.after(answer).send({"years": "3", "counted_from": "turns_25"}).status_code == 302
    assert Retention.objects.get().years == 3


def test_days_without_a_second_step_that_were_set_meanwhile_are_shown(wales: Wales) -> None:
    where = reverse("mfa_grace", args=[wales.school.pk])
    first, second = (opened(client_of(each), where) for each in two_operators(wales))
    first.send({"days": "7"})
    answer = second.send({"days": "30"})
    wales.school.refresh_from_db()
    assert wales.school.mfa_grace_days == 7
    assert "Set now: 7" in answer.content.decode()
    assert second.after(answer).send({"days": "30"}).status_code == 302
