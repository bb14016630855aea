"""The components that templates call."""

from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

from cynllun.law.words import Text


def draw(template: str, **context: object) -> str:
    return Template("{% load govuk %}" + template).render(Context(context))


def test_a_text_is_said_in_the_language_of_the_page() -> None:
    text = Text(en="Notice", cy="Hysbysiad")
    with override("cy"):
        assert draw("{{ text|said }}", text=text) == "Hysbysiad"
    with override("en"):
        assert draw("{{ text|said }}", text=text) == "Notice"
    assert draw("{{ text|said }}", text=None) == ""


def test_pagination_keeps_the_rest_of_the_query() -> None:
    request = RequestFactory().get("/en/", {"year": "3", "page": "2"})
    page = Paginator(range(100), 10).page(2)
    html = draw("{% pagination page %}", request=request, page=page)
    assert 'href="?year=3&amp;page=1" rel="prev"' in html
    assert 'href="?year=3&amp;page=3" rel="next"' in html
    assert 'aria-current="page"' in html
    assert "page=10" in html


def test_one_page_needs_no_pagination() -> None:
    page = Paginator(range(3), 10).page(1)
    assert "nav" not in draw("{% pagination page %}", request=RequestFactory().get("/"), page=page)


def test_a_table_names_its_rows_and_columns() -> None:
    html = draw('{% table "Notices" head rows numeric="2" %}', head=["School", "Due"], rows=[("<A>", 3)])
    assert '<th scope="row" class="govuk-table__header">&lt;A&gt;</th>' in html
    assert 'scope="col" class="govuk-table__header govuk-table__header--numeric">Due' in html


def test_details_and_notification_hold_what_is_between_their_tags() -> None:
    html = draw('{% details "Why?" %}<p>{{ why }}</p>{% enddetails %}', why="<R1>")
    assert "Why?</span></summary>" in html
    assert "<p>&lt;R1&gt;</p>" in html
    html = draw('{% notification "Done" kind="success" %}Saved{% endnotification %}')
    assert 'role="alert"' in html


def test_breadcrumbs_end_with_this_page() -> None:
    html = draw('{% breadcrumbs "Home" "/en/" "Here" %}')
    assert '<a class="govuk-breadcrumbs__link" href="/en/">Home</a>' in html
    assert 'aria-current="page">Here' in html


def test_small_ones() -> None:
    assert "govuk-tag--teal" in draw('{% tag "ALN" "teal" %}')
    assert "govuk-button--secondary" in draw('{% button "Go" kind="secondary" %}')
    assert 'role="button"' in draw('{% button "Go" href="/en/" %}')
    assert "<dt" in draw("{% summary_list rows %}", rows=[("System", "ALN")])
