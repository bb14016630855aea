"""What may be done about the post. Each does one thing, in one transaction, and tells of it."""

from cynllun.workforce.services.cases import bring_case, restore_version, save_section
from cynllun.workforce.versions import ChangedMeanwhile

__all__ = ["ChangedMeanwhile", "bring_case", "restore_version", "save_section"]
