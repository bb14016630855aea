"""Reports that cannot be read, and rows that are left out; each says what to do."""

from cynllun.adapters.imports.refusals import UnusableFile
from cynllun.law.words import Text


def not_a_report() -> UnusableFile:
    return UnusableFile(
        Text(
            en="This is not a report of attendance that Cynllun can read. Take it as CSV from Zoom (Reports, "
            "participants), Microsoft Teams (Attendance, Download) or Google Meet, and send it as it is; or "
            "send a CSV file of your own with the headings Name, Email and Minutes.",
            cy="Nid yw hwn yn adroddiad presenoldeb y gall Cynllun ei ddarllen. Cymerwch ef fel CSV o Zoom "
            "(Reports, participants), Microsoft Teams (Attendance, Download) neu Google Meet, a'i anfon fel "
            "y mae; neu anfonwch ffeil CSV o'ch eiddo â'r penawdau Enw, E-bost a Munudau.",
        )
    )


def too_long() -> UnusableFile:
    return UnusableFile(
        Text(
            en="The file has more rows than a meeting has joins. Send the report of this event alone.",
            cy="Mae mwy o resi yn y ffeil nag a fyddai gan un cyfarfod. Anfonwch adroddiad y "
            "digwyddiad hwn yn unig.",
        )
    )


def nobody() -> UnusableFile:
    return UnusableFile(
        Text(
            en="The report names nobody who was there. Take it again once the meeting has ended.",
            cy="Nid yw'r adroddiad yn enwi neb a oedd yno. Cymerwch ef eto pan fydd y cyfarfod wedi dod i "
            "ben.",
        )
    )


NAMELESS = Text(
    en="The row has neither a name nor an email address, so nobody can be found by it. It is left out.",
    cy="Nid oes enw na chyfeiriad e-bost yn y rhes, felly ni ellir dod o hyd i neb. Fe'i gadewir allan.",
)
NO_TIME = Text(
    en="It cannot be read how long this person was there. The row is left out: write, in the file, the time "
    "with its unit, such as 45 min, and send it again.",
    cy="Ni ellir darllen am ba hyd yr oedd y person hwn yno. Gadewir y rhes allan: ysgrifennwch yr amser "
    "yn y ffeil gyda'i uned, megis 45 min, a'i hanfon eto.",
)
ANOTHER_DAY = Text(
    en="This row is of another day than the event. If it is the report of another meeting, send the right "
    "one.",
    cy="Mae'r rhes hon ar ddiwrnod gwahanol i'r digwyddiad. Os adroddiad cyfarfod arall yw hwn, anfonwch yr "
    "un cywir.",
)
