"""The home page: what each visitor came for, one door each."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cynllun.accounts.gate import public
from cynllun.law.words import Text


@dataclass(frozen=True, slots=True)
class Door:
    """A way in: the name of its address, what it is called, and who finds what behind it."""

    address: str
    title: Text
    about: Text


@dataclass(frozen=True, slots=True)
class Hall:
    """Doors that people look for together. Another page of help for all is one more Door in its hall."""

    title: Text
    doors: tuple[Door, ...]


THE_LAW = Hall(
    title=Text(en="What the law asks", cy="Yr hyn y mae'r gyfraith yn ei ofyn"),
    doors=(
        Door(
            address="checker",
            title=Text(en="Check one learner", cy="Gwirio un dysgwr"),
            about=Text(
                en="Which law applies, since when and why. A few questions, no name and no sign-in.",
                cy="Pa gyfraith sy'n gymwys, ers pryd a pham. Ychydig gwestiynau, heb enw a heb fewngofnodi.",
            ),
        ),
        Door(
            address="briefing",
            title=Text(en="What applies to me", cy="Beth sy'n gymwys i mi"),
            about=Text(
                en="What you must do, by when, and what you need not: schools, nurseries, colleges, "
                "authorities, health and families.",
                cy="Yr hyn y mae'n rhaid i chi ei wneud, erbyn pryd, a'r hyn nad oes rhaid: ysgolion, "
                "meithrinfeydd, colegau, awdurdodau, iechyd a theuluoedd.",
            ),
        ),
        Door(
            address="open_questions",
            title=Text(en="What the law leaves open", cy="Yr hyn y mae'r gyfraith yn ei adael yn agored"),
            about=Text(
                en="Where the Orders can be read in two ways, and which reading Cynllun takes.",
                cy="Lle gellir darllen y Gorchmynion mewn dwy ffordd, a pha ddarlleniad y mae Cynllun yn "
                "ei ddilyn.",
            ),
        ),
    ),
)

HELP = Hall(
    title=Text(en="Help and answers", cy="Help ac atebion"),
    doors=(
        Door(
            address="answers",
            title=Text(en="Answers", cy="Atebion"),
            about=Text(
                en="What schools and families have asked, answered with sources, as it stands or stood "
                "on any day.",
                cy="Yr hyn y mae ysgolion a theuluoedd wedi'i ofyn, gydag ateb a ffynonellau, fel y mae "
                "neu fel yr oedd ar unrhyw ddiwrnod.",
            ),
        ),
        Door(
            address="resources",
            title=Text(en="Resources", cy="Adnoddau"),
            about=Text(
                en="The law, the Code, guides, training and programmes, each with its version, date and "
                "language.",
                cy="Y gyfraith, y Cod, canllawiau, hyfforddiant a rhaglenni, pob un gyda'i fersiwn, ei "
                "ddyddiad a'i iaith.",
            ),
        ),
        Door(
            address="public_bulletins",
            title=Text(en="Bulletins for everybody", cy="Bwletinau i bawb"),
            about=Text(
                en="What authorities have told schools, and what they have put right since.",
                cy="Yr hyn y mae awdurdodau wedi'i ddweud wrth ysgolion, a'r hyn a gywirwyd ers hynny.",
            ),
        ),
        Door(
            address="question_ask",
            title=Text(en="Ask a question", cy="Gofyn cwestiwn"),
            about=Text(
                en="Not answered yet? An authority's desk answers by e-mail, in Welsh or in English.",
                cy="Heb ateb eto? Bydd desg awdurdod yn ateb drwy e-bost, yn Gymraeg neu yn Saesneg.",
            ),
        ),
        Door(
            address="events",
            title=Text(en="Webinars and events", cy="Gweminarau a digwyddiadau"),
            about=Text(
                en="Take a place, put your question in advance, and cancel from the mail: no sign-in.",
                cy="Cymerwch le, gofynnwch eich cwestiwn ymlaen llaw, a chanslwch o'r neges: heb "
                "fewngofnodi.",
            ),
        ),
    ),
)

WORK = Hall(
    title=Text(en="For those who do the work", cy="I'r rhai sy'n gwneud y gwaith"),
    doors=(
        Door(
            address="readiness_questions",
            title=Text(en="How ready is a school?", cy="Pa mor barod yw ysgol?"),
            about=Text(
                en="What to ask yourselves each term, each question with its source; answer them after "
                "signing in.",
                cy="Beth i'w ofyn i chi'ch hunain bob tymor, pob cwestiwn gyda'i ffynhonnell; atebwch "
                "hwy ar ôl mewngofnodi.",
            ),
        ),
        Door(
            address="organisations",
            title=Text(en="Your school, college or authority", cy="Eich ysgol, eich coleg neu'ch awdurdod"),
            about=Text(
                en="Sign in: the register of learners and the notices due, the ALNCo's time, cover and pay, "
                "and the staff's training.",
                cy="Mewngofnodwch: cofrestr y dysgwyr a'r hysbysiadau sydd i'w rhoi, amser, cyflenwi a "
                "chyflog y CADY, a hyfforddiant y staff.",
            ),
        ),
        Door(
            address="scheme",
            title=Text(en="Try out a scheme for ALNCos", cy="Rhoi prawf ar gynllun ar gyfer CADYau"),
            about=Text(
                en="A pay structure and its funding over every school of a made-up Wales: what it costs, "
                "and what each school gets.",
                cy="Strwythur cyflog a'i gyllid dros bob ysgol mewn Cymru ddychmygol: y gost, a'r hyn y "
                "mae pob ysgol yn ei gael.",
            ),
        ),
    ),
)

HALLS = (THE_LAW, HELP, WORK)


@public
def home(request: HttpRequest) -> HttpResponse:
    """What Cynllun is, and its doors."""
    return render(request, "pages/home.html", {"halls": HALLS})
