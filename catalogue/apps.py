"""The catalogue itself: item pages, exhibitions and the pages around them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CatalogueConfig(AppConfig):
    """Pages of the museum's catalogue; the other rooms of the house are nested apps."""

    name = "catalogue"
    label = "catalogue"
    verbose_name = _("Catalogue")

    def ready(self) -> None:
        """Stand before what Wagtail publishes, tell the services of it, and teach its lists Russian."""
        from django.db.models.signals import post_delete
        from wagtail.signals import page_published, page_unpublished

        from . import signals
        from .listing_counts import teach_wagtail_to_count
        from .models.publication_gate import stand_at_the_gate
        from .views.cms_refusals import refuse_by_number

        teach_wagtail_to_count()
        stand_at_the_gate()
        refuse_by_number()
        page_published.connect(signals.page_went_public, dispatch_uid="catalogue.page_went_public")
        page_unpublished.connect(signals.page_was_taken_off, dispatch_uid="catalogue.page_was_taken_off")
        post_delete.connect(signals.page_was_taken_off, dispatch_uid="catalogue.page_was_deleted")
