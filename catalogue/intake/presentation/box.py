"""The objects of a deposit as rows: picture, state, number, what is expected."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..forms.wording import TYPE_WORDS
from ..models import Deposit, DepositObject, Remark
from ..models.objects import ItemType
from ..states import ObjectState
from ..unlocking import open_remarks
from .photographs import Thumbnail, first_of_objects
from .remarks import PinnedRemark, pin
from .signs import Sign, sign_of_object


@dataclass(frozen=True)
class BoxRow:
    """One object in the list of the deposit."""

    deposit_object: DepositObject
    url: str
    picture: Thumbnail | None
    sign: Sign
    expectation: str = ""
    number: str = ""
    page_url: str = ""
    remarks: list[PinnedRemark] = field(default_factory=list)

    @property
    def type_name(self) -> str:
        """«Документ» or «вещь», as the cabinet asks."""
        return str(TYPE_WORDS[ItemType(self.deposit_object.item_type)])

    @property
    def new_token(self) -> UUID:
        """Of one drawing of the page: a similar card is made once however often the button is pressed."""
        return uuid4()

    @property
    def unanswered(self) -> int:
        """How many remarks wait for the library's answer."""
        return sum(1 for remark in self.remarks if not (remark.answered or remark.closed))


def box_of(deposit: Deposit, objects: Iterable[DepositObject]) -> list[BoxRow]:
    """The rows of a draft: nothing is decided yet."""
    pictures = first_of_objects(deposit)
    return [_row(deposit, item, pictures) for item in objects]


def decided_box(deposit: Deposit) -> list[BoxRow]:
    """The rows of a sent deposit with decisions and remarks; the number of queries is constant."""
    objects = deposit.objects_in_box.select_related("page").prefetch_related("remarks", "page__act_lines")
    pictures = first_of_objects(deposit)
    return [
        _row(
            deposit, item, pictures,
            expectation=expectation_of(item),
            number=number_of(item),
            page_url=page_url_of(item),
            remarks=[pin(remark, number) for number, remark in enumerate(_seen_remarks(item), start=1)],
        )
        for item in objects
    ]  # fmt: skip


def expectation_of(item: DepositObject) -> str:
    """What is expected for this object, and from whom."""
    if item.state == ObjectState.RETURNED:
        waiting = sum(1 for remark in open_remarks(item) if not remark.is_answered)
        if waiting:
            return ngettext(
                "Waiting for your answer to %(count)d remark",
                "Waiting for your answer to %(count)d remarks",
                waiting,
            ) % {"count": waiting}
        return _("All is answered: send it again")
    if item.state == ObjectState.DECLINED:
        return item.decline_reason
    if item.state == ObjectState.ACCEPTED:
        return _of_the_page(item)
    return _("Waiting for the curator") if item.state == ObjectState.SENT else ""


def _of_the_page(item: DepositObject) -> str:
    if not item.published_at:
        return _("The museum prepares the page")
    return item.page.withdrawal_reason if item.page and item.page.is_withdrawn else ""


def number_of(item: DepositObject) -> str:
    """The number people use for the accepted object: of the act (ВХ-12) or of the catalogue."""
    if item.page is None:
        return ""
    designations = [line.designation for line in item.page.act_lines.all() if line.designation]
    return designations[-1] if designations else item.page.shown_number


def page_url_of(item: DepositObject) -> str:
    """The public page, when there is one."""
    if item.page is None or not item.published_at or not item.page.live:
        return ""
    return f"/id/{item.page.catalogue_number}/"


def _seen_remarks(item: DepositObject) -> list[Remark]:
    return [remark for remark in item.remarks.all() if remark.sent_at]


def _row(deposit: Deposit, item: DepositObject, pictures: dict[int, Thumbnail], **more: object) -> BoxRow:
    return BoxRow(
        deposit_object=item,
        url=reverse("intake:object", args=[deposit.pk, item.pk]),
        picture=pictures.get(item.pk),
        sign=sign_of_object(item),
        **more,  # type: ignore[arg-type]
    )
