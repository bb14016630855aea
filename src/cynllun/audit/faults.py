"""What can be wrong with the trail, in words."""

from dataclasses import dataclass

from cynllun.law.words import Text


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was written. `sequence` is the event's number, None for the whole trail."""

    sequence: int | None
    what: Text

    @property
    def text(self) -> Text:
        """What is wrong, with the number of the event."""
        if self.sequence is None:
            return self.what
        return Text(
            en=f"Event {self.sequence}: {self.what.en}", cy=f"Digwyddiad {self.sequence}: {self.what.cy}"
        )


ALTERED = Text(
    en="altered: what it says is not what was written.",
    cy="wedi'i newid: nid yr hyn a ysgrifennwyd yw'r hyn a ddywed.",
)
NOT_THE_NEXT = Text(
    en="out of order: it was not written after the event that now stands before it.",
    cy="allan o drefn: nid ar ôl y digwyddiad sydd o'i flaen yn awr yr ysgrifennwyd ef.",
)
NOT_THE_END = Text(
    en="not where the trail was left: events were added or changed behind its back.",
    cy="nid yma y gadawyd y trywydd: cafodd digwyddiadau eu hychwanegu neu eu newid y tu ôl i'w gefn.",
)
NOT_AS_NOTED = Text(
    en="not the one that was noted: the trail was written anew from here or from an earlier event.",
    cy="nid hwn a nodwyd: ailysgrifennwyd y trywydd o'r fan hon neu o ddigwyddiad cynharach.",
)
PART_ALTERED = Text(
    en="altered: its name or personal details are not those that were written, or are missing.",
    cy="wedi'i newid: nid yr enw neu'r manylion personol a ysgrifennwyd sydd yno, neu maent ar goll.",
)
BLANKED = Text(
    en="its personal details are gone, and no later event says that they were shredded.",
    cy="mae ei fanylion personol wedi mynd, ac nid oes digwyddiad diweddarach yn dweud iddynt gael "
    "eu dinistrio.",
)
MENTIONS_ALTERED = Text(
    en="altered: it does not mention those whom it mentioned when it was written.",
    cy="wedi'i newid: nid yw'n crybwyll y rhai yr oedd yn eu crybwyll pan ysgrifennwyd ef.",
)
OF_NO_EVENT = Text(
    en="missing, or never written: there are details of it, but no event.",
    cy="ar goll, neu heb ei ysgrifennu erioed: mae manylion ohono, ond dim digwyddiad.",
)


def absent(first: int, last: int) -> Text:
    """Events that are not there."""
    if first == last:
        return Text(en="missing.", cy="ar goll.")
    return Text(
        en=f"missing, with those up to event {last}.", cy=f"ar goll, gyda'r rhai hyd at ddigwyddiad {last}."
    )


def unguarded(triggers: str) -> Text:
    """Triggers that are not in place."""
    return Text(
        en=f"The database would let the trail be changed: it lacks {triggers}. "
        "Find out why, then run: python -m django migrate",
        cy=f"Byddai'r gronfa ddata'n gadael i'r trywydd gael ei newid: nid oes ganddi {triggers}. "
        "Canfyddwch pam, yna rhedwch: python -m django migrate",
    )
