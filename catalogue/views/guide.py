"""«Хранителю: день с каталогом» inside the CMS, where the work it tells of is done."""

from typing import Any

from django.conf import settings
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from catalogue.text.plain_markdown import to_html


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    """The file the museum keeps beside the program; what is read there is read here."""

    template_name = "catalogue/cms/guide.html"
    page_title = _("The curator's guide")
    header_icon = "help"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, and here."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The guide as HTML."""
        text = settings.CURATOR_GUIDE.read_text(encoding="utf-8")
        # Our own file, and its words are escaped by to_html
        guide = mark_safe(to_html(text, top_level=2))  # noqa: S308
        return super().get_context_data(guide=guide, **kwargs)
