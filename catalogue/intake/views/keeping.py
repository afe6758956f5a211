"""Keeping a card that was posted: words, answers, photographs; each part that can be kept is kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.accounts.models import User

from ..errors import EditedMeanwhile, Missing
from ..forms.card import CardForm, answer_name
from ..models import DepositObject, ObjectFile
from ..services import drafting, submitting
from ..states import ObjectState
from ..unlocking import open_remarks, unlocked_fields
from ..values import value_in_words
from .captions import arrange, keep_captions
from .uploads import Refusal, posted_files, take


@dataclass(frozen=True)
class Kept:
    """What became of a posted card."""

    deposit_object: DepositObject
    form: CardForm
    refused: list[Refusal] = field(default_factory=list)
    theirs: DepositObject | None = None
    moved_file: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left to be said to the person."""
        return not (self.refused or self.theirs or self.form.errors)


def card_form(deposit_object: DepositObject, user: User, request: HttpRequest | None = None) -> CardForm:
    """The form of what the person may change now, filled from the post if there is one."""
    return CardForm(
        request.POST if request else None,
        # A form writes into its instance; the card itself stays as it was read
        instance=DepositObject.objects.select_related("deposit").get(pk=deposit_object.pk),
        open_fields=unlocked_fields(deposit_object, user),
        remarks=open_remarks(deposit_object) if deposit_object.state == ObjectState.RETURNED else [],
    )


def keep_card(request: HttpRequest, deposit_object: DepositObject, form: CardForm, *, by: User) -> Kept:
    """Keep the card. Raises NotAllowed when nothing of it is open any more: then nothing was kept."""
    form.is_valid()
    theirs = None
    try:
        kept = _keep_words(deposit_object, form, by)
    except EditedMeanwhile as meanwhile:
        kept = meanwhile.current
        theirs = kept if _differs(form, kept) else None
    refused, moved = _keep_photographs(request, kept, by)
    return Kept(kept, form, refused, theirs, moved)


@transaction.atomic
def _keep_words(deposit_object: DepositObject, form: CardForm, by: User) -> DepositObject:
    kept = drafting.save_object(
        deposit_object, by=by, expected_revision=form.expected_revision, **form.values
    )
    for remark, answer in form.answers.items():
        submitting.answer_remark(remark, by=by, text=answer, value_after=value_in_words(kept, remark.field))
    return kept


def _keep_photographs(
    request: HttpRequest, kept: DepositObject, by: User
) -> tuple[list[Refusal], int | None]:
    if "files" not in unlocked_fields(kept, by):
        return [], None
    keep_captions(kept, request.POST, by=by)
    moved = arrange(kept, request.POST.get("photograph", ""), by=by)
    before = set(kept.files.values_list("pk", flat=True))
    taken, refused = keep_card_photographs(kept, posted_files(request), by=by)
    _say_what_was_there(request, before, taken)
    return refused, moved


def _say_what_was_there(request: HttpRequest, before: set[int], taken: Sequence[ObjectFile]) -> None:
    """The same bytes are the same photograph: say so, lest it be looked for."""
    seen, again = set(before), []
    for file in taken:
        if file.pk in seen:
            again.append(file.shown_name)
        seen.add(file.pk)
    if again:
        said = ngettext(
            "This photograph is in the card already: %(names)s.",
            "These photographs are in the card already: %(names)s.",
            len(again),
        )
        messages.info(request, said % {"names": ", ".join(again)})


def keep_card_photographs(
    kept: DepositObject, files: Sequence[UploadedFile], *, by: User
) -> tuple[list[ObjectFile], list[Refusal]]:
    """Keep the photographs that can be kept. Raises NotAllowed when the card is closed to them."""
    taken, refused = take(kept, files, by=by)
    _answer_by_photographs(kept, by)
    return taken, refused


def _answer_by_photographs(kept: DepositObject, by: User) -> None:
    """A remark to the photographs is answered by changing them."""
    if kept.state != ObjectState.RETURNED:
        return
    for remark in open_remarks(kept):
        if remark.field == "files":
            submitting.answer_remark(
                remark, by=by, text=remark.answer, value_after=value_in_words(kept, "files")
            )


def say_unanswered(kept: Kept) -> None:
    """Say at its field that a remark still waits for an answer."""
    for remark in open_remarks(kept.deposit_object):
        if not remark.is_answered and answer_name(remark) in kept.form.fields:
            kept.form.add_error(
                answer_name(remark), _("Answer the curator, or change the place the remark is about.")
            )


def say_missing(kept: Kept, missing: Iterable[Missing]) -> None:
    """Say what the object lacks: at its field where that is open, else above the card."""
    for each in missing:
        here = each.deposit_object == kept.deposit_object
        field = each.field if here and each.field in kept.form.fields else None
        sentence = each.sentence if here else f"{each.deposit_object}: {each.sentence}"
        if field is None or field not in kept.form.errors:
            kept.form.add_error(field, sentence)


def say_untitled(kept: Kept) -> None:
    """Say at its field that the draft is kept, but has no title yet."""
    if not kept.deposit_object.title and "title" in kept.form.fields and "title" not in kept.form.errors:
        kept.form.add_error("title", _("Name the object."))


def _differs(form: CardForm, current: DepositObject) -> bool:
    """Whether the card says something else than the form: the same words posted twice are no conflict."""
    words = any(getattr(current, name) != value for name, value in form.values.items())
    return words or any(remark.answer != answer.strip() for remark, answer in form.answers.items())
