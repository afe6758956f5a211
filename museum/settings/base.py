"""What holds for every process of the site; production's strictness is the default."""

from csp.constants import NONE, SELF, UNSAFE_INLINE

from .database import DATABASES  # noqa: F401 - a setting by its name
from .environment import (
    ALLOWED_HOSTS,  # noqa: F401 - a setting by its name
    BEHIND_PROXY,  # noqa: F401 - a setting by its name
    CACHE_URL,
    DATA_DIR,
    HTTPS,
    REPOSITORY_ROOT,
    SECRET_KEY,  # noqa: F401 - a setting by its name
    SITE_URL,  # noqa: F401 - a setting by its name
    env,
)
from .search import SEARCH_SERVER  # noqa: F401 - a setting by its name
from .wagtail import *  # noqa: F403 - every name of that file is a setting

DEBUG = False
ROOT_URLCONF = "museum.urls"
WSGI_APPLICATION = "museum.wsgi.application"

INSTALLED_APPS = [
    "catalogue.intake",
    "catalogue.accession",
    "catalogue.search",
    "catalogue",
    "catalogue.authorities",
    "catalogue.digital",
    "catalogue.accounts",
    "wagtail.contrib.redirects",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "catalogue.accounts.users_app.UsersConfig",  # wagtail.users with our forms
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "catalogue.digital.middleware.CompressText",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "catalogue.views.cut_off.CutOffIsRefused",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "catalogue.accounts.session_limits.StaffSessionsEnd",
    "catalogue.views.wrong_method.WrongMethodIsSaid",
    "catalogue.accounts.closed_cms.ClosedCms",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "catalogue.accounts.middleware.PrivatePagesAreNotStored",
    "museum.content_security.PolicyByPath",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "catalogue.search.server.explaining.ExplainSilence",
    "catalogue.digital.middleware.SayBusy",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [REPOSITORY_ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "catalogue.context_processors.museum",
                "catalogue.context_processors.appearance",
            ],
        },
    }
]

# Russian first: English msgids, one complete Russian catalogue for all nested apps
LANGUAGE_CODE = "ru"
LANGUAGES = [("ru", "Русский")]
LOCALE_PATHS = [
    REPOSITORY_ROOT / "catalogue" / "locale",
    REPOSITORY_ROOT / "catalogue" / "wagtail_words" / "locale",  # what Wagtail leaves in English
]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Novokuznetsk"

# Accounts
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/cabinet/"
LOGOUT_REDIRECT_URL = "/"

# Five wrong passwords lock the account for an hour, thirty the address they came from (a whole library may
# sit behind it); `manage.py unlock_logins` ends it
AXES_HANDLER = "catalogue.accounts.login_throttle.LoginThrottle"
AXES_CLIENT_IP_CALLABLE = "catalogue.accounts.login_throttle.client_address"
AXES_FAILURE_LIMIT = 5
LOGIN_FAILURES_OF_AN_ADDRESS = 30
AXES_LOCKOUT_PARAMETERS = [["username"], ["ip_address", "username"]]
AXES_COOLOFF_TIME = 1
AXES_USERNAME_FORM_FIELD = "username"
AXES_USERNAME_CALLABLE = "catalogue.accounts.login_names.login_name"
AXES_LOCKOUT_TEMPLATE = "accounts/locked.html"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# Sessions: a form may stay open for a working day; the draft is on the server all the same. The museum's
# people are signed out after half an hour without work
SESSION_COOKIE_AGE = 12 * 60 * 60
STAFF_IDLE_SECONDS = 30 * 60
STAFF_SESSION_SECONDS = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"

# Transport and headers
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
        "manifest-src": [SELF],
    },
}
# What Wagtail's editor needs beyond that: its own inline scripts, and the preview in a frame
CMS_PREFIX = "/cms/"
CMS_SECURITY_POLICY = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "font-src": [SELF, "data:"],
    "media-src": [SELF, "blob:"],
    "frame-src": [SELF],
}

# Files: nothing under DATA_DIR/media/private has an address of its own
CURATOR_GUIDE = REPOSITORY_ROOT / "museum" / "docs" / "curator-guide.ru.md"
MEDIA_ROOT = DATA_DIR / "media" / "public"
MEDIA_URL = "/media/"
PRIVATE_MEDIA_ROOT = DATA_DIR / "media" / "private"
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "catalogue.digital.storages.PrivateStorage"},
    "private": {"BACKEND": "catalogue.digital.storages.PrivateStorage"},
    "public": {"BACKEND": "catalogue.digital.storages.PublicStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o640
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o750
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
# Beside the originals, so that one disk is watched; what a broken upload leaves there is swept after a day
FILE_UPLOAD_TEMP_DIR = PRIVATE_MEDIA_ROOT / "incoming"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
DATA_UPLOAD_MAX_NUMBER_FILES = 320

# A mail server that accepts the call and says nothing must not hold a process for ever
EMAIL_TIMEOUT = 15

# Work in the background, by the worker on the same database
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "media", "letters"]}}

CACHES = {
    "default": env.cache_url_config(CACHE_URL),
    # Pages strangers see, remembered by each process until what they show changes
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "TIMEOUT": 3600,
        "OPTIONS": {"MAX_ENTRIES": 300},
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# The editor shows its preview in a frame of the same site
SILENCED_SYSTEM_CHECKS = ["security.W019"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    # Its client warns of every «not found», which callers ask for; real trouble is logged by ours
    "loggers": {"opensearch": {"level": "ERROR"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
