"""Addresses of the catalogue beside its pages."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
