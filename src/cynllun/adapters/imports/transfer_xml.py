"""XML from outside, read so that it can reach nothing and grow no further than its own bytes.

Names of elements are compared without regard to case and namespace, since writers differ.
"""

from lxml import etree

from cynllun.adapters.imports import refusals


def local_name(element: etree._Element) -> str:
    """The element's name without namespace, in small letters."""
    return etree.QName(element).localname.lower()


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local_name(each) == name.lower()), None)
    return element


def value(element: etree._Element | None, *path: str) -> str | None:
    found = child(element, *path)
    return (found.text or "").strip() or None if found is not None else None


def parse(data: bytes) -> etree._Element:
    """The root, read without entities, DTD, network or comments.

    Raises:
        UnusableFile: broken XML, or XML with a DOCTYPE.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _broken(data, error) from None
    except ValueError:  # an encoding that the XML declares and does not use
        raise refusals.unknown_encoding() from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise refusals.document_type()
    return root


def _broken(data: bytes, error: etree.XMLSyntaxError) -> refusals.UnusableFile:
    """An entity that grows without end is a syntax error to the parser; the DOCTYPE is still at fault."""
    return refusals.document_type() if b"<!DOCTYPE" in data else refusals.broken_xml(error.lineno or 1)
