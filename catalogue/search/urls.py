"""Addresses of ``search``."""

from django.urls import URLPattern, path

from .views.apart import kuzbass_map, timeline
from .views.api import api
from .views.catalogue import catalogue
from .views.feed import feed
from .views.open_data import described, open_data
from .views.random_item import random_item
from .views.selection import as_json, as_pdf, as_table, selection
from .views.suggest import suggest
from .views.table import table
from .views.values import values

app_name = "search"
urlpatterns: list[URLPattern] = [
    path("catalogue/", catalogue, name="catalogue"),
    path("catalogue/list.csv", table, name="table"),
    path("catalogue/random/", random_item, name="random"),
    path("catalogue/values/<slug:name>/", values, name="values"),
    path("timeline/", timeline, name="timeline"),
    path("map/", kuzbass_map, name="map"),
    path("people/", values, {"name": "person"}, name="people"),
    path("places/", values, {"name": "place"}, name="places"),
    path("suggest/", suggest, name="suggest"),
    path("selection/", selection, name="selection"),
    path("selection/list.pdf", as_pdf, name="selection_pdf"),
    path("selection/list.csv", as_table, name="selection_csv"),
    path("selection/list.json", as_json, name="selection_json"),
    path("feeds/new.xml", feed, name="feed"),
    path("api/", open_data, name="open_data"),
    path("api/catalogue/", api, name="api"),
    path("api/catalogue/openapi.json", described, name="openapi"),
]
