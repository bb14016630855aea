"""The entry point of an ASGI server. It refuses to start where that would be unsafe."""

import os

from django.core.asgi import get_asgi_application

from cynllun.config.startup import refuse_undeclared_addresses, refuse_unsafe

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cynllun.config.settings")
application = get_asgi_application()
refuse_undeclared_addresses()
refuse_unsafe()
