"""The pages of the register: what each reader sees, what is refused in words, and two people at once."""

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cynllun.accounts.kinds import Kind, SchoolKind
from cynllun.accounts.models import Organisation, User
from cynllun.workforce.models import Designation
from cynllun.workforce.register.capacities import Capacity, Way
from cynllun.workforce.register.entries import Entry
from cynllun.workforce.services import delegate_task, designate
from tests.accounts.wales import Wales, person_with
from tests.web.concurrency.forms import opened
from tests.web.rolls.files import address, client_of

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
FIRST_DAY = date(2026, 9, 1)
TYPED = {
    "person_name": "Llinos Sampl",
    "holder": "",
    "capacity": "substantive",
    "starts_on_day": "1",
    "starts_on_month": "9",
    "starts_on_year": "2026",
    "school_teacher": "yes",
    "provisional": "no",
    "senco_here": "",
}


@pytest.fixture
def head(wales: Wales) -> User:
    return person_with("head_teacher", wales.school)


@pytest.fixture
def llinos(wales: Wales) -> Designation:
    entry = Entry("Llinos Sampl", FIRST_DAY, school_teacher="yes", provisional="no")
    return designate(organisation=wales.school, entry=entry, by=None, on=TODAY)


def text_of(user: User, name: str, school: Organisation, language: str = "en", **place: object) -> str:
    answer = client_of(user).get(address(name, school, language, "", **place))
    assert answer.status_code == 200
    return answer.content.decode()


def parts(name: str, day: date) -> dict[str, str]:
    return {f"{name}_day": str(day.day), f"{name}_month": str(day.month), f"{name}_year": str(day.year)}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "Nobody is designated ALNCo. The governing body of a community, foundation or voluntary school",
        ),
        ("cy", "Nid oes neb wedi&#x27;i ddynodi&#x27;n CADY. Rhaid i gorff llywodraethu ysgol gymunedol"),
    ],
)
def test_a_vacancy_is_said_to_the_governors(wales: Wales, language: str, said: str) -> None:
    assert said in text_of(person_with("governor", wales.school), "register", wales.school, language)


def test_a_special_school_is_told_that_it_need_not(wales: Wales, head: User) -> None:
    Organisation.objects.filter(pk=wales.school.pk).update(school_kind=SchoolKind.SPECIAL)
    page = text_of(head, "register", wales.school)
    assert "A special school need not designate an ALNCo" in page
    assert "Nobody is designated ALNCo." not in page


def test_a_head_enters_a_designation_by_the_form(wales: Wales, head: User) -> None:
    page = opened(client_of(head), address("register_add", wales.school))
    answer = page.send(TYPED)
    assert answer.headers["Location"] == address("register", wales.school)
    kept = Designation.objects.get()
    assert (kept.person_name, kept.starts_on, kept.school_teacher, kept.senco_here) == (
        "Llinos Sampl",
        FIRST_DAY,
        "yes",
        "",
    )
    register = text_of(head, "register", wales.school)
    assert "May be designated." in register
    assert "(S.I. 2021/401), regulation 27" in register
    page.send(TYPED)
    assert Designation.objects.count() == 1, "a second click does nothing more"


@pytest.mark.parametrize(
    ("typed", "refused"),
    [
        ({"person_name": " "}, "Write the name"),
        ({"starts_on_day": "31", "starts_on_month": "2"}, "not a real date"),
        ({"starts_on_year": "2019"}, "begins on 4 January 2021"),
        ({"capacity": ""}, "Choose an answer"),
        (parts("seen_on", TODAY + timedelta(days=1)), "has not come yet"),
        (parts("ends_on", FIRST_DAY - timedelta(days=1)), "before the first"),
        ({"school_teacher": "perhaps"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_typed_is_lost(
    wales: Wales, head: User, typed: dict[str, str], refused: str
) -> None:
    shared = {"shared_at": str(wales.second_school.pk)}
    answer = client_of(head).post(address("register_add", wales.school), {**TYPED, **shared, **typed})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert refused in page
    assert "There is a problem" in page
    assert re.search(rf'name="shared_at" value="{wales.second_school.pk}"[^>]* checked', page)
    assert not Designation.objects.exists()


def test_the_second_of_two_is_shown_both(wales: Wales, head: User, llinos: Designation) -> None:
    where = address("register_change", llinos.organisation, designation_id=llinos.pk)
    first, second = opened(client_of(head), where), opened(client_of(head), where)
    assert first.send({**TYPED, "capacity": "acting"}).status_code == 302
    mine = {**TYPED, "shared_at": str(wales.second_school.pk)}
    answer = second.send(mine)
    page = answer.content.decode()
    assert "Somebody has changed this designation" in page
    assert "Acting" in page
    assert "In post" in page
    assert wales.second_school.name.en in page
    llinos.refresh_from_db()
    assert (llinos.capacity, list(llinos.shared_at.all())) == ("acting", [])
    assert second.after(answer).send(mine).status_code == 302
    llinos.refresh_from_db()
    assert (llinos.capacity, list(llinos.shared_at.all())) == ("substantive", [wales.second_school])


def test_a_designation_is_ended(head: User, llinos: Designation) -> None:
    where = address("register_end", llinos.organisation, designation_id=llinos.pk)
    page = opened(client_of(head), where)
    early = page.send(parts("last_day", FIRST_DAY - timedelta(days=1)))
    assert "before the first" in early.content.decode()
    yesterday = TODAY - timedelta(days=1)
    assert page.send(parts("last_day", yesterday)).status_code == 302
    register = text_of(head, "register", llinos.organisation)
    assert "Who was ALNCo before" in register
    assert "Nobody is designated ALNCo, since" in register


def test_a_task_is_given_to_somebody(head: User, llinos: Designation) -> None:
    where = address("register_task", llinos.organisation, designation_id=llinos.pk, letter="g")
    page = opened(client_of(head), where)
    nobody = page.send({"way": "ensures", "to": "", **parts("starts_on", TODAY)})
    assert "Write who carries the task out" in nobody.content.decode()
    assert page.send({"way": "ensures", "to": "Dirprwy", **parts("starts_on", TODAY)}).status_code == 302
    assert "Dirprwy" in text_of(head, "register", llinos.organisation)
    beyond = reverse("register_task", args=[llinos.organisation_id, llinos.pk, "z"])
    assert client_of(head).get(beyond).status_code == 404


def test_who_carried_a_task_out_before_is_kept(head: User, llinos: Designation) -> None:
    for to, day in (("Pennaeth", FIRST_DAY), ("Dirprwy", FIRST_DAY + timedelta(days=30))):
        delegate_task(
            designation=llinos, letter="g", way=Way.ENSURES, to=to, starts_on=day, by=head, on=TODAY
        )
    page = text_of(head, "register_task", llinos.organisation, designation_id=llinos.pk, letter="g")
    assert "1 September 2026 – 30 September 2026: ensures that it is carried out (Pennaeth)" in page


def test_a_college_is_asked_for_a_further_education_teacher(wales: Wales, head: User) -> None:
    Organisation.objects.filter(pk=wales.school.pk).update(school_kind="", kind=Kind.FEI)
    typed = {name: value for name, value in TYPED.items() if name not in ("school_teacher", "provisional")}
    page = opened(client_of(head), address("register_add", wales.school))
    assert "as a further education teacher" in page.text
    assert "SENCo" not in page.text
    assert page.send({**typed, "fe_teacher": "no"}).status_code == 302
    register = text_of(head, "register", wales.school)
    assert "May not be designated" in register
    assert "(S.I. 2021/401), regulation 28" in register
    assert "a student&#x27;s ALN" in register
    assert "regulation 30" in register


def test_the_leadership_team_is_recorded(head: User, llinos: Designation) -> None:
    assert "Nobody has entered whether Llinos Sampl" in text_of(head, "register", llinos.organisation)
    where = address("register_leadership", llinos.organisation, designation_id=llinos.pk)
    assert opened(client_of(head), where).send({"in_leadership": "no"}).status_code == 302
    assert "Llinos Sampl is not in the leadership team" in text_of(head, "register", llinos.organisation)


def test_a_designation_is_found_at_its_own_school_alone(
    wales: Wales, head: User, llinos: Designation
) -> None:
    elsewhere = designate(organisation=wales.second_school, entry=Entry("A", FIRST_DAY), by=None, on=TODAY)
    url = reverse("register_change", args=[wales.school.pk, elsewhere.pk])
    assert client_of(head).get(url).status_code == 404


def test_a_reader_is_offered_nothing_to_change(wales: Wales, llinos: Designation) -> None:
    page = text_of(person_with("governor", wales.school), "register", wales.school)
    assert "Llinos Sampl" in page
    assert "/register/add/" not in page
    assert f"/register/{llinos.pk}/" not in page


def test_an_authority_sees_all_its_schools_and_no_other(wales: Wales, llinos: Designation) -> None:
    acting = Entry("Gethin Prawf", FIRST_DAY, capacity=Capacity.ACTING)
    designate(organisation=wales.other_school, entry=acting, by=None, on=TODAY)
    lead = person_with("authority_lead", wales.body)
    assert client_of(lead).get(address("register", wales.body)).headers["Location"] == address(
        "register_schools", wales.body
    )
    page = text_of(lead, "register_schools", wales.body)
    assert "Llinos Sampl" in page
    assert "Gethin Prawf" not in page
    assert page.index("Sampl</a>") < page.index("Enghraifft</a>"), "the vacancy comes first"
    assert '<svg role="img"' in page


@pytest.mark.parametrize(
    ("language", "heading", "today"), [("en", "School,Kind", "No ALNCo"), ("cy", "Ysgol,Math", "Dim CADY")]
)
def test_the_list_is_downloaded(
    wales: Wales, llinos: Designation, language: str, heading: str, today: str
) -> None:
    Designation.objects.update(person_name="=1+1")
    lead = person_with("authority_lead", wales.body)
    answer = client_of(lead).get(address("register_download", wales.body, language, ending="csv"))
    text = answer.content.decode("utf-8-sig")
    assert text.startswith(heading)
    assert today in text
    assert "'=1+1" in text, "no cell is a formula"
    sheet = client_of(lead).get(address("register_download", wales.body, language, ending="xlsx"))
    assert sheet.content.startswith(b"PK")
    assert (
        client_of(lead).get(address("register_download", wales.body, language, ending="ods")).status_code
        == 404
    )


def test_a_welsh_page_has_no_english(wales: Wales, head: User, llinos: Designation) -> None:
    for name, place in (
        ("register", {}),
        ("register_add", {}),
        ("register_end", {"designation_id": llinos.pk}),
    ):
        page = re.sub(r"<[^>]*>", "", text_of(head, name, wales.school, "cy", **place))
        for english in ("ALNCo", "designated", "Last day", "leadership", "Record"):
            assert english not in page, (name, english)
