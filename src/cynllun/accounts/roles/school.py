"""The roles at a school or a college."""

from cynllun.accounts.kinds import SETTINGS
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles.role import EVERYTHING, POST, READINESS, TRAINING, WHOLE_ROLL, Role
from cynllun.law.words import Text

SCHOOL: dict[str, Role] = {
    "alnco": Role(
        Text(en="ALNCo", cy="CADY"),
        Text(
            en="Co-ordinates additional learning provision at a school or college. Uploads its roll, sees "
            "every learner's placement with the reasons, records notices and events, downloads the result, "
            "and invites a learner, their parent or an adviser to the learner's record. Keeps the time, the "
            "cover and the money of their own post, and sees who is designated. Keeps what training the "
            "staff have taken and still need, and the school's self-assessment of how ready it is.",
            cy="Yn cydlynu'r ddarpariaeth ddysgu ychwanegol mewn ysgol neu goleg. Yn lanlwytho'r gofrestr, "
            "yn gweld lleoliad pob dysgwr a'r rhesymau, yn cofnodi hysbysiadau a digwyddiadau, yn "
            "lawrlwytho'r canlyniad, ac yn gwahodd dysgwr, ei riant neu gynghorydd at gofnod y dysgwr. Yn "
            "cadw amser, cyflenwi ac arian ei swydd ei hun, ac yn gweld pwy sydd wedi'i ddynodi. Yn cadw pa "
            "hyfforddiant y mae'r staff wedi'i ddilyn ac sydd ei angen arnynt o hyd, a hunanasesiad yr ysgol "
            "o ba mor barod ydyw.",
        ),
        SETTINGS,
        WHOLE_ROLL | POST | TRAINING | READINESS | {Permission.KEEP_POST},
        EVERYTHING,
    ),
    "head_teacher": Role(
        Text(en="Head teacher", cy="Pennaeth"),
        Text(
            en="Leads a school or college and answers for its notices. May do all that the ALNCo may, "
            "because in a small school the head is often the ALNCo. In an emergency may read another "
            "school's records for a few hours, for a written reason, and sees who has done so here. "
            "Sees what was done with the school's records, and who read them. Answers those who ask for "
            "their own data, and says how long records are kept. Keeps the register of who is designated "
            "ALNCo, what the post takes and costs, and the staff's training.",
            cy="Yn arwain ysgol neu goleg ac yn ateb dros ei hysbysiadau. Caiff wneud popeth y caiff y CADY "
            "ei wneud, oherwydd mewn ysgol fach y pennaeth yw'r CADY yn aml. Mewn argyfwng caiff ddarllen "
            "cofnodion ysgol arall am ychydig oriau, am reswm ysgrifenedig, a gwêl pwy a wnaeth hynny yma. "
            "Yn gweld yr hyn a wnaed â chofnodion yr ysgol, a phwy a'u darllenodd. Yn ateb y rhai sy'n gofyn "
            "am eu data eu hunain, ac yn dweud am ba hyd y cedwir cofnodion. Yn cadw'r gofrestr o bwy a "
            "ddynodwyd yn CADY, yr hyn y mae'r swydd yn ei gymryd ac yn ei gostio, a hyfforddiant y staff.",
        ),
        SETTINGS,
        WHOLE_ROLL
        | POST
        | TRAINING
        | READINESS
        | {
            Permission.KEEP_DESIGNATION,
            Permission.KEEP_POST,
            Permission.VIEW_AUDIT,
            Permission.HANDLE_RIGHTS,
            Permission.OPEN_IN_EMERGENCY,
            Permission.SEE_EMERGENCIES,
        },
        EVERYTHING,
    ),
    "class_teacher": Role(
        Text(en="Class teacher", cy="Athro dosbarth"),
        Text(
            en="Teaches at a school or college. Sees who is under which law today, with the year group and "
            "the provision. Does not see care status, nor the reasons and dates that would tell it.",
            cy="Yn addysgu mewn ysgol neu goleg. Yn gweld pwy sydd o dan ba gyfraith heddiw, gyda'r grŵp "
            "blwyddyn a'r ddarpariaeth. Nid yw'n gweld statws gofal, na'r rhesymau a'r dyddiadau a fyddai'n "
            "ei ddangos.",
        ),
        SETTINGS,
        frozenset({Permission.VIEW_PLACEMENTS}),
    ),
    "governor": Role(
        Text(en="Governor", cy="Llywodraethwr"),
        Text(
            en="Sits on the governing body. Sees numbers for the whole school, rounded, with those below "
            "five left out, and no learner. Sees who is ALNCo, the time that the post has and what it "
            "costs, since it is the governing body that designates, and how many of the staff lack training. "
            "Sees in numbers how ready the school says it is.",
            cy="Yn aelod o'r corff llywodraethu. Yn gweld niferoedd yr ysgol gyfan, wedi'u talgrynnu, heb y "
            "rhai sy'n llai na phump, a dim un dysgwr. Yn gweld pwy yw'r CADY, faint o amser sydd i'r swydd "
            "a faint y mae'n ei gostio, gan mai'r corff llywodraethu sy'n dynodi, a faint o'r staff sydd heb "
            "eu hyfforddi. Yn gweld mewn rhifau pa mor barod y dywed yr ysgol ei bod.",
        ),
        SETTINGS,
        POST
        | {
            Permission.VIEW_SCHOOL_FIGURES,
            Permission.VIEW_TRAINING_FIGURES,
            Permission.VIEW_READINESS,
        },
    ),
    "school_administrator": Role(
        Text(en="School administrator", cy="Gweinyddwr ysgol"),
        Text(
            en="Exports the roll from the school's own system, uploads it, matches its columns and "
            "puts its mistakes right. Does not see placements or reasons, which can tell that a child is "
            "looked after or detained. Keeps, for the head, the register of who is designated ALNCo, "
            "what the post takes and costs, and the staff's training.",
            cy="Yn allforio'r gofrestr o system yr ysgol, yn ei lanlwytho, yn paru ei cholofnau ac yn "
            "cywiro'i gwallau. Nid yw'n gweld lleoliadau na rhesymau, sy'n gallu dangos bod plentyn yn "
            "derbyn gofal neu'n cael ei gadw'n gaeth. Yn cadw, ar ran y pennaeth, y gofrestr o bwy a "
            "ddynodwyd yn CADY, yr hyn y mae'r swydd yn ei gymryd ac yn ei gostio, a hyfforddiant y staff.",
        ),
        SETTINGS,
        POST
        | TRAINING
        | {
            Permission.UPLOAD_ROLL,
            Permission.MAP_COLUMNS,
            Permission.KEEP_DESIGNATION,
            Permission.KEEP_POST,
        },
    ),
}
