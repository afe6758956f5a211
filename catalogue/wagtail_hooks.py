"""What the catalogue registers with Wagtail. Registration only: the things themselves stand elsewhere."""

from django.templatetags.static import static
from django.urls import URLPattern, path, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .reports import (
    IncompleteItemsMenuItem,
    IncompleteItemsView,
    PermissionTableMenuItem,
    PermissionTableView,
)
from .views.admin_api import leave_only_reading
from .views.guide import GuideView
from .views.publication_guard import refuse_deletion, refuse_unready, refuse_unready_among_many
from .viewsets import CHOOSERS, CatalogueGroup, ExhibitionsGroup, VocabulariesGroup
from .viewsets.after_editing import back_to_the_records
from .viewsets.failed_copies_panel import show_failed_copies
from .viewsets.first_screen import show_edits_to_editors
from .viewsets.item_bulk_actions import ITEM_BULK_ACTIONS
from .viewsets.item_buttons import RestoreMenuItem, WithdrawMenuItem, in_a_listing, in_the_header
from .viewsets.item_history import name_the_moves
from .viewsets.menu import arrange_main_menu, arrange_reports_menu, arrange_settings_menu
from .viewsets.new_items import lead_to_new_item_form

hooks.register("construct_main_menu", arrange_main_menu)
hooks.register("construct_homepage_panels", show_edits_to_editors)
hooks.register("construct_homepage_panels", show_failed_copies)
hooks.register("construct_settings_menu", arrange_settings_menu)
hooks.register("construct_reports_menu", arrange_reports_menu)
# Wagtail's apps register their endpoints by the same hook; whoever speaks last is heard
hooks.register("construct_admin_api", leave_only_reading, order=100)
hooks.register("before_create_page", lead_to_new_item_form)
hooks.register("before_publish_page", refuse_unready)
hooks.register("before_bulk_action", refuse_unready_among_many)
hooks.register("before_delete_page", refuse_deletion)
hooks.register("after_edit_page", back_to_the_records)
hooks.register("after_delete_page", back_to_the_records)
hooks.register("register_page_header_buttons", in_the_header)
hooks.register("register_page_listing_more_buttons", in_a_listing)
hooks.register("register_page_action_menu_item", WithdrawMenuItem)
hooks.register("register_page_action_menu_item", RestoreMenuItem)
hooks.register("register_log_actions", name_the_moves)
for action in ITEM_BULK_ACTIONS:
    hooks.register("register_bulk_action", action)


@hooks.register("register_admin_viewset")
def viewsets() -> list[object]:
    """The groups of the main menu and the choosers."""
    return [CatalogueGroup(), ExhibitionsGroup(), VocabulariesGroup(), *CHOOSERS]


@hooks.register("register_admin_urls")
def own_urls() -> list[URLPattern]:
    """The addresses of the guide and of the reports."""
    return [
        path("guide/", GuideView.as_view(), name="curator_guide"),
        path("reports/incomplete/", IncompleteItemsView.as_view(), name="incomplete_items_report"),
        path(
            "reports/incomplete/results/",
            IncompleteItemsView.as_view(results_only=True),
            name="incomplete_items_report_results",
        ),
        path("reports/permissions/", PermissionTableView.as_view(), name="permission_report"),
    ]


@hooks.register("register_reports_menu_item")
def incomplete_items() -> MenuItem:
    """«Неполные карточки»."""
    address = reverse_lazy("incomplete_items_report")
    return IncompleteItemsMenuItem(
        _("Incomplete records"), address, name="incomplete", icon_name="warning", order=10
    )


@hooks.register("register_reports_menu_item")
def permissions() -> MenuItem:
    """«Кто что может»."""
    address = reverse_lazy("permission_report")
    return PermissionTableMenuItem(
        _("Who may do what"), address, name="permissions", icon_name="key", order=20
    )


@hooks.register("insert_global_admin_css")
def own_style() -> str:
    """The few rules Wagtail's style does not have."""
    return format_html('<link rel="stylesheet" href="{}">', static("catalogue/css/cms.css"))
