"""The entry point of a WSGI server. It refuses to start where that would be unsafe."""

import os

from django.core.wsgi import get_wsgi_application

from cynllun.config.startup import refuse_undeclared_addresses, refuse_unsafe

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cynllun.config.settings")
application = get_wsgi_application()
refuse_undeclared_addresses()
refuse_unsafe()
