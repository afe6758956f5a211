"""What the accounting registers with Wagtail. Registration only."""

from wagtail import hooks

from .viewsets import AccountingGroup


@hooks.register("register_admin_viewset")
def accounting() -> AccountingGroup:
    """«Учёт»."""
    return AccountingGroup()
