"""The buttons of the desk: one post, one service, one sentence of what happened."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from catalogue.text.numbers import parse_key

from ..errors import NotAllowed, NothingToReturn, ReasonRequired
from ..models import Deposit, DepositObject
from ..services import accepting, reviewing
from ..states import IllegalTransition, ObjectState
from .finding import curator, find_deposit, find_object, find_remark
from .meanwhile import what_happened_meanwhile

Button = Callable[..., HttpResponseRedirect]


def button(view: Button) -> Callable[..., HttpResponse]:
    """Turn the named errors of the services into a sentence on the screen the button stood on."""

    @require_POST
    @wraps(view)
    def pressed(request: HttpRequest, key: int, **names: int) -> HttpResponse:
        deposit = find_deposit(request, key)
        try:
            return view(request, deposit, **names)
        except NotAllowed as error:
            raise PermissionDenied from error
        except IllegalTransition:
            messages.error(request, what_happened_meanwhile(deposit, names.get("object_key")))
        except NothingToReturn:
            messages.error(request, _("Pin at least one remark first: the library must know what is asked."))
        except ReasonRequired:
            messages.error(request, _("Write the reason: the library will read it in the letter."))
        return back(deposit, names.get("object_key"))

    return pressed


def back(deposit: Deposit, object_key: int | None = None) -> HttpResponseRedirect:
    """To the object if the address names one, else to the deposit."""
    if object_key:
        return redirect("intake_desk:review", deposit.pk, object_key)
    return redirect("intake_desk:deposit", deposit.pk)


def back_to_row(
    request: HttpRequest, found: DepositObject, field: str, *, writing: bool = False
) -> HttpResponseRedirect:
    """To the field the curator was at, with the same photograph open, and with the form while ``writing``."""
    photo = request.POST.get("photo", "")
    query = {"photo": photo} if parse_key(photo) else {}
    return HttpResponseRedirect(
        reverse(
            "intake_desk:review",
            args=[found.deposit_id, found.pk],
            query=query | ({"field": field} if writing else {}),
            fragment=f"remark-{field}" if writing else f"row-{field}",
        )
    )


@button
def claim(request: HttpRequest, deposit: Deposit) -> HttpResponseRedirect:
    """«Взять себе»."""
    reviewing.claim(deposit, by=curator(request))
    messages.success(request, _("The deposit is yours now."))
    looked_at = request.POST.get("object", "")
    return back(deposit, parse_key(looked_at))


@button
def release(request: HttpRequest, deposit: Deposit) -> HttpResponseRedirect:
    """«Отпустить»."""
    reviewing.release(deposit, by=curator(request))
    messages.success(request, _("The deposit is free for other curators."))
    return redirect("intake_desk:inbox")


@button
def remark(request: HttpRequest, deposit: Deposit, object_key: int) -> HttpResponseRedirect:
    """Pin a remark."""
    deposit_object = find_object(deposit, object_key)
    field, text = request.POST.get("field", ""), request.POST.get("text", "")
    try:
        reviewing.add_remark(deposit_object, by=curator(request), field=field, text=text)
    except ValueError:
        messages.error(request, _("Choose the field the remark is about."))
        return back(deposit, object_key)
    except ReasonRequired:
        messages.error(request, _("Write what should be clarified."))
        return back_to_row(request, deposit_object, field, writing=True)
    messages.success(request, _("The remark is pinned. The library will see it when you return the object."))
    return back_to_row(request, deposit_object, field)


@button
def drop_remark(request: HttpRequest, deposit: Deposit, remark_key: int) -> HttpResponseRedirect:
    """Take a remark back before the library has seen it."""
    found = find_remark(deposit, remark_key)
    reviewing.drop_remark(found, by=curator(request))
    messages.success(request, _("The remark is taken back."))
    return back_to_row(request, found.deposit_object, found.field)


@button
def return_object(request: HttpRequest, deposit: Deposit, object_key: int) -> HttpResponseRedirect:
    """«Вернуть с замечаниями»."""
    reviewing.return_object(find_object(deposit, object_key), by=curator(request))
    messages.success(request, _("The object is returned with your remarks; the letter is on its way."))
    return next_undecided(deposit)


@button
def decline(request: HttpRequest, deposit: Deposit, object_key: int) -> HttpResponseRedirect:
    """«Отклонить» with a reason."""
    reviewing.decline(
        find_object(deposit, object_key), by=curator(request), reason=request.POST.get("reason", "")
    )
    messages.success(request, _("The object is declined; the letter with your reason is on its way."))
    return next_undecided(deposit)


@button
def reopen(request: HttpRequest, deposit: Deposit, object_key: int) -> HttpResponseRedirect:
    """The head curator takes a refusal back."""
    reviewing.reopen(
        find_object(deposit, object_key), by=curator(request), reason=request.POST.get("reason", "")
    )
    messages.success(request, _("The object is under review again."))
    return back(deposit, object_key)


@button
def accept(request: HttpRequest, deposit: Deposit, object_key: int) -> HttpResponseRedirect:
    """«Принять и открыть следующий»."""
    return _accept(request, deposit, [find_object(deposit, object_key)])


@button
def accept_chosen(request: HttpRequest, deposit: Deposit) -> HttpResponseRedirect:
    """Accept several objects in one round: they stand in one act."""
    chosen = [parse_key(key) or 0 for key in request.POST.getlist("objects")]
    objects = list(deposit.objects_in_box.filter(pk__in=chosen, state=ObjectState.SENT))
    if not objects:
        messages.error(request, _("Choose the objects to accept."))
        return back(deposit)
    return _accept(request, deposit, objects)


def _accept(request: HttpRequest, deposit: Deposit, objects: list[DepositObject]) -> HttpResponseRedirect:
    act = accepting.accept(objects, by=curator(request))
    sentence = ngettext(
        "Accepted. The act %(act)s and a draft page are being prepared.",
        "%(count)d objects are accepted. The act %(act)s and draft pages are being prepared.",
        len(objects),
    )
    messages.success(request, sentence % {"act": act.number, "count": len(objects)})
    return next_undecided(deposit)


def next_undecided(deposit: Deposit) -> HttpResponseRedirect:
    """To the next object that waits for a decision, or back to the deposit when there is none."""
    waiting = deposit.objects_in_box.filter(state=ObjectState.SENT).order_by("position", "pk").first()
    return back(deposit, waiting.pk if waiting else None)
