"""Addresses of the catalogue beside its pages (CONTRACT: addresses)."""

from django.urls import URLPattern, path, re_path

from catalogue.views.appearance import appearance
from catalogue.views.items import by_accession_number, by_catalogue_number, item

urlpatterns: list[URLPattern] = [
    path("catalogue/<slug:slug>/", item, name="item"),
    re_path(r"^id/(?P<number>[0-9]{6,9})/$", by_catalogue_number, name="item_by_number"),
    path("id/<slug:slug>/", by_accession_number, name="item_by_accession_number"),
    path("appearance/", appearance, name="appearance"),
]
