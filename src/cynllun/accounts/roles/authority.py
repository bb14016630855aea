"""The roles at a local authority, which reach every school and college of its area."""

from cynllun.accounts.kinds import Kind
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles.role import COURSES, EVERYTHING, POST, WHOLE_ROLL, Role
from cynllun.law.words import Text

_AUTHORITY = frozenset({Kind.AUTHORITY})

AUTHORITY: dict[str, Role] = {
    "authority_aln_officer": Role(
        Text(en="Authority ALN officer", cy="Swyddog ADY yr awdurdod"),
        Text(
            en="Works for the local authority with the rolls of all its schools: uploads, placements, "
            "notices and events, downloads, and the authority's figures. Answers those who ask for their own "
            "data, and says how long records are kept. Sees which school has an ALNCo and what each post "
            "takes and costs, and tries out a scheme of pay and funding. Keeps the list of resources and "
            "says where to turn to for help. Runs the authority's webinars "
            "and events, sends bulletins, and answers the questions of schools and families in public. "
            "Sees in numbers how ready each school says it is. "
            "Keeps the authority's courses: who must take them, and how many have not.",
            cy="Yn gweithio i'r awdurdod lleol gyda chofrestrau ei holl ysgolion: lanlwytho, lleoliadau, "
            "hysbysiadau a digwyddiadau, lawrlwytho, a ffigurau'r awdurdod. Yn ateb y rhai sy'n gofyn am eu "
            "data eu hunain, ac yn dweud am ba hyd y cedwir cofnodion. Yn gweld pa ysgol sydd â CADY a'r hyn "
            "y mae pob swydd yn ei gymryd ac yn ei gostio, ac yn rhoi cynnig ar gynllun tâl a chyllid. Yn "
            "cadw'r rhestr adnoddau ac yn dweud ble i droi am help. Yn "
            "cynnal gweminarau a digwyddiadau'r awdurdod, yn anfon bwletinau, ac yn ateb cwestiynau ysgolion "
            "a theuluoedd yn gyhoeddus. Yn gweld mewn rhifau pa mor barod y dywed pob ysgol ei bod. "
            "Yn cadw cyrsiau'r awdurdod: pwy sy'n gorfod eu dilyn, a faint sydd heb wneud.",
        ),
        _AUTHORITY,
        WHOLE_ROLL
        | POST
        | COURSES
        | {
            Permission.TRY_SCHEME,
            Permission.VIEW_READINESS,
            Permission.RUN_EVENTS,
            Permission.ANSWER_QUESTIONS,
            Permission.SEND_BULLETINS,
            Permission.EDIT_RESOURCES,
            Permission.VIEW_AUTHORITY_FIGURES,
            Permission.VIEW_SCHOOL_FIGURES,
            Permission.HANDLE_RIGHTS,
            Permission.OPEN_IN_EMERGENCY,
            Permission.SEE_EMERGENCIES,
        },
        EVERYTHING,
    ),
    "authority_lead": Role(
        Text(en="Authority lead", cy="Arweinydd yr awdurdod"),
        Text(
            en="Answers for the authority's ALN system. Sees its figures, school by school, and no learner; "
            "which school has an ALNCo and what each post takes and costs. Tries out a scheme of pay and "
            "funding. Keeps the list of resources and says where to turn to for help. "
            "Runs the authority's webinars and events, sends bulletins, and answers the questions "
            "of schools and families in public. Sees in numbers how ready each school says it is. "
            "Keeps the authority's courses: who must take them, and how many have not.",
            cy="Yn ateb dros system ADY'r awdurdod. Yn gweld ei ffigurau, fesul ysgol, a dim un dysgwr; pa "
            "ysgol sydd â CADY a'r hyn y mae pob swydd yn ei gymryd ac yn ei gostio. Yn rhoi cynnig ar "
            "gynllun tâl a chyllid. Yn cadw'r rhestr adnoddau ac yn dweud ble i droi am help. "
            "Yn cynnal gweminarau a digwyddiadau'r awdurdod, yn anfon bwletinau, ac "
            "yn ateb cwestiynau ysgolion a theuluoedd yn gyhoeddus. Yn gweld mewn rhifau pa mor barod "
            "y dywed pob ysgol ei bod. "
            "Yn cadw cyrsiau'r awdurdod: pwy sy'n gorfod eu dilyn, a faint sydd heb wneud.",
        ),
        _AUTHORITY,
        POST
        | COURSES
        | {
            Permission.VIEW_AUTHORITY_FIGURES,
            Permission.TRY_SCHEME,
            Permission.VIEW_READINESS,
            Permission.RUN_EVENTS,
            Permission.ANSWER_QUESTIONS,
            Permission.SEND_BULLETINS,
            Permission.EDIT_RESOURCES,
        },
    ),
    "early_years_lead_officer": Role(
        Text(
            en="Early years ALN lead officer (EYALNLO)",
            cy="Swyddog arweiniol ADY y blynyddoedd cynnar",
        ),
        Text(
            en="Co-ordinates what the authority does for children under compulsory school age. Sees the "
            "authority's figures, and the children to whose record they are invited.",
            cy="Yn cydlynu gwaith yr awdurdod dros blant o dan oedran ysgol gorfodol. Yn gweld ffigurau'r "
            "awdurdod, a'r plant y gwahoddwyd y swyddog at eu cofnod.",
        ),
        _AUTHORITY,
        frozenset({Permission.VIEW_AUTHORITY_FIGURES}),
        EVERYTHING,
        by_invitation=True,
    ),
    "independent_reviewing_officer": Role(
        Text(en="Independent reviewing officer", cy="Swyddog adolygu annibynnol"),
        Text(
            en="Reviews the case of a child looked after by the authority. Sees the children to whose record "
            "they are invited.",
            cy="Yn adolygu achos plentyn sy'n derbyn gofal gan yr awdurdod. Yn gweld y plant y gwahoddwyd y "
            "swyddog at eu cofnod.",
        ),
        _AUTHORITY,
        sees=EVERYTHING,
        by_invitation=True,
    ),
    "auditor": Role(
        Text(en="Auditor", cy="Archwilydd"),
        Text(
            en="Checks for an authority how records were used: who did and read what, and when. Opens no "
            "learner's record, and in the trail learners are numbers. Sees which school has an ALNCo and "
            "the time that the post has, and no pay.",
            cy="Yn gwirio i awdurdod sut y defnyddiwyd cofnodion: pwy a wnaeth ac a ddarllenodd beth, a "
            "phryd. Nid yw'n agor cofnod unrhyw ddysgwr, a rhifau yw'r dysgwyr yn y trywydd. Yn gweld pa "
            "ysgol sydd â CADY a faint o amser sydd i'r swydd, a dim tâl.",
        ),
        _AUTHORITY,
        frozenset({Permission.VIEW_AUDIT, Permission.VIEW_POST}),
    ),
    "operator": Role(
        Text(en="Operator", cy="Gweithredwr"),
        Text(
            en="Keeps Cynllun running for an authority: adds its organisations and people and gives roles. "
            "Sees no roll and no learner.",
            cy="Yn cadw Cynllun i redeg i awdurdod: yn ychwanegu ei sefydliadau a'i bobl ac yn rhoi rolau. "
            "Nid yw'n gweld unrhyw gofrestr na dysgwr.",
        ),
        _AUTHORITY,
        frozenset({Permission.MANAGE_PEOPLE}),
    ),
}
