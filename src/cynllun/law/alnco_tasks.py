"""The tasks of an ALNCo: S.I. 2021/401 reg 29 at a school, reg 30 at an FEI. The Welsh is that of the Regulations.

The Regulations of 2020 (S.I. 2020/1351 regs 5 and 6) had the same tasks, from 4 January to 31 August 2021.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from cynllun.law.words import Text

RESPONSIBLE = Text(
    en="The ALNCo is responsible for carrying out each task, or for ensuring that it is carried out.",
    cy="Mae'r CADY yn gyfrifol am gyflawni pob tasg, neu am sicrhau ei bod yn cael ei chyflawni.",
)


@dataclass(frozen=True, slots=True)
class Task:
    """A paragraph of the regulation, and what it is."""

    letter: str
    text: Text


def _tasks(texts: Mapping[str, Text]) -> Mapping[str, Task]:
    return {letter: Task(letter, text) for letter, text in texts.items()}


_RECORDS = Text(
    en="keep records of decisions about ALN and of individual development plans",
    cy="cadw cofnodion o benderfyniadau ynghylch anghenion dysgu ychwanegol a chynlluniau datblygu unigol",
)
_MONITOR = Text(
    en="monitor the effectiveness of any ALP that is made",
    cy="monitro effeithiolrwydd unrhyw ddarpariaeth ddysgu ychwanegol a wneir",
)

AT_A_SCHOOL = _tasks(
    {
        "a": Text(
            en="identify a pupil's ALN, and co-ordinate the making of ALP that meets it",
            cy="nodi anghenion dysgu ychwanegol disgybl a chydlynu'r gwaith o wneud darpariaeth ddysgu ychwanegol sy'n diwallu anghenion dysgu ychwanegol disgybl",
        ),
        "b": Text(
            en="secure relevant services that will support a pupil's ALP as required",
            cy="sicrhau gwasanaethau perthnasol a fydd yn cefnogi darpariaeth ddysgu ychwanegol disgybl fel y bo'n ofynnol",
        ),
        "c": _RECORDS,
        "d": Text(
            en="promote the inclusion in the school of a pupil with ALN, and the pupil's access to its curriculum, facilities and extra-curricular activities",
            cy="hybu cynhwysiant disgybl ag anghenion dysgu ychwanegol yn yr ysgol a'i fynediad at gwricwlwm, cyfleusterau a gweithgareddau allgyrsiol yr ysgol",
        ),
        "e": _MONITOR,
        "f": Text(
            en="advise the school teachers at the school about differentiated teaching methods for individual pupils with ALN",
            cy="cynghori'r athrawon ysgol yn yr ysgol ynghylch y dulliau addysgu gwahaniaethol sy'n briodol ar gyfer disgyblion unigol ag anghenion dysgu ychwanegol",
        ),
        "g": Text(
            en="supervise and train the school learning support workers who work with pupils with ALN",
            cy="goruchwylio a hyfforddi gweithwyr cymorth dysgu mewn ysgol sy'n gweithio gyda disgyblion ag anghenion dysgu ychwanegol",
        ),
        "h": Text(
            en="contribute to the in-service training of school teachers at the school, to help with tasks (a) to (e)",
            cy="cyfrannu at hyfforddiant mewn swydd ar gyfer athrawon ysgol yn yr ysgol er mwyn cynorthwyo'r cydlynydd anghenion dysgu ychwanegol i gyflawni'r tasgau y cyfeirir atynt ym mharagraffau (a) i (e)",
        ),
    }
)
"""By letter."""

AT_AN_FEI = _tasks(
    {
        "a": Text(
            en="identify a student's ALN, and co-ordinate the making of ALP that meets it",
            cy="nodi anghenion dysgu ychwanegol myfyriwr a chydlynu'r gwaith o wneud darpariaeth ddysgu ychwanegol sy'n diwallu anghenion dysgu ychwanegol myfyriwr",
        ),
        "b": Text(
            en="secure relevant services that will support a student's ALP as required",
            cy="sicrhau gwasanaethau perthnasol a fydd yn cefnogi darpariaeth ddysgu ychwanegol myfyriwr fel y bo'n ofynnol",
        ),
        "c": _RECORDS,
        "d": Text(
            en="promote the inclusion in the institution of a student with ALN, and the student's access to its curriculum, facilities and extra-curricular activities",
            cy="hybu cynhwysiant myfyriwr ag anghenion dysgu ychwanegol yn y sefydliad yn y sector addysg bellach a'i fynediad at gwricwlwm, cyfleusterau a gweithgareddau allgyrsiol y sefydliad yn y sector addysg bellach",
        ),
        "e": _MONITOR,
        "f": Text(
            en="advise the teachers in the institution about differentiated teaching methods for individual students with ALN",
            cy="cynghori'r athrawon yn y sefydliad yn y sector addysg bellach ynghylch y dulliau addysgu gwahaniaethol sy'n briodol ar gyfer myfyrwyr unigol ag anghenion dysgu ychwanegol",
        ),
        "g": Text(
            en="supervise and train the further education learning support workers who work with students with ALN",
            cy="goruchwylio a hyfforddi gweithwyr cymorth dysgu mewn addysg bellach sy'n gweithio gyda myfyrwyr ag anghenion dysgu ychwanegol",
        ),
        "h": Text(
            en="contribute to training for the further education teachers in the institution, to help with tasks (a) to (e)",
            cy="cyfrannu at hyfforddiant ar gyfer athrawon addysg bellach yn y sefydliad yn y sector addysg bellach er mwyn cynorthwyo'r cydlynydd anghenion dysgu ychwanegol i gyflawni'r tasgau y cyfeirir atynt ym mharagraffau (a) i (e)",
        ),
    }
)
"""By letter. (f) is wider than at a school: all teachers; (h) is any training, not in-service training alone."""
LETTERS = tuple(AT_A_SCHOOL)
