"""The entry point of a WSGI server. It refuses to start while any address declares no permission."""

import os

from django.core.wsgi import get_wsgi_application

from cynllun.config.startup import refuse_undeclared_addresses

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cynllun.config.settings")
application = get_wsgi_application()
refuse_undeclared_addresses()
