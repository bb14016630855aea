from cynllun.law.authorities import AUTHORITIES


def test_there_are_22_with_consecutive_codes() -> None:
    assert list(AUTHORITIES) == [str(code) for code in range(660, 682)]


def test_identifiers_are_unique() -> None:
    assert len({a.gss for a in AUTHORITIES.values()}) == len({a.iso for a in AUTHORITIES.values()}) == 22


def test_the_two_gss_codes_that_are_often_wrong() -> None:
    assert AUTHORITIES["675"].gss == "W06000024"
    assert AUTHORITIES["681"].gss == "W06000015"


def test_names_in_both_languages() -> None:
    assert AUTHORITIES["670"].name.in_("cy") == "Abertawe"
    assert AUTHORITIES["670"].name.in_("en") == "Swansea"
    assert AUTHORITIES["660"].name.in_("cy") == "Sir Ynys Môn"
