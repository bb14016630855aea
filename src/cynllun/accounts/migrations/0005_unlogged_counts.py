"""What is counted within a minute need not survive a crash, so that no request waits for the disk to count."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def unlog(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER TABLE accounts_sentcount SET UNLOGGED")


def log(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER TABLE accounts_sentcount SET LOGGED")


class Migration(migrations.Migration):
    """SentCount."""

    dependencies: ClassVar = [("accounts", "0004_sent_counts")]
    operations: ClassVar = [migrations.RunPython(unlog, log)]
