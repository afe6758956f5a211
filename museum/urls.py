"""The addresses of the whole site, in reading order (CONTRACT: addresses)."""

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from museum import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("catalogue.search.urls")),  # /catalogue/, /suggest/, /selection/, /api/catalogue/
    path("", include("catalogue.urls")),  # /catalogue/<slug>/, /id/…, /appearance/, /robots.txt, /sitemap.xml
    path("", include("catalogue.digital.urls")),  # /media/…, /iiif/3/…, files of the CMS
    path("", include("catalogue.accounts.urls")),  # /login/, /logout/
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
if apps.is_installed("catalogue.intake"):
    urlpatterns.append(path("cabinet/", include("catalogue.intake.urls")))
urlpatterns += [
    path("cms/", include(wagtailadmin_urls)),
    path("", include(wagtail_urls)),  # every other address is a page
]

handler400 = "catalogue.views.errors.bad_request"
handler404 = "catalogue.views.errors.page_not_found"
handler500 = "catalogue.views.errors.server_error"
