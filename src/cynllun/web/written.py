"""What people write, as Markdown, becomes a part of a page: lists, links, headings, and nothing else."""

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

_READER = MarkdownIt("commonmark", {"html": False, "breaks": True})
_AS = {
    "h1": ("h2", "govuk-heading-m"),
    "h2": ("h2", "govuk-heading-m"),
    "h3": ("h3", "govuk-heading-s"),
    "h4": ("h3", "govuk-heading-s"),
    "h5": ("h3", "govuk-heading-s"),
    "h6": ("h3", "govuk-heading-s"),
    "p": ("p", "govuk-body"),
    "ul": ("ul", "govuk-list govuk-list--bullet"),
    "ol": ("ol", "govuk-list govuk-list--number"),
    "a": ("a", "govuk-link"),
    "blockquote": ("blockquote", "govuk-inset-text"),
}
"""Each element as it is drawn: a page has its own first heading already."""
_TAGS = {name for name, _css in _AS.values()} | {"li", "strong", "em", "br", "code"}
_ATTRIBUTES = {name: {"class"} for name, _css in _AS.values()} | {"a": {"class", "href"}}


def marked(text: str) -> SafeString:
    """The text as HTML that is safe in any page; images, scripts and foreign markup are gone."""
    tokens = _READER.parse(text)
    _dress(tokens)
    html = _READER.renderer.render(tokens, _READER.options, {})
    clean = nh3.clean(
        html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https", "mailto"}, link_rel=None
    )
    return mark_safe(clean)  # noqa: S308  # nh3 has cleaned it


def _dress(tokens: list[Token]) -> None:
    for token in tokens:
        if token.tag in _AS:
            token.tag, css = _AS[token.tag]
            if token.nesting == 1:
                token.attrSet("class", css)
        _dress(token.children or [])
