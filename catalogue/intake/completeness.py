"""What a deposit still needs before it can be sent, in sentences tied to their places."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from .errors import Missing
from .models import ConsentText, Deposit, DepositObject
from .models.objects import ItemType


def missing_in(deposit: Deposit) -> list[Missing]:
    """Everything that keeps the deposit from being sent, in the order of the form."""
    objects = list(deposit.objects_in_box.select_related("kind").prefetch_related("files"))
    return [*_in_statement(deposit), *_in_box(objects), *_in_consent(deposit)]


def _in_statement(deposit: Deposit) -> Iterator[Missing]:
    if not deposit.originals:
        yield Missing(_("Say whether the originals stay in the library."), field="originals")


def _in_box(objects: list[DepositObject]) -> Iterator[Missing]:
    if not objects:
        yield Missing(_("Add at least one object."), field="objects")
    for deposit_object in objects:
        yield from missing_in_object(deposit_object)


def missing_in_object(deposit_object: DepositObject) -> Iterator[Missing]:
    """What one card still needs."""
    if not deposit_object.title:
        yield Missing(_("Name the object."), deposit_object, "title")
    if not deposit_object.kind_id:
        yield Missing(_("Choose the kind of the object."), deposit_object, "kind")
    elif not _kind_fits(deposit_object):
        yield Missing(_misfit(deposit_object), deposit_object, "kind")
    if not deposit_object.date_text:
        yield Missing(_("Write when it was made, or «б. д.» if nobody knows."), deposit_object, "date_text")
    if not deposit_object.files.all():
        yield Missing(_("Add at least one photograph or scan."), deposit_object, "files")


def _kind_fits(deposit_object: DepositObject) -> bool:
    """Whether a document is of a kind of documents, an artifact of a kind of artifacts."""
    kind = deposit_object.kind
    return kind is None or kind.suits(deposit_object.item_type)


def _misfit(deposit_object: DepositObject) -> str:
    if deposit_object.item_type == ItemType.DOCUMENT:
        sentence = _("«%(kind)s» is not a kind of documents. Choose another kind.")
    else:
        sentence = _("«%(kind)s» is not a kind of artifacts. Choose another kind.")
    return sentence % {"kind": deposit_object.kind}


def _in_consent(deposit: Deposit) -> Iterator[Missing]:
    if not has_consent(deposit):
        yield Missing(_("Give the consent to process your personal data."), field="consent")


def current_consent_text() -> ConsentText | None:
    """The wording in force: the newest version."""
    return ConsentText.objects.order_by("-version").first()


def has_consent(deposit: Deposit) -> bool:
    """Whether the contributor has agreed to the wording in force, and has not taken it back."""
    text = current_consent_text()
    return (
        text is not None
        and deposit.consents.filter(
            person_id=deposit.created_by_id, text=text, withdrawn_at__isnull=True
        ).exists()
    )
