"""Django settings, read once from the environment; docs/reference/settings.md lists every variable."""

from pathlib import Path

from csp.constants import NONE, SELF

from baocong import __version__
from baocong.apps.rights.roles import ROLES
from baocong.project.environment import (
    read_choices,
    read_database,
    read_flag,
    read_folder,
    read_list,
    read_number,
    read_secret,
    read_slug,
    read_text,
)
from baocong.project.identity import identity_origins, read_identity_provider

HOME = read_folder("BAOCONG_HOME", Path("~/.local/share/baocong"))
DEBUG = read_flag("BAOCONG_DEBUG", False)
SECRET_KEY = read_secret("BAOCONG_SECRET_KEY", HOME / "secret-key")
ALLOWED_HOSTS = read_list("BAOCONG_HOSTS", ("localhost", "127.0.0.1", "[::1]"))
SECURE = read_flag("BAOCONG_HTTPS", False)
FRONT_PAGE = read_flag("BAOCONG_FRONT_PAGE", True)
"""Whether the page that checks a report without an account is shown."""
FRONT_PAGE_MEGABYTES = read_number("BAOCONG_FRONT_PAGE_MEGABYTES", 30, at_least=1)
"""What may be sent at once, all files together."""
FRONT_PAGE_FILES = read_number("BAOCONG_FRONT_PAGE_FILES", 300, at_least=1)
FRONT_PAGE_SECONDS = read_number("BAOCONG_FRONT_PAGE_SECONDS", 120, at_least=5)
"""After so long a check is ended."""
FRONT_PAGE_AT_ONCE = read_number("BAOCONG_FRONT_PAGE_AT_ONCE", 2, at_least=1)
"""How many checks run at once on this machine."""
LOCAL_ONLY = read_flag("BAOCONG_LOCAL_ONLY", False)
"""Whether only the front page is served, on one's own machine, without any database."""
DEMO = read_flag("BAOCONG_DEMO", False)
"""Whether this is the demo with invented figures; every page says so."""
OFFICE_NAME = read_text("BAOCONG_OFFICE", "Báo Công")

DATABASES = {"default": read_database("DATABASE_URL", HOME / "baocong.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "baocong.ui",  # first: its templates and words stand before those of third parties
    # Before allauth: the house's own pages of accounts take the place of allauth's.
    "baocong.apps.people",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "template_partials",
    "baocong.apps.audit",
    "baocong.apps.packs",
    "baocong.apps.units",
    "baocong.apps.indicators",
    "baocong.apps.consolidation",
    "baocong.apps.tasks",
    "baocong.apps.exchange",
    "baocong.apps.inspection",
    "baocong.apps.portal",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "baocong.ui.languages.ChosenLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "baocong.apps.people.middleware.ActorMiddleware",
    "baocong.apps.people.middleware.TwoFactorMiddleware",
    "baocong.ui.refusals.RefusalMiddleware",
    "baocong.ui.faults.FaultMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "baocong.project.urls"
WSGI_APPLICATION = "baocong.project.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "baocong.ui.frame.frame",
                "baocong.apps.people.bar.bar",
            ],
            "builtins": ["baocong.ui.templatetags.ui"],
        },
    }
]

FORM_RENDERER = "baocong.ui.forms.HouseRenderer"

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).parents[1] / "ui" / "locale"]
FORMAT_MODULE_PATH = ["baocong.ui.formats"]
USE_THOUSAND_SEPARATOR = False
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": HOME / "files"},
    },
    "staticfiles": {"BACKEND": "baocong.ui.assets.StampedStaticFilesStorage"},
}

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "portal:work"
ACCOUNT_LOGOUT_REDIRECT_URL = "portal:front"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "login"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
ACCOUNT_ADAPTER = "baocong.apps.people.adapter.InvitedOnlyAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_FORMS = {
    "login": "baocong.apps.people.account_forms.LoginForm",
    "change_password": "baocong.apps.people.account_forms.ChangePasswordForm",
    "set_password": "baocong.apps.people.account_forms.SetPasswordForm",
    "reset_password": "baocong.apps.people.account_forms.ResetPasswordForm",
    "reset_password_from_key": "baocong.apps.people.account_forms.ResetPasswordKeyForm",
    "reauthenticate": "baocong.apps.people.account_forms.ReauthenticateForm",
}
ALLAUTH_TRUSTED_PROXY_COUNT = read_number("BAOCONG_PROXIES", 0)
"""How many proxies of the office stand before the program; the network address is taken from before them."""
SOCIALACCOUNT_ADAPTER = "baocong.apps.people.adapter.InvitedOnlySocialAdapter"
SOCIALACCOUNT_PROVIDERS = read_identity_provider()
OIDC_LOGIN_CLAIM = read_text("BAOCONG_OIDC_LOGIN_CLAIM", "")
"""The claim of the identity provider that holds the login, besides the verified e-mail address."""
TWO_FACTOR_ROLES = read_choices("BAOCONG_TWO_FACTOR_ROLES", ROLES)
"""Roles whose people must have a second step at sign-in; administrators and leaders are asked anyway."""
MFA_ADAPTER = "baocong.apps.people.adapter.TwoFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_FORMS = {
    "authenticate": "baocong.apps.people.account_forms.AuthenticateForm",
    "reauthenticate": "baocong.apps.people.account_forms.ReauthenticateCodeForm",
    "activate_totp": "baocong.apps.people.account_forms.ActivateTOTPForm",
}
AXES_USERNAME_CALLABLE = "baocong.apps.people.adapter.name_for_lockout"
AXES_CLIENT_IP_CALLABLE = "baocong.apps.people.adapter.address_for_lockout"
AXES_FAILURE_LIMIT = read_number("BAOCONG_LOGIN_ATTEMPTS", 10, at_least=3)
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_LOCKOUT_TEMPLATE = "people/locked.html"

INVITATION_DAYS = read_number("BAOCONG_INVITATION_DAYS", 7, at_least=1)
"""How many days the link of an invitation is good."""

DEPLOYMENT = read_slug("BAOCONG_DEPLOYMENT", "baocong", at_most=20)
"""The name of this installation; several may share a database without taking each other's jobs."""
QUEUE = f"{DEPLOYMENT}-{__version__}"[:32]
"""Workers take only jobs that this version of this deployment put in."""
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": [QUEUE]}}
WORKER_LEASE_SECONDS = read_number("BAOCONG_WORKER_LEASE_SECONDS", 30, at_least=1)
"""A worker without a sign of life for so long is dead; its jobs are run again."""
WORKER_INTERVAL_SECONDS = 0.5
AUDIT_MAIL = read_list("BAOCONG_AUDIT_MAIL")
"""Who gets the head of the audit chain every morning."""

EMAIL_BACKEND = read_text("BAOCONG_MAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
MAIL_IS_SET = bool(read_text("BAOCONG_MAIL_HOST", "")) or not EMAIL_BACKEND.endswith("smtp.EmailBackend")
"""Whether mails can be sent; where not, pages show links to be handed over."""
EMAIL_HOST = read_text("BAOCONG_MAIL_HOST", "localhost")
EMAIL_PORT = read_number("BAOCONG_MAIL_PORT", 25, at_least=1)
DEFAULT_FROM_EMAIL = read_text("BAOCONG_MAIL_FROM", "baocong@localhost")

DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_NUMBER_FILES = FRONT_PAGE_FILES
FILE_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 60 * 60 * 12
SECURE_SSL_REDIRECT = SECURE
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "baocong.ui.refusals.csrf_failure"
CSRF_TRUSTED_ORIGINS = read_list("BAOCONG_ORIGINS")
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *identity_origins(SOCIALACCOUNT_PROVIDERS)],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

if LOCAL_ONLY:
    # One person on one machine: no database, no sessions, no accounts, only the front page.
    DATABASES = {}
    INSTALLED_APPS = [
        "django.contrib.staticfiles",
        "csp",
        "django_htmx",
        "template_partials",
        "baocong.ui",
        "baocong.apps.portal",
    ]
    MIDDLEWARE = [
        "django.middleware.security.SecurityMiddleware",
        "whitenoise.middleware.WhiteNoiseMiddleware",
        "csp.middleware.CSPMiddleware",
        "baocong.ui.languages.ChosenLanguageMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
        "django_htmx.middleware.HtmxMiddleware",
    ]
    TEMPLATES = [
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "baocong.ui.frame.frame",
                ],
                "builtins": ["baocong.ui.templatetags.ui"],
            },
        }
    ]
    ROOT_URLCONF = "baocong.project.local_urls"
    LOGIN_URL = "portal:front"
