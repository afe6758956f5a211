"""What must be true before an item goes public; every way of publishing asks here (``publication_gate``).

The rules: rights are stated (DOMAIN § 5.4), every sheet is described for those who cannot see it
(§ 5.1), nobody living is shown without consent (ГК РФ, art. 152.1; § 5.2), sensitive things wait for
the head curator (§ 5.3), personal secrets stay closed for 75 years (125-ФЗ, art. 25).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext as _

from catalogue.permissions import may_publish_items, may_publish_sensitive_items
from catalogue.sensitivity import is_marked

from .settings import MuseumSettings

if TYPE_CHECKING:
    from catalogue.accounts.models import User

    from .items import CatalogueItemPage

LIVING_WITHOUT_CONSENT = "living_no_consent"
NOT_STATED = "unknown"


@dataclass(frozen=True)
class Obstacle:
    """A reason against publication: a sentence for people, and the field of the form that mends it.

    ``field`` is empty where no field does; a field of a sheet is named as Django names it in a formset.
    """

    sentence: str
    field: str = ""

    def __str__(self) -> str:
        return self.sentence


class NotReadyForPublication(PermissionDenied):
    """The item may not be published yet. ``obstacles`` holds the reasons.

    A refusal in Django's sense, so that a view of the CMS that does not know it answers with a message
    and not with an error.
    """

    def __init__(self, obstacles: list[Obstacle]) -> None:
        super().__init__(" ".join(map(str, obstacles)))
        self.obstacles = obstacles


def require_ready(item: "CatalogueItemPage", *, by: "User | None") -> None:
    """Do nothing if the item may be published by this person. Raises NotReadyForPublication."""
    obstacles = list(obstacles_to_publication(item, by=by))
    if obstacles:
        raise NotReadyForPublication(obstacles)


def obstacles_to_publication(item: "CatalogueItemPage", *, by: "User | None") -> Iterator[Obstacle]:
    """Every reason against publication, in the order a curator would mend them."""
    if item.is_withdrawn:
        yield Obstacle(_("The record is withdrawn. The head curator can restore it."))
    if not may_publish_items(by):
        yield Obstacle(_("Only a curator publishes records."))
    if item.rights_id is None:
        yield Obstacle(_("State the rights; «not evaluated» is an answer too."), "rights")
    yield from _undescribed_sheets(item)
    if item.people_depicted == NOT_STATED:
        yield Obstacle(
            _("Say whether the pictures show people: the library did not know."), "people_depicted"
        )
    if item.people_depicted == LIVING_WITHOUT_CONSENT:
        yield Obstacle(
            _("The pictures show living people who have not consented: such a record is not published."),
            "people_depicted",
        )
    if not may_publish_sensitive_items(by) and (item.is_sensitive or is_marked(item)):
        yield Obstacle(_("This record is published by the head curator only."), "is_sensitive")
    if not item.accession_number and not MuseumSettings.load().publish_before_commission:
        yield Obstacle(
            _("The commission has not decided yet: there is no accession number."), "accession_number"
        )
    closed_until = getattr(item, "closed_until", None)
    if closed_until and closed_until > timezone.localdate().year:
        sentence = _("The document is closed until the year %(year)s.") % {"year": closed_until}
        yield Obstacle(sentence, "closed_until")


def _undescribed_sheets(item: "CatalogueItemPage") -> Iterator[Obstacle]:
    for place, each in enumerate(item.item_images.all()):
        if not each.alt_text.strip():
            name = each.label or str(place + 1)
            sentence = _("Describe for those who cannot see it: picture «%(name)s».") % {"name": name}
            yield Obstacle(sentence, f"item_images-{place}-alt_text")
