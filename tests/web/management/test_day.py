"""The commands that are run for a day: all are given it alike, and refuse what is none."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, get_commands, load_command_class
from django.utils import timezone

from cynllun.web.management.day import DayCommand
from tests.repo.files import ROOT

OURS = [
    pytest.param(load_command_class(app, name), id=name)
    for name, app in sorted(get_commands().items())
    if app == "cynllun.web"
]
DAY = "2026-11-24"


def test_those_that_a_unit_gives_its_day_take_it() -> None:
    taking = {each.id for each in OURS if isinstance(each.values[0], DayCommand)}
    assert taking == {"bulletins", "event_reminders", "forget_questions", "forget_registrants", "retention"}
    told = (ROOT / "docs/operations.md").read_text()
    assert all(name in told for name in taking)


@pytest.mark.parametrize("command", [each for each in OURS if isinstance(each.values[0], DayCommand)])
def test_a_day_is_read_and_what_is_none_is_said(command: DayCommand) -> None:
    parser = command.create_parser("manage.py", "command")
    assert parser.parse_args(["--on", DAY]).on.isoformat() == DAY
    with pytest.raises(CommandError, match="“tomorrow” is not a day such as 2026-11-24"):
        parser.parse_args(["--on", "tomorrow"])
    with pytest.raises(CommandError, match="--on"):
        parser.parse_args([])


def test_a_day_to_come_is_refused_and_today_is_not() -> None:
    DayCommand().refuse_unless_come(timezone.localdate())
    with pytest.raises(CommandError, match="has not come yet"):
        DayCommand().refuse_unless_come(timezone.localdate() + timedelta(days=1))
