"""The entry point of a WSGI server. It refuses to start where that would be unsafe."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from cynllun.config.startup import refuse_undeclared_addresses, refuse_unsafe

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cynllun.config.settings")
application = get_wsgi_application()
refuse_undeclared_addresses()
refuse_unsafe()
gc.freeze()  # what is loaded now stays: nobody's request has to search it for what can be thrown away
