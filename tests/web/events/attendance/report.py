"""A report of a meeting, sent to the page that reads it, and what is kept of it."""

from django.core.files.uploadedfile import SimpleUploadedFile

from cynllun.outreach.choices import State
from cynllun.outreach.models import Registration
from tests.outreach.events import TODAY
from tests.web.concurrency.forms import Page

REPORT = """\
Topic,ID,Host
Adolygiadau,852 1848 6288,Sampl

Name (original name),Email,Join time,Leave time,Duration (minutes)
Mari,mari@enghraifft.cymru,{day} 12:00:00 PM,{day} 12:20:00 PM,20
Mari,MARI@enghraifft.cymru,{day} 12:30:00 PM,{day} 12:50:00 PM,20
Huw,huw@enghraifft.cymru,{day} 12:00:00 PM,{day} 12:10:00 PM,10
Siwan Sampel (Guest),,{day} 12:00:00 PM,{day} 12:45:00 PM,45
Newydd,newydd@arall.cymru,{day} 12:00:00 PM,{day} 12:45:00 PM,45
Ffôn,,{day} 12:00:00 PM,{day} 12:45:00 PM,45
Neb,neb@arall.cymru,,,rhywfaint
"""


def read(sheet: Page, text: str = REPORT, least: str = "30") -> Page:
    """The page that shows what a file tells."""
    content = text.format(day=f"{TODAY():%m/%d/%Y}").encode()
    answer = sheet.send({"least": least, "file": SimpleUploadedFile("zoom.csv", content)})
    assert answer.status_code == 200
    return sheet.after(answer)


def kept() -> dict[str, tuple[str, int | None, bool]]:
    return {each.email.partition("@")[0]: (each.state, each.minutes, each.attended)
            for each in Registration.objects.order_by("number")}  # fmt: skip


UNTOUCHED = {
    "mari": (State.CONFIRMED, None, False),
    "huw": (State.CONFIRMED, None, False),
    "siwan": (State.WAITING, None, False),
}
