"""Keeps the authorities of Wales in the database, as the law's data name them."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from cynllun.law.authorities import AUTHORITIES


class AccountsConfig(AppConfig):
    """People and organisations."""

    name = "cynllun.accounts"

    def ready(self) -> None:
        """After each migration, write the authorities again: a corrected name needs no migration."""
        post_migrate.connect(write_authorities, sender=self)


def write_authorities(sender: AppConfig, using: str, **_: Any) -> None:
    """Insert or update the 22 authorities."""
    model = sender.get_model("Authority")
    model._default_manager.using(using).bulk_create(
        [model(code=a.code, gss=a.gss, name_en=a.name.en, name_cy=a.name.cy) for a in AUTHORITIES.values()],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["gss", "name_en", "name_cy"],
    )
