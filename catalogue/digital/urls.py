"""Addresses of ``digital``."""

from django.urls import URLPattern

app_name = "digital"
urlpatterns: list[URLPattern] = []
