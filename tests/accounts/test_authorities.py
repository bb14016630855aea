from django.apps import apps

from cynllun.accounts.apps import write_authorities
from cynllun.accounts.models import Authority
from cynllun.law.authorities import AUTHORITIES


def test_the_22_are_there_after_migration(db: None) -> None:
    assert {a.code: (a.gss, a.name) for a in Authority.objects.all()} == {
        code: (a.gss, a.name) for code, a in AUTHORITIES.items()
    }


def test_a_corrected_name_is_written_again(db: None) -> None:
    Authority.objects.filter(code="674").update(name_en="Rhondda Cynon Taff")
    write_authorities(apps.get_app_config("accounts"), using="default")
    assert Authority.objects.get(code="674").name_en == "Rhondda Cynon Taf"
    assert Authority.objects.count() == 22
