"""Links are visited at night and soon after they are listed; the organiser is told which fail, since when."""

from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cynllun.law.duties import DUTIES
from cynllun.outreach.models import Link
from cynllun.outreach.models.links import Outcome
from cynllun.outreach.services import revise_resource, withdraw_resource
from cynllun.web.resources import linked, looking
from cynllun.web.resources.linked import linked_from
from tests.accounts.wales import Wales
from tests.adapters.links.elsewhere import Elsewhere, running_elsewhere
from tests.outreach.listed import entry, listed
from tests.outreach.published import answered
from tests.web.concurrency.forms import opened

TODAY = date(2026, 11, 24)


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    with running_elsewhere() as server:
        yield server


@pytest.fixture(autouse=True)
def _without_the_law_s_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here leaves this machine; that the law's own pages are among the addresses is asked below."""
    monkeypatch.setattr(linked, "DUTIES", {})


def listed_at(wales: Wales, elsewhere: Elsewhere, path: str = "/") -> int:
    return listed(wales.body, link_en=elsewhere.at(path), link_cy="", citations=[]).resource_id


def test_every_address_in_use_is_known_with_its_pages(wales: Wales, monkeypatch: pytest.MonkeyPatch) -> None:
    code = listed(wales.body, citations=[{"act": "4"}])
    gone = listed(wales.body, link_en="https://gone.example/", link_cy="")
    withdraw_resource(resource=gone.resource, by=None, on=TODAY)
    answer = answered(wales.body, citations=[{"page": "Tudalen", "link": "https://a.example/"}])
    listed(wales.other_body, link_en="https://theirs.example/", link_cy="")
    monkeypatch.setattr(linked, "DUTIES", DUTIES)
    found = linked_from(wales.body, TODAY)
    assert [place.number for place in found[code.link_cy]] == [code.resource_id]
    assert [place.number for place in found["https://a.example/"]] == [answer.answer_id]
    assert {place.page for place in found["https://www.legislation.gov.uk/anaw/2018/2"]} == {
        "resource",
        "briefing",
    }
    assert not {"https://gone.example/", "https://theirs.example/"} & set(found)


def test_a_night_over_a_real_server(wales: Wales, elsewhere: Elsewhere) -> None:
    for path in ("/good", "/404", "/301/there", "/403"):
        listed_at(wales, elsewhere, path)
    looking.look_at_all(on=TODAY, let_in=[elsewhere.door])
    found = {link.address.rpartition(str(elsewhere.door[1]))[2]: link for link in Link.objects.all()}
    assert {path: link.outcome for path, link in found.items()} == {
        "/good": Outcome.ANSWERS,
        "/404": Outcome.BROKEN,
        "/301/there": Outcome.MOVED,
        "/403": Outcome.SHUT,
    }
    assert found["/301/there"].moved_to == elsewhere.at("/there")
    assert found["/404"].failed_since == TODAY


def test_the_organiser_is_told_and_sees_it_mended(reader: Client, wales: Wales, elsewhere: Elsewhere) -> None:
    number = listed_at(wales, elsewhere, "/good")
    looking.look_at_all(on=TODAY, let_in=[elsewhere.door])
    address = f"/en/resources/of/{wales.body.pk}/"
    assert "broken link" not in reader.get(address).content.decode()
    assert "Every link answers." in reader.get(f"{address}links/").content.decode()
    elsewhere.no_longer = True
    for night in (1, 2):
        looking.look_at_all(on=TODAY + timedelta(days=night), let_in=[elsewhere.door])
    assert "1 broken link" in reader.get(address).content.decode()
    report = reader.get(f"{address}links/").content.decode()
    for said in ("It answers: 404.", "25 November 2026", "24 November 2026", f"/en/resources/{number}/"):
        assert said in report, said
    last = listed_at(wales, elsewhere, "/elsewhere")
    resource = Link.objects.get().organisation.resources.get(pk=number)
    revise_resource(
        resource=resource, entry=entry(link_en="https://b.example/", link_cy=""), by=None, on=TODAY
    )
    report = reader.get(f"{address}links/").content.decode()
    assert "It answers: 404." not in report
    assert last


def test_a_moved_link_is_told_and_one_inside_is_not_opened(
    reader: Client, wales: Wales, elsewhere: Elsewhere
) -> None:
    listed_at(wales, elsewhere, "/301/there")
    listed(wales.body, link_en="http://169.254.169.254/", link_cy="", citations=[])
    looking.look_at_all(on=TODAY, let_in=[elsewhere.door])
    report = reader.get(f"/cy/resources/of/{wales.body.pk}/links/").content.decode()
    assert elsewhere.at("/there") in report
    assert "nid yw&#x27;n cael ei agor" in report


def test_the_command_prints_what_fails_and_opens_nothing_inside(wales: Wales, elsewhere: Elsewhere) -> None:
    listed_at(wales, elsewhere)
    printed = StringIO()
    call_command("check_links", stdout=printed)
    assert f"{elsewhere.at('/')}: internal, since" in printed.getvalue()
    assert "visited 1 addresses, 1 of them failed" in printed.getvalue()
    assert elsewhere.asked == []
    assert Link.objects.get().visited_on == timezone.localdate()


def test_a_machine_that_reaches_nobody_blames_no_link(wales: Wales, elsewhere: Elsewhere) -> None:
    for name in ("a", "b", "c"):
        listed(wales.body, link_en=f"https://{name}.invalid/", link_cy="", citations=[])
    with pytest.raises(CommandError, match="reaches nobody"):
        call_command("check_links")
    assert not Link.objects.exists()
    listed_at(wales, elsewhere)
    looking.look_at_all(on=TODAY, let_in=[elsewhere.door])
    assert Link.objects.failing().count() == 3


def test_a_new_link_is_visited_soon_by_the_worker(reader: Client, wales: Wales, elsewhere: Elsewhere) -> None:
    listed_at(wales, elsewhere)
    looking.look.func(wales.body.pk, [elsewhere.at("/"), elsewhere.at("/of-nobody")])
    assert Link.objects.get().outcome == Outcome.REFUSED
    form = opened(reader, f"/en/resources/of/{wales.body.pk}/links/")
    sent = reader.post(f"{form.address}look/", form.hidden)
    assert sent.status_code == 302
    [job] = DBTaskResult.objects.all()
    assert job.args_kwargs["args"] == [wales.body.pk, [elsewhere.at("/")]]
