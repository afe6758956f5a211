"""The answers for what is not there, not open to the person, not understood, or broken: a page, or JSON."""

from django.conf import settings
from django.core.exceptions import (
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    UnreadablePostError,
)
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views import defaults

from catalogue.accounts.permissions import enters_cms

from .other_sites import opened
from .problems import is_for_programs, problem
from .who_may import roles_that_may

MEGABYTE = 1024 * 1024


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """Answer 404 with the way on: search and catalogue. Says nothing of what might stand at the address."""
    if is_for_programs(request):
        return opened(problem(404, "Not Found", _("There is nothing here. What there is, /api/ tells.")))
    return render(request, "catalogue/cms/404.html" if _is_inside(request) else "404.html", status=404)


def nothing_here(request: HttpRequest) -> HttpResponse:
    """Stand at an address of Wagtail's that this museum does not have."""
    raise Http404


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403 where the person is: inside the CMS with its menus, else on a page of the site.

    A refusal of our own may bring its reasons along as ``obstacles``; else it is told who could do it.
    """
    if not _is_inside(request):
        return render(request, "403.html", status=403)
    context = {"reasons": getattr(exception, "obstacles", []), "roles": roles_that_may(request)}
    return render(request, "catalogue/cms/403.html", context, status=403)


def _is_inside(request: HttpRequest) -> bool:
    """Whether the person works in the CMS, with its menus around."""
    return request.path.startswith(settings.CMS_PREFIX) and enters_cms(request.user)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """Answer 400 with what to do differently: a page, or JSON for a program or a script of ours.

    The body is what could not be read, so neither it nor anything that asks for it is touched here:
    Django's own answer reads it again for the token and fails for good.
    """
    sentence = what_to_do_differently(exception)
    if is_for_programs(request):
        return opened(problem(400, "Bad Request", sentence))
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({"error": sentence}, status=400)
    return HttpResponse(render_to_string("400.html", {"sentence": sentence}), status=400)


def server_error(request: HttpRequest) -> HttpResponseBase:
    """Answer 500; asks neither the database nor the session, which may be what is broken."""
    if is_for_programs(request):
        return opened(problem(500, "Internal Server Error", _("The museum's site has failed. Try later.")))
    return defaults.server_error(request)


def what_to_do_differently(exception: Exception) -> str:
    """A sentence for people about a request that Django refuses to read."""
    if isinstance(exception, TooManyFilesSent):
        return _("Too many files at once: at most %(count)d are taken. Send them in several parts.") % {
            "count": settings.DATA_UPLOAD_MAX_NUMBER_FILES
        }
    if isinstance(exception, RequestDataTooBig):
        return _(
            "The text is too long: more than %(size)d MB arrived. Shorten it or attach it as a file."
        ) % {"size": settings.DATA_UPLOAD_MAX_MEMORY_SIZE // MEGABYTE}
    if isinstance(exception, TooManyFieldsSent):
        return _("Too many fields at once: at most %(count)d are taken. Save the form in several parts.") % {
            "count": settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
        }
    if isinstance(exception, UnreadablePostError):
        return _(
            "The connection broke, and the form did not arrive whole. Nothing is changed: send it again."
        )
    if isinstance(exception, MultiPartParserError):
        return _("The files did not arrive whole, or the name of one is too long. Shorten it and send again.")
    return _("The request cannot be read. Open the page anew and try once more.")
