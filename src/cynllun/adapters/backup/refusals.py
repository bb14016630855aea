"""Why a backup is not made or not brought back, and what to do."""

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text


def nothing_here() -> Refusal:
    """There is no installation where the settings say that it is."""
    return Refusal(
        Text(
            en="There is nothing here to back up: no database that Cynllun has written. "
            "Set DATABASE_URL or CYNLLUN_STATE as they are set for the server, then try again.",
            cy="Nid oes dim yma i'w gadw wrth gefn: nid oes cronfa ddata a ysgrifennwyd gan Cynllun. "
            "Gosodwch DATABASE_URL neu CYNLLUN_STATE fel ar gyfer y gweinydd, yna ceisiwch eto.",
        )
    )


def untold(why: str) -> Refusal:
    """The trail could not be told of a backup."""
    return Refusal(
        Text(
            en=f"The backup is not kept, because the trail could not be told of it: {why}. "
            "Bring the database up to date and see that its disk has room, then try again.",
            cy=f"Ni chedwir y copi wrth gefn, am na ellid dweud amdano wrth y trywydd: {why}. "
            "Diweddarwch y gronfa ddata a gwnewch yn siŵr bod lle ar ei disg, yna ceisiwch eto.",
        )
    )


def client_missing(program: str) -> Refusal:
    """PostgreSQL's client programs are not installed."""
    return Refusal(
        Text(
            en=f"{program} is not installed. Install PostgreSQL's client programs: apt-get install "
            "postgresql-client.",
            cy=f"Nid yw {program} wedi'i osod. Gosodwch raglenni cleient PostgreSQL: apt-get install "
            "postgresql-client.",
        )
    )


def client_failed(program: str, said: str) -> Refusal:
    """A client program gave up; it says why in English only."""
    return Refusal(
        Text(
            en=f"{program} could not do its work, so nothing was changed. It says: {said}",
            cy=f"Methodd {program} â gwneud ei waith, felly ni newidiwyd dim. Dywed: {said}",
        )
    )


def in_use(said: str) -> Refusal:
    """Another process keeps the database locked."""
    return Refusal(
        Text(
            en=f"The database is in use ({said}). Stop the server and the worker, then try again.",
            cy=f"Mae'r gronfa ddata yn cael ei defnyddio ({said}). Stopiwch y gweinydd a'r gweithiwr, "
            "yna ceisiwch eto.",
        )
    )


def not_a_recipient(written: str) -> Refusal:
    """--encrypt-to is no age recipient."""
    return Refusal(
        Text(
            en=f"--encrypt-to: “{written}” is not an age recipient. It begins with age1; age-keygen "
            "makes one.",
            cy=f"--encrypt-to: nid yw “{written}” yn dderbynnydd age. Mae'n dechrau ag age1; "
            "mae age-keygen yn creu un.",
        )
    )


def no_identity(name: str) -> Refusal:
    """An identity file that holds no age identity."""
    return Refusal(
        Text(
            en=f"--identity: {name} holds no age identity: a line that begins with AGE-SECRET-KEY-1.",
            cy=f"--identity: nid oes hunaniaeth age yn {name}: llinell sy'n dechrau ag AGE-SECRET-KEY-1.",
        )
    )


def encrypted(name: str) -> Refusal:
    """The backup is encrypted and no identity was given."""
    return Refusal(
        Text(
            en=f"{name} is encrypted. Give the file with its key: --identity FILE.",
            cy=f"Mae {name} wedi'i amgryptio. Rhowch y ffeil gyda'i hallwedd: --identity FFEIL.",
        )
    )


def other_identity(name: str) -> Refusal:
    """The backup is encrypted to somebody else."""
    return Refusal(
        Text(
            en=f"{name} was encrypted for another key than the one given.",
            cy=f"Amgryptiwyd {name} ar gyfer allwedd arall, nid yr un a roddwyd.",
        )
    )


def not_a_backup(name: str) -> Refusal:
    """Something else altogether."""
    return Refusal(
        Text(
            en=f"{name} is not a backup of Cynllun, or its beginning is damaged. Nothing was changed.",
            cy=f"Nid copi wrth gefn o Cynllun yw {name}, neu mae ei ddechrau wedi'i ddifrodi. Ni "
            "newidiwyd dim.",
        )
    )


def damaged(name: str, part: str) -> Refusal:
    """One part is not what it was."""
    return Refusal(
        Text(
            en=f"{name} is damaged: the part {part} is not as it was written. Nothing was changed. "
            "Use another backup.",
            cy=f"Mae {name} wedi'i ddifrodi: nid yw'r rhan {part} fel yr ysgrifennwyd hi. Ni newidiwyd dim. "
            "Defnyddiwch gopi wrth gefn arall.",
        )
    )


def other_engine(made_on: str, here: str) -> Refusal:
    """A backup of SQLite for PostgreSQL, or the other way round."""
    return Refusal(
        Text(
            en=f"The backup was made on {made_on} and this installation is on {here}. "
            f"Set DATABASE_URL to a database on {made_on}, then try again.",
            cy=f"Gwnaed y copi wrth gefn ar {made_on} ac mae'r gosodiad hwn ar {here}. "
            f"Gosodwch DATABASE_URL i gronfa ddata ar {made_on}, yna ceisiwch eto.",
        )
    )


def newer(unknown: str, version: str) -> Refusal:
    """The backup comes from a later Cynllun."""
    return Refusal(
        Text(
            en=f"The backup was made by a newer Cynllun ({version}): this one does not know {unknown}. "
            "Install that version first. Nothing was changed.",
            cy=f"Gwnaed y copi wrth gefn gan Cynllun mwy newydd ({version}): nid yw hwn yn adnabod "
            f"{unknown}. "
            "Gosodwch y fersiwn hwnnw yn gyntaf. Ni newidiwyd dim.",
        )
    )


def not_empty() -> Refusal:
    """There are people or organisations here already."""
    return Refusal(
        Text(
            en="There are people or organisations in this installation already. Restore into an "
            "empty one, or "
            "use --replace: what is here is then backed up first and replaced.",
            cy="Mae pobl neu sefydliadau yn y gosodiad hwn eisoes. Adferwch i un gwag, neu defnyddiwch "
            "--replace: bydd yr hyn sydd yma yn cael ei gadw wrth gefn yn gyntaf, yna'i ddisodli.",
        )
    )


def of_something_else() -> Refusal:
    """The database holds tables that are not Cynllun's."""
    return Refusal(
        Text(
            en="The database has tables in it and none of Cynllun's people, so it belongs to "
            "another program. "
            "Make an empty database for Cynllun. Nothing was changed.",
            cy="Mae tablau yn y gronfa ddata ond dim pobl Cynllun, felly mae'n perthyn i raglen arall. "
            "Crëwch gronfa ddata wag ar gyfer Cynllun. Ni newidiwyd dim.",
        )
    )


def miscounted(table: str, expected: int, found: int) -> Refusal:
    """After the load a table has another number of rows than the manifest says."""
    return Refusal(
        Text(
            en=f"After the restore {table} has {found} rows where the backup says {expected}. "
            "Do not use this installation: restore another backup.",
            cy=f"Ar ôl adfer mae gan {table} {found} rhes lle dywed y copi wrth gefn {expected}. "
            "Peidiwch â defnyddio'r gosodiad hwn: adferwch gopi arall.",
        )
    )
