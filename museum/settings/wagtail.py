"""Wagtail's own settings."""

from .environment import SITE_URL

WAGTAIL_SITE_NAME = "Музей библиотек и библиотечного дела"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILADMIN_LOGIN_URL = "/login/"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAILADMIN_PERMITTED_LANGUAGES = [("ru", "Русский")]
WAGTAIL_CONTENT_LANGUAGES = [("ru", "Русский")]
WAGTAIL_I18N_ENABLED = False
# One museum, one time: nobody chooses among hundreds of zones with English names
WAGTAIL_USER_TIME_ZONES = ["Asia/Novokuznetsk"]

# An offline museum asks no foreign host for anything
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []

WAGTAILIMAGES_IMAGE_MODEL = "digital.MuseumImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "catalogue.digital.forms.MuseumImageForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "heic", "avif", "tif", "tiff"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 300 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 120_000_000
WAGTAILIMAGES_JPEG_QUALITY = 85
WAGTAILDOCS_DOCUMENT_MODEL = "digital.MuseumDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "catalogue.digital.forms.MuseumDocumentForm"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 300 * 1024 * 1024

WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "catalogue.search.backends", "AUTO_UPDATE": True}}
WAGTAILSEARCH_HITS_MAX_AGE = 14

# History must stay readable: autosave leaves a revision every ten seconds at the most
WAGTAIL_AUTOSAVE_INTERVAL = 10_000
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = False
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
# A title corrected in a draft must not leave a redirect to a page nobody has seen
WAGTAILREDIRECTS_AUTO_CREATE = False
WAGTAIL_AGING_PAGES_ENABLED = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
TAGGIT_CASE_INSENSITIVE = True
