"""One's own training: seen by that person alone, with a paper of each record."""

from io import BytesIO

import pytest
from django.urls import reverse
from django.utils.translation import override
from pypdf import PdfReader

from cynllun.workforce.models import Course
from tests.web.training.places import School


def mine(school: School, role: str, language: str = "en") -> str:
    with override(language):
        answer = school.client(role).get(reverse("my_training"))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Expires within 60 days"), ("cy", "Yn dod i ben o fewn 60 diwrnod")]
)
def test_a_class_teacher_sees_her_own_record_and_nobody_elses(
    school: School, language: str, words: str
) -> None:
    teacher = school.person("class_teacher")
    record = school.record("Sampl", days_ago=350, email=teacher.email, certificate="T-77")
    school.record("Rhywun Arall", certificate="T-88")
    page = mine(school, "class_teacher", language)
    assert words in page
    assert "T-77" in page
    assert "T-88" not in page
    assert "Rhywun Arall" not in page
    assert f"/training/mine/{record.pk}/cy/" in page


def test_a_record_from_before_she_had_an_account_is_hers_by_the_address(school: School) -> None:
    record = school.record("Sampl", email=f"class_teacher.{school.wales.school.pk}@enghraifft.cymru")
    assert record.user is None
    assert "autism (made up)" in mine(school, "class_teacher").split('id="taken"')[1]


def test_the_paper_says_what_is_recorded_in_both_languages(school: School) -> None:
    teacher = school.person("class_teacher")
    record = school.record("Sampl", email=teacher.email, certificate="T-77")
    answer = school.client("class_teacher").get(reverse("training_certificate", args=[record.pk, "both"]))
    text = " ".join(
        " ".join(page.extract_text().split()) for page in PdfReader(BytesIO(answer.content)).pages
    )
    for words in ("Cofnod hyfforddiant", "Record of training", "autism (ffug)", "T-77", "Good until"):
        assert words in text
    assert "no-store" in answer["Cache-Control"]


def test_nobody_takes_the_paper_of_another(school: School) -> None:
    record = school.record("Sampl", email=school.person("class_teacher").email)
    for role in ("head_teacher", "authority_aln_officer"):
        assert (
            school.client(role).get(reverse("training_certificate", args=[record.pk, "cy"])).status_code
            == 404
        )
    own = school.client("class_teacher")
    assert own.get(reverse("training_certificate", args=[record.pk, "fr"])).status_code == 404


def test_with_nothing_recorded_the_page_says_so(school: School) -> None:
    assert "Nothing is recorded of you yet" in mine(school, "operator")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ("local choice", "The Regulations name no course")),
     ("cy", ("dewis lleol", "Nid yw'r Rheoliadau'n enwi unrhyw gwrs"))],
)  # fmt: skip
def test_what_no_law_asks_is_said_to_be_a_local_choice(
    school: School, language: str, words: tuple[str, str]
) -> None:
    school.person("class_teacher")
    page = mine(school, "class_teacher", language).replace("&#x27;", "'")
    assert all(each in page for each in words)
    assert "https://www.legislation.gov.uk/wsi/2021/401" in page


def test_a_course_that_the_law_asks_for_names_its_source(school: School) -> None:
    school.person("class_teacher")
    Course.objects.update(source="S.I. 2021/401, regulation 29(1)(h)")
    page = mine(school, "class_teacher")
    assert "S.I. 2021/401, regulation 29(1)(h)" in page
    assert "local choice" not in page
