"""The demonstration's settings with a real mail server, for programs that a test starts and kills."""

import os

from cynllun.config.settings import *  # noqa: F403

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST, EMAIL_PORT, EMAIL_USE_TLS = "127.0.0.1", int(os.environ["CYNLLUN_TEST_POST"]), False
