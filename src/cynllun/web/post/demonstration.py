"""The demonstration's cases of the post, brought in as a school would bring them."""

from collections.abc import Mapping
from datetime import date, timedelta
from importlib.resources import files

from cynllun.accounts.models import Organisation, User
from cynllun.adapters.case_file import read_document
from cynllun.law.ages import school_year_of
from cynllun.workforce.services import bring_case, save_section

_CASES = files("cynllun.web.post") / "cases"


def load_cases(places: Mapping[str, Organisation], people: Mapping[tuple[str, str], User], on: date) -> None:
    """This school year's case of each school that has one, and the primary school's of the year before.

    `places` and `people` are by the names in the demonstration's addresses. In the primary school the head
    teacher has counted on more money since.
    """
    for place in ("cynradd", "uwchradd", "poboed"):
        document = read_document((_CASES / f"{place}.toml").read_bytes())
        alnco, school = people["alnco", place], places[place]
        bring_case(
            organisation=school, school_year=school_year_of(on), document=document, seen=0, by=alnco, on=on
        )
        if place == "cynradd":
            before = school_year_of(on - timedelta(days=365))
            bring_case(organisation=school, school_year=before, document=document, seen=0, by=alnco, on=on)
            _more_money(school, people["head_teacher", place], document["funding"]["sources"], on)


def _more_money(school: Organisation, head: User, sources: list[dict[str, str]], on: date) -> None:
    reserves = {"source": "reserves", "amount": "800.00"}
    save_section(
        organisation=school,
        school_year=school_year_of(on),
        section="funding",
        values={"sources": [*sources, reserves]},
        seen=1,
        by=head,
        on=on,
    )
