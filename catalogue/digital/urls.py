"""Addresses of files: private ones of the CMS, public copies, tiles of deep zoom."""

from django.urls import path

from .views.iiif import image_info, tile
from .views.private_files import private_file
from .views.public_files import public_file

app_name = "digital"
urlpatterns = [
    path("cms/files/<path:name>", private_file, name="private_file"),
    path("media/<path:name>", public_file, name="public_file"),
    path("iiif/3/<str:token>/info.json", image_info, name="image_info"),
    path("iiif/3/<str:token>/<str:region>/<str:size>/<str:rotation>/default.jpg", tile, name="tile"),
]
