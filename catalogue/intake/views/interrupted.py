"""A form posted by somebody who is no longer signed in: the text waits on the page for its writer.

The page holds what was typed in hidden fields, together with a sign-in. Nothing of it is kept on the
server, nothing is saved before the person has signed in, has seen the text and has pressed the button;
the saving itself is an ordinary post to the first address, with its token and its permissions.
"""

from http import HTTPStatus

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve
from django.views.decorators.debug import sensitive_post_parameters

from catalogue.accounts.forms import SignInForm

PREFIX = "kept-"
NEVER_KEPT = frozenset({"csrfmiddlewaretoken", "username", "password"})
# What a person would not recognise as her text
NOT_SHOWN = frozenset(
    {
        "revision", "seen", "token", "next", "photograph", "text", "item_type", "kind", "authenticity",
        "people_depicted", "originals", "quantity",
    }
)  # fmt: skip

Fields = list[tuple[str, str]]


def keep_for_later(request: HttpRequest) -> HttpResponse:
    """Show the posted text back: with a sign-in for the anonymous, with the button for the signed in."""
    fields = [
        (name, value) for name, values in request.POST.lists() if name not in NEVER_KEPT for value in values
    ]
    lost_files = [file.name for _name, files in request.FILES.lists() for file in files]
    return _page(request, request.path, fields, lost_files=lost_files, status=403)


@sensitive_post_parameters("password")
def resume(request: HttpRequest) -> HttpResponse:
    """Sign the person in and offer the kept text for saving."""
    target = _own_address(request.POST.get("target", ""))
    if request.method != "POST" or target is None:
        return redirect("intake:cabinet")
    fields = [
        (name.removeprefix(PREFIX), value)
        for name, values in request.POST.lists()
        if name.startswith(PREFIX)
        for value in values
    ]
    if request.user.is_authenticated:
        return _page(request, target, fields)
    form = SignInForm(request, data=request.POST)
    if not form.is_valid():
        if getattr(request, "axes_locked_out", False):
            return _locked_page(request, target, fields)
        return _page(request, target, fields, form=form, status=403)
    login(request, form.get_user())
    return _page(request, target, fields)


def _locked_page(request: HttpRequest, target: str, fields: Fields) -> HttpResponse:
    """The sign-in is closed for an hour: say so here, for axes' own page would take the place of the text."""
    request.axes_locked_out = False  # type: ignore[attr-defined]
    return _page(request, target, fields, locked=True, status=HTTPStatus.TOO_MANY_REQUESTS)


def _page(
    request: HttpRequest,
    target: str,
    fields: Fields,
    *,
    form: SignInForm | None = None,
    lost_files: list[str | None] | None = None,
    locked: bool = False,
    status: int = 200,
) -> HttpResponse:
    context = {
        "target": target,
        "kept": fields,
        "shown": [value for name, value in fields if value and name not in NOT_SHOWN],
        "prefix": PREFIX,
        "lost_files": lost_files or [],
        "locked": locked,
        "form": form or SignInForm(request),
        "nav_section": "cabinet",
    }
    return render(request, "intake/interrupted.html", context, status=status)


def _own_address(path: str) -> str | None:
    """The path, if it is one of the cabinet's: nobody is led elsewhere with her text."""
    try:
        match = resolve(path)
    except Resolver404:
        return None
    return path if match.app_name == "intake" else None
