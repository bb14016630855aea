"""What in a text may tell of a person."""

import time

import pytest

from cynllun.adapters.identifiers.personal import Trace, personal_data


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("his UPN is R674123101121", "upn", "R674123101121"),
        ("write to mari@enghraifft.cymru please", "email", "mari@enghraifft.cymru"),
        ("ffoniwch 029 2000 0000", "telephone", "029 2000 0000"),
        ("ring +44 7700 900123", "telephone", "+44 7700 900123"),
        ("she was born 4 March 2015", "birth", "4 March 2015"),
        ("ganwyd 4 Mawrth 2015", "birth", "4 Mawrth 2015"),
        ("DOB: 04/03/2015", "birth", "04/03/2015"),
        ("a day, 04/03/2015, alone", "birth", "04/03/2015"),
        ("as Mrs Sampl said", "name", "Mrs Sampl"),
        ("fy mab Gwilym", "name", "Gwilym"),
        ("merch o'r enw Ŵena", "name", "Ŵena"),
        ("the plan of Sampl Enghraifft", "name", "Sampl Enghraifft"),
    ],
)
def test_a_trace_of_a_person_is_found(text: str, kind: str, found: str) -> None:
    assert personal_data(text) == [Trace(kind, found)]


@pytest.mark.parametrize(
    "text",
    [
        "Since 1 September 2025 everyone is under the ALN system.",
        "Ers 1 Medi 2025 mae pawb o dan y system ADY.",
        "an appeal to the Education Tribunal for Wales under the Additional Learning Needs Code",
        "apêl i Dribiwnlys Addysg Cymru o dan God Anghenion Dysgu Ychwanegol Cymru",
        "S.I. 2021/1243, article 13(1); Regulations 26-30",
        "R674123101122 has another check letter",
        "35 school days, 12 weeks, 8 weeks",
    ],
)
def test_the_law_tells_of_nobody(text: str) -> None:
    assert personal_data(text) == []


def test_a_long_text_takes_no_longer_than_it_should() -> None:
    begun = time.perf_counter()
    personal_data("A" * 20_000 + " a@" * 7_000 + "0" * 20_000 + "Aa " * 7_000)
    assert time.perf_counter() - begun < 2
