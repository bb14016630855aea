"""What a case comes to on a day, or what of it there is where the day or a point has no figures."""

from dataclasses import dataclass, replace
from datetime import date

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.reckoning import Answer, Case, ImpossibleCase, reckon
from cynllun.workforce.reckoning.costs import Cover, Pay


@dataclass(frozen=True, slots=True)
class Reckoned:
    """`refused` says why there is no cover and no pay in the answer; empty where there is."""

    answer: Answer
    refused: tuple[Text, ...] = ()


def reckoned(case: Case, *, on: date) -> Reckoned:
    """Hours and release in any case; cover, pay and funding where there are figures for the day."""
    try:
        return Reckoned(reckon(case, on=on))
    except ImpossibleCase as refusal:
        refused = tuple(dict.fromkeys(fault.what for fault in refusal.faults))
    except Refusal as refusal:
        refused = (refusal.text,)
    without = replace(case, cover=Cover(), pay=Pay())
    return Reckoned(reckon(without, on=on), refused)
