"""A column that says yes in Russian; Wagtail's tick is read out as «True»."""

from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import Column


def yes_or_no(model: type[Model], name: str) -> Column:
    """«Да» or a dash for a field, headed by the field's own name."""
    field = model._meta.get_field(name)
    heading = getattr(field, "verbose_name", name)

    def say(instance: Model) -> str:
        return _("yes") if getattr(instance, name) else "—"

    return Column(name, label=capfirst(heading), accessor=say, sort_key=name)
