"""What Prometheus is told: the counts of all web processes, and what the database and the disk say now."""

import os
import shutil
from collections.abc import Iterator
from datetime import datetime

from django.conf import settings
from django.db import DatabaseError
from django.db.models import Count, Min
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from prometheus_client import REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector

from cynllun.casework.models import RollUpload
from cynllun.web.health import seconds_since_worker


class Now:
    """Jobs and uploads as the database has them, the worker's silence and the free disk."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """One family for each; those of the database are left out while it does not answer."""
        yield _gauge("cynllun_free_bytes", "Free bytes on the disk.", shutil.disk_usage(settings.STATE).free)
        silence = seconds_since_worker()
        if silence is not None:
            yield _gauge("cynllun_worker_silence_seconds", "Since the worker's last sign of life.", silence)
        try:
            counted = [*_jobs(), _by_label("cynllun_uploads", "Uploads, by stage.", "stage", _uploads())]
        except DatabaseError:
            counted = []
        yield _gauge("cynllun_database_answers", "1 while the database answers.", bool(counted))
        yield from counted


def _jobs() -> Iterator[GaugeMetricFamily]:
    by_status = DBTaskResult.objects.order_by().values_list("status").annotate(Count("pk"))
    yield _by_label("cynllun_jobs", "Jobs of the worker, by status.", "status", dict(by_status))
    oldest: datetime | None = DBTaskResult.objects.ready().aggregate(Min("enqueued_at"))["enqueued_at__min"]
    age = (timezone.now() - oldest).total_seconds() if oldest else 0
    yield _gauge("cynllun_oldest_job_seconds", "How long the oldest job that is ready has waited.", age)


def _uploads() -> dict[str, int]:
    return dict(RollUpload.objects.order_by().values_list("stage").annotate(Count("pk")))


def _gauge(name: str, text: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, text, value=value)


def _by_label(name: str, text: str, label: str, values: dict[str, int]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, text, labels=[label])
    for value, count in values.items():
        family.add_metric([value.lower()], count)
    return family


def exposition() -> bytes:
    """Everything, in the text format of Prometheus.

    With several web processes PROMETHEUS_MULTIPROC_DIR names the folder where each leaves its counts.
    """
    now = CollectorRegistry()
    now.register(Now())
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return generate_latest(REGISTRY) + generate_latest(now)
    together = CollectorRegistry()
    MultiProcessCollector(together)  # type: ignore[no-untyped-call]
    return generate_latest(together) + generate_latest(now)
