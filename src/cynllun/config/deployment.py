"""What has to hold of the settings before real people's records are served."""

from collections.abc import Iterator
from email.utils import parseaddr
from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings

from cynllun.config import environment as env
from cynllun.config.fault import Fault
from cynllun.law.words import Text

SHORTEST_SECRET = 50


def faults_of_settings() -> Iterator[Fault]:
    """Every fault that the settings alone show."""
    yield from _demonstration()
    yield from _secrets()
    yield from _hosts()
    yield from _https()
    yield from _mail()
    yield from _database_connection()


def is_this_machine(host: str) -> bool:
    """Whether nothing that is sent there leaves the machine: a socket, localhost or a loopback address."""
    if host in {"", "localhost"} or host.startswith("/"):
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _demonstration() -> Iterator[Fault]:
    if settings.DEMONSTRATION:
        yield Fault(
            "E101",
            Text(
                en="The demonstration is on: its secret and its passwords are known to everybody.",
                cy="Mae'r arddangosiad ymlaen: mae pawb yn gwybod ei gyfrinach a'i gyfrineiriau.",
            ),
            Text(
                en="Unset CYNLLUN_DEMONSTRATION, and start with an empty database.",
                cy="Dadosodwch CYNLLUN_DEMONSTRATION, a dechreuwch gyda chronfa ddata wag.",
            ),
        )
    if settings.DEBUG:
        yield Fault(
            "E102",
            Text(
                en="Debugging is on: an error would show settings and data to whoever meets it.",
                cy="Mae dadfygio ymlaen: byddai gwall yn dangos gosodiadau a data i bwy bynnag a'i câi.",
            ),
            Text(en="Unset CYNLLUN_DEBUG.", cy="Dadosodwch CYNLLUN_DEBUG."),
        )


def _secrets() -> Iterator[Fault]:
    if len(settings.SECRET_KEY) < SHORTEST_SECRET or len(set(settings.SECRET_KEY)) < 10:
        yield Fault(
            "E103",
            Text(
                en=f"SECRET_KEY is too easy to guess: it needs {SHORTEST_SECRET} characters drawn at random.",
                cy=f"Mae SECRET_KEY yn rhy hawdd ei ddyfalu: mae angen {SHORTEST_SECRET} nod ar hap.",
            ),
            Text(
                en="Make one: python3 -c 'import secrets; print(secrets.token_urlsafe(50))'",
                cy="Gwnewch un: python3 -c 'import secrets; print(secrets.token_urlsafe(50))'",
            ),
        )
    if 0 < len(settings.METRICS_TOKEN) < 32:
        yield Fault(
            "E104",
            Text(
                en="CYNLLUN_METRICS_TOKEN is too short: it needs 32 characters drawn at random.",
                cy="Mae CYNLLUN_METRICS_TOKEN yn rhy fyr: mae angen 32 nod ar hap.",
            ),
            Text(
                en="Make a longer one, or unset it: then only this machine may read /metrics.",
                cy="Gwnewch un hirach, neu dadosodwch ef: yna dim ond y peiriant hwn a gaiff /metrics.",
            ),
        )


def _hosts() -> Iterator[Fault]:
    if not settings.ALLOWED_HOSTS or any(host.startswith(("*", ".")) for host in settings.ALLOWED_HOSTS):
        yield Fault(
            "E105",
            Text(
                en="ALLOWED_HOSTS lets any host name through, and links in mails are made from it.",
                cy="Mae ALLOWED_HOSTS yn derbyn unrhyw enw gwesteiwr, a gwneir dolenni mewn e-byst ohono.",
            ),
            Text(
                en="Name each one: ALLOWED_HOSTS=cynllun.example.cymru,127.0.0.1",
                cy="Enwch bob un: ALLOWED_HOSTS=cynllun.example.cymru,127.0.0.1",
            ),
        )
    origin = urlsplit(settings.ORIGIN)
    if origin.scheme != "https" or origin.hostname not in settings.ALLOWED_HOSTS:
        yield Fault(
            "E112",
            Text(
                en=f"Links in mails would begin with {settings.ORIGIN}, where this server does not answer.",
                cy=f"Dechreuai dolenni mewn e-byst â {settings.ORIGIN}, lle nad yw'r gweinydd hwn yn ateb.",
            ),
            Text(
                en="Set CYNLLUN_ORIGIN to https:// and one of ALLOWED_HOSTS.",
                cy="Gosodwch CYNLLUN_ORIGIN i https:// ac un o ALLOWED_HOSTS.",
            ),
        )


def _https() -> Iterator[Fault]:
    cookies = settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE
    if not (cookies and settings.SECURE_SSL_REDIRECT and settings.SECURE_HSTS_SECONDS):
        yield Fault(
            "E106",
            Text(
                en="Cookies or pages would travel without HTTPS.",
                cy="Byddai cwcis neu dudalennau'n teithio heb HTTPS.",
            ),
            Text(
                en="Unset CYNLLUN_DEMONSTRATION: outside it all of this is on.",
                cy="Dadosodwch CYNLLUN_DEMONSTRATION: y tu allan iddo mae hyn oll ymlaen.",
            ),
        )
    if not (
        getattr(settings, "SECURE_PROXY_SSL_HEADER", None) or env.text("GRANIAN_SSL_CERTIFICATE", default="")
    ):
        yield Fault(
            "E107",
            Text(
                en="Nothing says where HTTPS ends, so every page would lead to itself for ever.",
                cy="Does dim yn dweud ble mae HTTPS yn gorffen; arweiniai pob tudalen ati ei hun am byth.",
            ),
            Text(
                en="Behind nginx or Caddy set CYNLLUN_BEHIND_PROXY=1; else give GRANIAN_SSL_CERTIFICATE.",
                cy="Y tu ôl i nginx neu Caddy: CYNLLUN_BEHIND_PROXY=1; fel arall GRANIAN_SSL_CERTIFICATE.",
            ),
        )
    if any(not origin.startswith("https://") for origin in settings.CSRF_TRUSTED_ORIGINS):
        yield Fault(
            "E108",
            Text(
                en="CSRF_TRUSTED_ORIGINS trusts an address without HTTPS.",
                cy="Mae CSRF_TRUSTED_ORIGINS yn ymddiried mewn cyfeiriad heb HTTPS.",
            ),
            Text(en="Begin each with https://.", cy="Dechreuwch bob un â https://."),
        )


def _mail() -> Iterator[Fault]:
    address = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    if "." not in address.partition("@")[2]:
        yield Fault(
            "E109",
            Text(
                en="Mails would come from an address that nobody can answer, so most would be thrown away.",
                cy="Deuai e-byst o gyfeiriad na all neb ei ateb, felly caent eu taflu gan mwyaf.",
            ),
            Text(
                en="Set DEFAULT_FROM_EMAIL, such as 'Cynllun <cynllun@example.cymru>'.",
                cy="Gosodwch DEFAULT_FROM_EMAIL, fel 'Cynllun <cynllun@example.cymru>'.",
            ),
        )
    if not (settings.EMAIL_USE_TLS or is_this_machine(settings.EMAIL_HOST)):
        yield Fault(
            "E110",
            Text(
                en=f"Mail to {settings.EMAIL_HOST}, with links to new passwords, would travel in the clear.",
                cy=f"Byddai e-bost i {settings.EMAIL_HOST}, â dolenni cyfrinair, yn teithio'n agored.",
            ),
            Text(en="Set EMAIL_USE_TLS=1.", cy="Gosodwch EMAIL_USE_TLS=1."),
        )


def _database_connection() -> Iterator[Fault]:
    database = settings.DATABASES["default"]
    options = database.get("OPTIONS", {})
    host = options.get("host") or database["HOST"]
    if database["ENGINE"] != "django.db.backends.postgresql" or is_this_machine(host):
        return
    if options.get("sslmode") not in {"verify-ca", "verify-full"}:
        yield Fault(
            "E111",
            Text(
                en=f"Nothing would show that {host} is the right server for the database.",
                cy=f"Ni fyddai dim yn dangos mai {host} yw gweinydd iawn y gronfa ddata.",
            ),
            Text(
                en="Add ?sslmode=verify-full to DATABASE_URL.",
                cy="Ychwanegwch ?sslmode=verify-full at DATABASE_URL.",
            ),
        )
