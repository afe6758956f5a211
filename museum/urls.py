"""The addresses of the whole site, in reading order (CONTRACT: addresses)."""

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from catalogue.views import sitemap
from catalogue.views.errors import nothing_here
from catalogue.viewsets.item_in_the_tree import explore
from museum import health
from museum.robots import robots

urlpatterns: list[URLPattern | URLResolver] = [
    path(
        "", include("catalogue.search.urls")
    ),  # /catalogue/, /timeline/, /map/, /selection/, /feeds/, /api/…
    path("", include("catalogue.urls")),  # /catalogue/<slug>/, /id/…, /appearance/
    path("", include("catalogue.digital.urls")),  # /media/…, /iiif/3/…, files of the CMS
    path("", include("catalogue.accounts.urls")),  # /login/, /logout/
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap.index, name="sitemap"),
    path("sitemap-pages.xml", sitemap.pages, name="sitemap_pages"),
    re_path(r"^sitemap-items-(?P<part>[1-9][0-9]{0,4})\.xml$", sitemap.items, name="sitemap_items"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
if apps.is_installed("catalogue.intake"):
    urlpatterns.append(path("cabinet/", include("catalogue.intake.urls")))
urlpatterns += [
    path("cms/failwhale/", nothing_here),  # where Wagtail makes an error on purpose, for whoever asks
    path("cms/pages/<int:parent_page_id>/", explore),  # an item leads to the list of records
    path("cms/", include(wagtailadmin_urls)),
    path("", include(wagtail_urls)),  # every other address is a page
]

handler400 = "catalogue.views.errors.bad_request"
handler403 = "catalogue.views.errors.permission_denied"
handler404 = "catalogue.views.errors.page_not_found"
handler500 = "catalogue.views.errors.server_error"
