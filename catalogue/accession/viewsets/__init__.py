"""«Учёт»: the registers and papers as the staff read them."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSetGroup

from .acts import ActViewSet
from .protocols import ProtocolViewSet
from .registers import AccessionRegisterViewSet, TemporaryCustodyRegisterViewSet

__all__ = ["AccountingGroup"]


class AccountingGroup(ViewSetGroup):
    """The menu group, fourth of seven (CONTRACT.md, in the CMS)."""

    menu_label = _("Accounting")
    menu_name = "accounting"
    menu_icon = "list-ol"
    menu_order = 400
    items = (AccessionRegisterViewSet, TemporaryCustodyRegisterViewSet, ActViewSet, ProtocolViewSet)
