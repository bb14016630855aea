"""A resource and a contact as they are entered, and why one is refused."""

from dataclasses import dataclass, fields
from datetime import date

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.outreach.models import Contact, ResourceVersion
from cynllun.outreach.resources.choices import IN_USE, ResourceKind, Status

NOTHING = Text(
    en="Nothing is different from what the list says, so there is no new version.",
    cy="Nid oes dim yn wahanol i'r hyn y mae'r rhestr yn ei ddweud, felly nid oes fersiwn newydd.",
)
CHANGED = Text(
    en="Somebody has changed this since you opened the page. What is kept now is shown below, and yours is "
    "not recorded yet: send it again if it is to count.",
    cy="Mae rhywun wedi newid hyn ers i chi agor y dudalen. Dangosir isod yr hyn a gedwir nawr, ac nid yw'ch "
    "un chi wedi'i gofnodi eto: anfonwch ef eto os dylai gyfrif.",
)
NO_LINK = Text(
    en="Enter the address in Welsh, in English or in both.",
    cy="Rhowch y cyfeiriad yn Gymraeg, yn Saesneg neu yn y ddwy iaith.",
)
REVIEWED_TOO_EARLY = Text(
    en="The next review has to be after the last one. Enter a later day.",
    cy="Rhaid i'r adolygiad nesaf fod ar ôl yr un diwethaf. Rhowch ddiwrnod diweddarach.",
)
GOES_ROUND = Text(
    en="That leads back to this resource. Choose the one that is in use today.",
    cy="Mae hynny'n arwain yn ôl at yr adnodd hwn. Dewiswch yr un a ddefnyddir heddiw.",
)
WITHDRAWN = Text(
    en="This resource has been withdrawn already. To list it again, write a new version.",
    cy="Tynnwyd yr adnodd hwn yn ôl yn barod. I'w restru eto, ysgrifennwch fersiwn newydd.",
)
NO_WAY = Text(
    en="Enter a phone number, an email address or a postal address: one at least.",
    cy="Rhowch rif ffôn, cyfeiriad e-bost neu gyfeiriad post: un o leiaf.",
)
IN_ONE_LANGUAGE = Text(
    en="Write this in both languages, or in neither.",
    cy="Ysgrifennwch hyn yn y ddwy iaith, neu gadewch y ddwy yn wag.",
)
NO_DAYS = Text(
    en="A notice is shown from one day to another. Enter both, the last on or after the first.",
    cy="Dangosir hysbysiad o un diwrnod i un arall. Rhowch y ddau, yr olaf ar y cyntaf neu ar ei ôl.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceEntry:
    """What the list says of something that is in use or a draft: see models/resources.py."""

    title_en: str
    title_cy: str
    about_en: str
    about_cy: str
    kind: ResourceKind
    publisher_en: str
    publisher_cy: str
    edition: str
    dated: date | None
    link_en: str
    link_cy: str
    status: Status
    citations: list[dict[str, str]]
    roles: list[str]
    settings: list[str]
    reviewed_on: date
    review_on: date

    def check(self) -> None:
        """Raise Refusal where it cannot be."""
        if not (self.link_en or self.link_cy):
            raise Refusal(NO_LINK)
        if self.review_on <= self.reviewed_on:
            raise Refusal(REVIEWED_TOO_EARLY)
        if self.status not in IN_USE:
            raise ValueError("superseding and withdrawing are services of their own")

    def is_said_by(self, version: ResourceVersion) -> bool:
        """Whether a version says just this."""
        return all(getattr(self, each.name) == getattr(version, each.name) for each in fields(self))

    def write(self, version: ResourceVersion) -> None:
        """Put it into a new version."""
        for each in fields(self):
            setattr(version, each.name, getattr(self, each.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactEntry:
    """Where to turn to, as it is entered: see models/contacts.py."""

    phone: str = ""
    hours_en: str = ""
    hours_cy: str = ""
    email: str = ""
    address_en: str = ""
    address_cy: str = ""
    notice_en: str = ""
    notice_cy: str = ""
    notice_from: date | None = None
    notice_to: date | None = None

    def check(self) -> None:
        """Raise Refusal where it cannot be."""
        if not (self.phone or self.email or self.address_en):
            raise Refusal(NO_WAY)
        for name in ("hours", "address", "notice"):
            if bool(getattr(self, f"{name}_en")) != bool(getattr(self, f"{name}_cy")):
                raise Refusal(IN_ONE_LANGUAGE)
        if self.notice_en and not (
            self.notice_from and self.notice_to and self.notice_from <= self.notice_to
        ):
            raise Refusal(NO_DAYS)

    def changes(self, contact: Contact) -> list[str]:
        """The names of what would be another than it is."""
        return [each.name for each in fields(self) if getattr(self, each.name) != getattr(contact, each.name)]

    def write(self, contact: Contact) -> None:
        """Put it in the place of what stands there."""
        for each in fields(self):
            setattr(contact, each.name, getattr(self, each.name))


def written_since(day: Text) -> Text:
    """A version cannot be older than the one before it."""
    return Text(
        en=f"A version was written on {day.en}. A new one cannot be from before that day.",
        cy=f"Ysgrifennwyd fersiwn ar {day.cy}. Ni all un newydd fod o ddyddiad cynharach.",
    )
