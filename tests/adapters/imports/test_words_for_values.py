import pytest

from cynllun.adapters.imports.columns import ROLL
from cynllun.adapters.imports.words_for_values import read_choice, read_yes_no

PROVISION = ROLL["provision"].choices
SETTING = ROLL["setting"].choices


@pytest.mark.parametrize(
    ("texts", "provision"),
    [
        (["N", "None", "No SEN", "Dim", "Dim AAA", "Dim ADY"], "none"),
        (["A", "SA", "School Action", "school_action", "Gweithredu gan yr Ysgol"], "school_action"),
        (["P", "SA+", "SAP", "School Action Plus", "School Action +", "Gweithredu gan yr Ysgol a Mwy"],
         "school_action_plus"),
        (["S", "Statement", "Statemented", "Datganiad", "Datganiad AAA"], "statement"),
        (["IDP", "CDU", "School maintained IDP", "Local authority maintained IDP",
         "Cynllun datblygu unigol"], "idp"),
        (["Statutory assessment", "Asesiad statudol"], "assessment_pending"),
        (["Cynllun AIG", "EHC plan"], "ehc_plan"),
        (["Cynllun dysgu a sgiliau", "Learning and skills plan"], "learning_and_skills_plan"),
    ],
)  # fmt: skip
def test_provisions_in_both_languages(texts, provision):
    assert {text: read_choice(text, "provision", PROVISION).value for text in texts} == dict.fromkeys(
        texts, provision
    )


@pytest.mark.parametrize("text", ["K", "E", "k", "SEN Support"])
def test_codes_of_england_are_refused_by_name(text):
    cell = read_choice(text, "provision", PROVISION)
    assert cell.value is None
    assert cell.trouble is not None
    assert "England" in cell.trouble.en
    assert "Lloegr" in cell.trouble.cy


@pytest.mark.parametrize("text", ["X", "A?", "School", "Yes", "42", "SA++"])
def test_an_unknown_word_is_answered_with_the_words_that_are_known(text):
    cell = read_choice(text, "provision", PROVISION)
    assert cell.value is None
    assert cell.trouble is not None
    assert "School action" in cell.trouble.en
    assert "Gweithredu gan yr ysgol" in cell.trouble.cy


@pytest.mark.parametrize(
    ("texts", "setting"),
    [
        (["maintained_school", "Maintained", "Ysgol a gynhelir"], "maintained_school"),
        (["PRU", "UCD", "Pupil Referral Unit", "Uned Cyfeirio Disgyblion"], "pru"),
        (["EOTAS", "eotas"], "eotas"),
        (["EHE", "Home educated", "Addysg gartref"], "home_educated"),
        (["Coleg", "FE college", "Sefydliad addysg bellach"], "fei"),
    ],
)
def test_settings_in_both_languages(texts, setting):
    assert {text: read_choice(text, "setting", SETTING).value for text in texts} == dict.fromkeys(
        texts, setting
    )


@pytest.mark.parametrize("text", ["Primary school", "Special school", "Ysgol arbennig"])
def test_a_word_that_may_mean_two_settings_is_not_guessed(text):
    assert read_choice(text, "setting", SETTING).trouble is not None


def test_every_value_and_label_of_the_roll_is_understood():
    for column in ROLL.values():
        if column.kind in ("choice", "yes"):
            for value, label in column.choices.items():
                for text in (value, label.en, label.cy):
                    assert read_choice(text, column.name, column.choices).value == value


@pytest.mark.parametrize("text", ["Y", "Yes", "TRUE", "1", "Ie", "Ydy", "Oes"])
def test_yes(text):
    assert read_yes_no(text) == "yes"


@pytest.mark.parametrize("text", ["N", "No", "false", "0", "Na", "Nac ydy", "Nac oes", "Naddo"])
def test_no(text):
    assert read_yes_no(text) == "no"


def test_no_is_a_blank_where_only_yes_can_be_said():
    cell = read_choice("No", "request_pending", ROLL["request_pending"].choices)
    assert (cell.value, cell.trouble) == (None, None)
    assert read_choice("Na", "detained_plan_kept", ROLL["detained_plan_kept"].choices).value == "no"
