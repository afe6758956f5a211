"""Addresses of the catalogue beside its pages."""

from django.urls import URLPattern, path

from catalogue.views.appearance import appearance

urlpatterns: list[URLPattern] = [
    path("appearance/", appearance, name="appearance"),
]
