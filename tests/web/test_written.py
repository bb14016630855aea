"""What people write becomes safe HTML."""

import pytest

from cynllun.web.written import marked


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One\ntwo", '<p class="govuk-body">One<br>\ntwo</p>'),
        ("# Big", '<h2 class="govuk-heading-m">Big</h2>'),
        ("* a", '<ul class="govuk-list govuk-list--bullet">\n<li>a</li>\n</ul>'),
        (
            "[x](https://a.cymru)",
            '<p class="govuk-body"><a href="https://a.cymru" class="govuk-link">x</a></p>',
        ),
        ("**ŵ** & ŷ", '<p class="govuk-body"><strong>ŵ</strong> &amp; ŷ</p>'),
    ],
)
def test_what_is_written_is_drawn(text: str, html: str) -> None:
    assert html in marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,1)",
        "![x](https://a.cymru/spy.png)",
        '<a href="https://a.cymru" onclick="x()">x</a>',
        "<img src=x onerror=alert(1)>",
    ],
)
def test_nothing_else_of_it_gets_into_the_page(text: str) -> None:
    html = marked(text)
    assert not any(each in html for each in ("<script", "<img", 'href="j', 'href="d', "<a href"))
