"""Signing in and out: one door for libraries and the museum."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from .views import SignInView

urlpatterns = [
    path("login/", SignInView.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
]
