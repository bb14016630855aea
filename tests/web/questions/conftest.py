from tests.web.answers.conftest import officer, version, wales
from tests.web.events.conftest import post, work

__all__ = ["officer", "post", "version", "wales", "work"]
