"""Addresses of ``search``."""

from django.urls import URLPattern, path

from .views.api import api
from .views.catalogue import catalogue
from .views.random_item import random_item

app_name = "search"
urlpatterns: list[URLPattern] = [
    path("catalogue/", catalogue, name="catalogue"),
    path("catalogue/random/", random_item, name="random"),
    path("api/catalogue/", api, name="api"),
]
