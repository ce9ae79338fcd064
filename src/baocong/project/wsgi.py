"""The application that granian serves."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baocong.project.settings")
application = get_wsgi_application()

if settings.FRONT_PAGE:
    # The import waits for the settings. The first person should not wait for the start of a process.
    from baocong.apps.portal.front.checkers import checkers
    from baocong.apps.portal.front.scratch import remove_leftovers

    remove_leftovers()
    checkers.warm_up()
