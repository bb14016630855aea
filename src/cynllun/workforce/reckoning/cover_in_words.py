"""The sum behind the cost of each way to cover, in words."""

from decimal import Decimal

from cynllun.law.pay import WORKING_DAYS
from cynllun.law.words import Text
from cynllun.workforce.reckoning.money import Cost, Salary, in_pounds


def inside_directed_hours(days: Decimal, hours: Decimal) -> Text:
    return Text(
        en=f"{days} days inside the 1,265 hours of those who cover: nothing to pay, and {hours} of their "
        "hours taken from something else.",
        cy=f"{days} diwrnod o fewn 1,265 awr y rhai sy'n cyflenwi: dim i'w dalu, a {hours} o'u horiau "
        "wedi eu cymryd oddi wrth rywbeth arall.",
    )


def paid_on_top(days: Decimal, a_day: Decimal, base: Salary, cost: Cost) -> Text:
    by_the_day, on_top = _by_the_day(days, a_day, base, cost.pay), _on_top(cost)
    return Text(
        en=f"{by_the_day.en}, on top of a full-time post: {on_top.en}.",
        cy=f"{by_the_day.cy}, ar ben swydd amser llawn: {on_top.cy}.",
    )


def paid_by_the_day(days: Decimal, a_day: Decimal, base: Salary, cost: Cost) -> Text:
    by_the_day, on_top = _by_the_day(days, a_day, base, cost.pay), _on_top(cost)
    return Text(
        en=f"{by_the_day.en}; on top, were this the year's whole pay from the employer: {on_top.en}.",
        cy=f"{by_the_day.cy}; ar ben hynny, pe bai'n holl gyflog y flwyddyn gan y cyflogwr: {on_top.cy}.",
    )


def agency(days: Decimal, rate: Decimal) -> Text:
    return Text(
        en=f"{days} days × {in_pounds(rate)}, the agency's rate, in which all else is included.",
        cy=f"{days} diwrnod × {in_pounds(rate)}, cyfradd yr asiantaeth, sy'n cynnwys popeth arall.",
    )


def job_share(share: Decimal, base: Salary, cost: Cost) -> Text:
    on_top, year = _on_top(cost), in_pounds(base.amount)
    part, pay = f"{share:.4f}".rstrip("0").rstrip("."), in_pounds(cost.pay)
    return Text(
        en=f"{part} of {base.name.en}, {year} = {pay}; on top: {on_top.en}.",
        cy=f"{part} o {base.name.cy}, {year} = {pay}; ar ben hynny: {on_top.cy}.",
    )


def cluster(share: Decimal, base: Salary, whole: Cost) -> Text:
    on_top, pay, in_all = _on_top(whole), in_pounds(whole.pay), in_pounds(whole.total)
    return Text(
        en=f"{share} of what {base.name.en} costs: {pay} and {on_top.en}, {in_all} in all.",
        cy=f"{share} o'r hyn y mae {base.name.cy} yn ei gostio: {pay} a {on_top.cy}, {in_all} i gyd.",
    )


def _by_the_day(days: Decimal, a_day: Decimal, base: Salary, pay: Decimal) -> Text:
    rate, year = in_pounds(a_day), in_pounds(base.amount)
    return Text(
        en=f"{days} days × {rate} (1/{WORKING_DAYS} of {base.name.en}, {year}) = {in_pounds(pay)}",
        cy=f"{days} diwrnod × {rate} (1/{WORKING_DAYS} o {base.name.cy}, {year}) = {in_pounds(pay)}",
    )


def _on_top(cost: Cost) -> Text:
    names = (
        Text(en="National Insurance", cy="Yswiriant Gwladol"),
        Text(en="pension", cy="pensiwn"),
        Text(en="Apprenticeship Levy", cy="Ardoll Brentisiaethau"),
    )
    parts = [(name, in_pounds(amount)) for name, amount in zip(names, cost.parts[1:], strict=True) if amount]
    return Text(
        en=", ".join(f"{name.en} {amount}" for name, amount in parts) or "nothing",
        cy=", ".join(f"{name.cy} {amount}" for name, amount in parts) or "dim",
    )
