"""Two people at one record: nobody's words are lost, and both are told."""

import pytest

from cynllun.accounts.models import User
from cynllun.casework.models import Learner, RecordedFact, RollUpload, Stage
from tests.accounts.wales import Wales
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
