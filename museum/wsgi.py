"""The site as a WSGI application, for granian or any other server."""

import os

from django.core.wsgi import get_wsgi_application

from .whole_bodies import whole_bodies

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "museum.settings.production")

application = whole_bodies(get_wsgi_application())
