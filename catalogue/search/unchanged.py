"""Answers that need not be made again: what is public is the same, and so is the address."""

import hashlib

from django.http import HttpRequest
from django.utils.http import quote_etag

from catalogue.appearance import COOKIE, Appearance
from catalogue.release import fingerprint
from catalogue.search.index.versions import current_version


def answer_tag(request: HttpRequest) -> str:
    """The ETag of what a stranger is answered at this address. Costs one query, and no search.

    It changes with everything that is public, with the chosen appearance and with the code itself.
    """
    version = current_version()
    told = (
        fingerprint(),
        version.number,
        version.mark,
        Appearance.from_cookie(request.COOKIES.get(COOKIE, "")),
        request.get_full_path(),
    )
    return quote_etag(hashlib.blake2b("\n".join(map(str, told)).encode(), digest_size=16).hexdigest())
