"""Sessions of the museum's people end sooner than those of libraries (RELIABILITY.md; ASVS 5.0, 7.3).

Half an hour without work, or half a day after signing in. A library fills a form in for a whole day with
pauses; what it may see is its own. Whose session it is, is noted when it begins, so that no page pays for it.
"""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from .models import User
from .permissions import enters_cms

SIGNED_IN, SEEN = "staff-signed-in", "staff-seen"
# Written once a minute at the most: every note is a write to the database
NOTED_EVERY_SECONDS = 60
# What an open editor sends by itself, whether somebody sits before it or not
NO_WORK = "/editing-sessions/"


def note_whose_session_begins(sender: type[User], request: HttpRequest, user: User, **signal: Any) -> None:
    """Receiver of ``user_logged_in``: the sessions that end sooner are marked."""
    if enters_cms(user):
        request.session[SIGNED_IN] = request.session[SEEN] = int(time.time())


class StaffSessionsEnd:
    """Signs the museum's people out in time; stands after the messages, to leave a word for them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.COOKIES.get(settings.SESSION_COOKIE_NAME) and SIGNED_IN in request.session:
            self._end_or_note(request)
        return self.get_response(request)

    def _end_or_note(self, request: HttpRequest) -> None:
        now, session = int(time.time()), request.session
        idle = now - session[SEEN]
        if idle > settings.STAFF_IDLE_SECONDS or now - session[SIGNED_IN] > settings.STAFF_SESSION_SECONDS:
            logout(request)
            if request.method == "GET":
                messages.info(request, _("You were signed out for safety. What was saved is in its place."))
        elif idle >= NOTED_EVERY_SECONDS and NO_WORK not in request.path:
            session[SEEN] = now
