"""Three made-up bulletins: one with a date to act by, one put right, and a draft."""

from datetime import date, timedelta
from typing import Any

from cynllun.accounts.models import Organisation, User
from cynllun.outreach.bulletins.choices import ROLES, SETTINGS, Importance, MailState
from cynllun.outreach.bulletins.entry import BulletinEntry
from cynllun.outreach.bulletins.reading import mark_read
from cynllun.outreach.models import Bulletin, Delivery
from cynllun.outreach.services import change_bulletin, correct_bulletin, send_bulletin, write_bulletin

_REVIEWS: dict[str, Any] = {
    "title_en": "Plans whose review falls due this term (made up)",
    "title_cy": "Cynlluniau i'w hadolygu y tymor hwn (dychmygol)",
    "text_en": "A plan is reviewed within 12 months. Before the end of term:\n\n"
    "* look at **Summary** in your roll for the plans that fall due;\n"
    "* invite the learner, the parents and whoever provides;\n"
    "* tell us which reviews need somebody from the authority.\n\n"
    "Nothing has to be sent to us on paper.",
    "text_cy": "Adolygir cynllun o fewn 12 mis. Cyn diwedd y tymor:\n\n"
    "* edrychwch ar **Crynodeb** eich cofrestr am y cynlluniau sydd i'w hadolygu;\n"
    "* gwahoddwch y dysgwr, y rhieni a phawb sy'n darparu;\n"
    "* dywedwch wrthym pa adolygiadau y mae angen rhywun o'r awdurdod arnynt.\n\n"
    "Nid oes angen anfon dim atom ar bapur.",
    "importance": Importance.ACTION,
    "citations": [{"act": "23"}],
    "is_public": True,
}
_WRONG: dict[str, Any] = {
    "title_en": "Our office at half-term (made up)",
    "title_cy": "Ein swyddfa dros hanner tymor (dychmygol)",
    "text_en": "Our ALN office is closed for the whole week of half-term.",
    "text_cy": "Mae ein swyddfa ADY ar gau drwy gydol wythnos hanner tymor.",
    "is_public": True,
}
_RIGHT: dict[str, Any] = {
    **_WRONG,
    "text_en": "Our ALN office is closed on the **Monday** of half-term alone. From Tuesday we answer as "
    "always.",
    "text_cy": "Dim ond ar **ddydd Llun** hanner tymor y mae ein swyddfa ADY ar gau. O ddydd Mawrth ymlaen "
    "rydym yn ateb fel arfer.",
}
_DRAFT: dict[str, Any] = {
    "title_cy": "Enwau'r CADYau newydd (dychmygol)",
    "title_en": "The names of new ALNCos (made up)",
    "text_cy": "Dywedwch wrthym pan fydd CADY newydd yn cael ei ddynodi.",
    "importance": Importance.URGENT,
}


def load_bulletins(body: Organisation, reader: User, on: date) -> None:
    """Write and send them to everybody at the authority's settings; `reader` has read what was put right."""
    _sent(body, _REVIEWS, on - timedelta(days=3), act_by=on + timedelta(days=18))
    wrong = _sent(body, _WRONG, on - timedelta(days=30))
    mark_read(wrong.deliveries.get(user=reader), on=on - timedelta(days=29))
    correction = correct_bulletin(bulletin=wrong, by=None, on=on - timedelta(days=28))
    change_bulletin(bulletin=correction, entry=_entry(_RIGHT), by=None, on=on - timedelta(days=28))
    send_bulletin(bulletin=correction, by=None, on=on - timedelta(days=28))
    Delivery.objects.update(mail=MailState.SENT)  # a demonstration writes to nobody
    write_bulletin(organisation=body, entry=_entry(_DRAFT), by=None, on=on)


def _sent(body: Organisation, words: dict[str, Any], on: date, **given: Any) -> Bulletin:
    bulletin = write_bulletin(organisation=body, entry=_entry(words, **given), by=None, on=on)
    send_bulletin(bulletin=bulletin, by=None, on=on)
    return bulletin


def _entry(words: dict[str, Any], **given: Any) -> BulletinEntry:
    to = {"settings": [name for name in SETTINGS if name != "authority"], "roles": list(ROLES)}
    return BulletinEntry(**{**to, **words, **given})
