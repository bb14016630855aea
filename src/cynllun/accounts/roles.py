"""The roles, in prose, each with what it allows. The only table of who may do what."""

from dataclasses import dataclass

from cynllun.accounts.kinds import Kind
from cynllun.accounts.permissions import Permission
from cynllun.law.words import Text

_SCHOOLS = frozenset({Kind.SCHOOL, Kind.FEI})
_AUTHORITY = frozenset({Kind.AUTHORITY})
_WHOLE_ROLL = frozenset(
    {
        Permission.UPLOAD_ROLL,
        Permission.MAP_COLUMNS,
        Permission.VIEW_PLACEMENTS,
        Permission.RECORD_EVENT,
        Permission.DOWNLOAD_ROLL,
    }
)


@dataclass(frozen=True, slots=True)
class Role:
    """A part that somebody plays at an organisation of one of these kinds."""

    name: Text
    prose: Text
    kinds: frozenset[Kind]
    allows: frozenset[Permission]


ROLES: dict[str, Role] = {
    "alnco": Role(
        Text(en="ALNCo", cy="CADY"),
        Text(
            en="Co-ordinates additional learning provision at a school or college. Uploads its roll, sees "
            "every learner's placement with the reasons, records notices and events, downloads the result.",
            cy="Yn cydlynu'r ddarpariaeth ddysgu ychwanegol mewn ysgol neu goleg. Yn lanlwytho'r gofrestr, "
            "yn gweld lleoliad pob dysgwr a'r rhesymau, yn cofnodi hysbysiadau a digwyddiadau, ac yn "
            "lawrlwytho'r canlyniad.",
        ),
        _SCHOOLS,
        _WHOLE_ROLL,
    ),
    "head_teacher": Role(
        Text(en="Head teacher", cy="Pennaeth"),
        Text(
            en="Leads a school or college and answers for its notices. May do all that the ALNCo may, "
            "because in a small school the head is often the ALNCo.",
            cy="Yn arwain ysgol neu goleg ac yn ateb dros ei hysbysiadau. Caiff wneud popeth y caiff y CADY "
            "ei wneud, oherwydd mewn ysgol fach y pennaeth yw'r CADY yn aml.",
        ),
        _SCHOOLS,
        _WHOLE_ROLL,
    ),
    "school_administrator": Role(
        Text(en="School administrator", cy="Gweinyddwr ysgol"),
        Text(
            en="Exports the roll from the school's own system, uploads it, matches its columns and "
            "puts its mistakes right. Does not see placements or reasons, which can tell that a child is "
            "looked after or detained.",
            cy="Yn allforio'r gofrestr o system yr ysgol, yn ei lanlwytho, yn paru ei cholofnau ac yn "
            "cywiro'i gwallau. Nid yw'n gweld lleoliadau na rhesymau, sy'n gallu dangos bod plentyn yn "
            "derbyn gofal neu'n cael ei gadw'n gaeth.",
        ),
        _SCHOOLS,
        frozenset({Permission.UPLOAD_ROLL, Permission.MAP_COLUMNS}),
    ),
    "authority_aln_officer": Role(
        Text(en="Authority ALN officer", cy="Swyddog ADY yr awdurdod"),
        Text(
            en="Works for the local authority with the rolls of all its schools: uploads, placements, "
            "notices and events, downloads, and the authority's figures.",
            cy="Yn gweithio i'r awdurdod lleol gyda chofrestrau ei holl ysgolion: lanlwytho, lleoliadau, "
            "hysbysiadau a digwyddiadau, lawrlwytho, a ffigurau'r awdurdod.",
        ),
        _AUTHORITY,
        _WHOLE_ROLL | {Permission.VIEW_AUTHORITY_FIGURES},
    ),
    "authority_lead": Role(
        Text(en="Authority lead", cy="Arweinydd yr awdurdod"),
        Text(
            en="Answers for the authority's ALN system. Sees its figures, school by school, and no learner.",
            cy="Yn ateb dros system ADY'r awdurdod. Yn gweld ei ffigurau, fesul ysgol, a dim un dysgwr.",
        ),
        _AUTHORITY,
        frozenset({Permission.VIEW_AUTHORITY_FIGURES}),
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


def roles_with(permission: Permission) -> list[str]:
    """The names of the roles that allow `permission`."""
    return [name for name, role in ROLES.items() if permission in role.allows]
