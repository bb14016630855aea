"""The kinds of event that happen to resources, contacts and links, each in a sentence."""

from cynllun.audit.kinds import Details, register
from cynllun.law.words import Text


def _resource(details: Details) -> dict[str, str | Text]:
    return {"resource": Text(en=details["resource"], cy=details["resource_cy"])}


register(
    "resource_listed",
    Text(en="{by} listed a resource: {resource}", cy="Rhestrodd {by} adnodd: {resource}"),
    in_words=_resource,
)
register(
    "resource_revised",
    Text(
        en="{by} wrote version {number} of a resource: {resource}",
        cy="Ysgrifennodd {by} fersiwn {number} o adnodd: {resource}",
    ),
    in_words=_resource,
)
register(
    "resource_superseded",
    Text(
        en="{by} said that a resource is superseded: {resource}. In its place stands: {successor}",
        cy="Dywedodd {by} fod adnodd wedi'i ddisodli: {resource}. Yn ei le saif: {successor}",
    ),
    in_words=lambda details: (
        _resource(details) | {"successor": Text(en=details["successor"], cy=details["successor_cy"])}
    ),
)
register(
    "resource_withdrawn",
    Text(en="{by} withdrew a resource: {resource}", cy="Tynnodd {by} adnodd yn ôl: {resource}"),
    in_words=_resource,
)
register(
    "contact_changed",
    Text(
        en="{by} changed where people can turn to for help at {organisation}.",
        cy="Newidiodd {by} ble y gall pobl droi am help yn {organisation}.",
    ),
)
register(
    "links_visited",
    Text(
        en="{by} visited {visited} addresses elsewhere; {failed} did not answer.",
        cy="Agorodd {by} {visited} o gyfeiriadau mewn mannau eraill; nid atebodd {failed}.",
    ),
)
