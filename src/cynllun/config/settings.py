"""Every setting of Cynllun, in one file. What an installation may choose is read from the environment.

CYNLLUN_DEMONSTRATION=1, which script/server and the tests set, needs nothing else: made-up people, plain HTTP
and a secret that everybody knows. Without it a secret and the host names are required and HTTPS is assumed.
"""

from pathlib import Path

import dj_database_url

from cynllun.config import environment as env
from cynllun.config.logging import logging_for
from cynllun.config.single_sign_on import providers

ROOT = Path(__file__).resolve().parents[3]
STATE = Path(env.text("CYNLLUN_STATE", default=str(ROOT / "var")))
STATE.mkdir(mode=0o700, parents=True, exist_ok=True)

DEMONSTRATION = env.flag("CYNLLUN_DEMONSTRATION")
DEBUG = env.flag("CYNLLUN_DEBUG")
SECRET_KEY = env.text(
    "SECRET_KEY",
    default="demonstration-only: everybody can read this secret" if DEMONSTRATION else None,
    purpose="It signs sessions and password links; keep it secret and the same between starts.",
    example="$(python3 -c 'import secrets; print(secrets.token_urlsafe(50))')",
)
# What was signed or sealed before a change of the secret still opens while the old one stands here.
SECRET_KEY_FALLBACKS = env.names("SECRET_KEY_FALLBACKS", default=",")
ALLOWED_HOSTS = env.names(
    "ALLOWED_HOSTS",
    default="127.0.0.1,localhost,[::1],testserver" if DEMONSTRATION else None,
    purpose="It names the addresses that this server answers to.",
    example="cynllun.example.cymru",
)
ORIGIN = env.origin(
    "CYNLLUN_ORIGIN",
    default="http://127.0.0.1:8000" if DEMONSTRATION else None,
    purpose="Links in the mails that are sent by night begin with it.",
    example="https://cynllun.example.cymru",
)
CSRF_TRUSTED_ORIGINS = env.names("CSRF_TRUSTED_ORIGINS", default=",")

INSTALLED_APPS = [
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
    "allauth.usersessions",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "cynllun.accounts",
    "cynllun.audit",
    "cynllun.casework",
    "cynllun.workforce",
    "cynllun.outreach",
    "cynllun.web",
    "cynllun.config",
]
MIDDLEWARE = [
    "cynllun.web.middleware.observed.observed",
    "django.middleware.security.SecurityMiddleware",
    "cynllun.web.middleware.headers.security_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "cynllun.web.middleware.uploads.largest_upload",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "cynllun.web.middleware.session_ends.session_ends",
    "cynllun.web.middleware.limits.send_limits",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "cynllun.web.security.known_browsers.remember_browser",
    "cynllun.web.security.expiry.KeptForms",
    "cynllun.web.security.second_step.SecondStep",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "cynllun.web.urls"
WSGI_APPLICATION = "cynllun.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "src/cynllun/web/templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cynllun.web.context.page",
            ],
        },
    }
]
FORM_RENDERER = "cynllun.web.forms.GovukRenderer"

DATABASES = {
    "default": dj_database_url.config(
        default=f"sqlite:///{STATE / 'cynllun.sqlite3'}",
        conn_max_age=60,
        conn_health_checks=True,  # a database that came back is found again by the first who asks
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Readers never wait for the writer, and a writer takes its lock at once instead of failing half-way.
    # FULL: what was acknowledged is on the disk, so that not even a power cut loses it.
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL",
    }
else:
    # PostgreSQL reads and plans a statement once for many: a quarter of the time that somebody waits.
    DATABASES["default"]["OPTIONS"] = {
        "server_side_binding": True,
        "prepare_threshold": 5,
        **DATABASES["default"].get("OPTIONS", {}),
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# What is counted for the limits is counted by all processes together. What an ended session had typed lies
# apart from it, so that no flood of tries can push it out.
CACHES = {
    name: {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": f"cynllun_{name}",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
    for name in ("default", "kept_forms")
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LANGUAGES = [("en", "English"), ("cy", "Cymraeg")]
LANGUAGE_CODE = "en"
LOCALE_PATHS = [ROOT / "src/cynllun/web/locale"]
TIME_ZONE = "Europe/London"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "cynllun.web.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "cynllun.web.passwords.NotCommon"},
    {"NAME": "cynllun.web.passwords.NotAboutThePerson"},
    {"NAME": "cynllun.web.passwords.NotOfThisWork"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "organisations"
ACCOUNT_ADAPTER = "cynllun.web.sign_in.Adapter"
ACCOUNT_FORMS = {
    "login": "cynllun.web.sign_in.SignInForm",
    "reset_password": "cynllun.web.sign_in.ForgottenPasswordForm",
    "reset_password_from_key": "cynllun.web.sign_in.NewPasswordForm",
    "reauthenticate": "cynllun.web.sign_in.PasswordAgainForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
# Wrong tries are counted by address, and by address and account together (web/sign_in.py); never by account
# alone, which would let anybody lock anybody out. Right ones are not counted: a school shares one address.
ACCOUNT_RATE_LIMITS = {
    "login": "",
    "login_failed": "50/10m/ip,5/5m/key",
    "reset_password": "20/10m/ip,3/10m/key",
    "reset_password_from_key": "20/m/ip",
}
MFA_ADAPTER = "cynllun.web.security.mfa.Adapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "cynllun.web.security.mfa_forms.CodeForm",
    "reauthenticate": "cynllun.web.security.mfa_forms.CodeAgainForm",
    "activate_totp": "cynllun.web.security.mfa_forms.AppForm",
    "add_webauthn": "cynllun.web.security.mfa_forms.PasskeyForm",
}
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an operator wrote the address: nobody signed up with somebody else's
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Cynllun"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEMONSTRATION
SOCIALACCOUNT_ADAPTER = "cynllun.web.security.single_sign_on.Adapter"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": providers(), "OAUTH_PKCE_ENABLED": True}}
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_AUTO_SIGNUP = False

SESSION_COOKIE_AGE, SESSION_IDLE = 12 * 60 * 60, 60 * 60
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
# Only this host over HTTPS can have set a cookie whose name begins so.
_ONLY_HERE = "" if DEMONSTRATION else "__Host-"
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = f"{_ONLY_HERE}sessionid", f"{_ONLY_HERE}csrftoken"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not DEMONSTRATION
SECURE_HSTS_SECONDS = 0 if DEMONSTRATION else 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not DEMONSTRATION
SECURE_REDIRECT_EXEMPT = ["^healthz$", "^readyz$", "^metrics$"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if env.flag("CYNLLUN_BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
CSRF_FAILURE_VIEW = "cynllun.web.views.errors.csrf_failure"

# An uploaded file above one megabyte goes to disk as it arrives; a form's other fields stay small.
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
SEND_LIMITS = {"account": 120, "address": 1200}  # forms a minute
LARGEST_UPLOAD = env.whole_number("CYNLLUN_LARGEST_UPLOAD_MB", default=50) * 1024 * 1024
MEDIA_ROOT = STATE / "uploads"
STORAGES = {
    "default": {"BACKEND": "cynllun.casework.storage.WholeFiles"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Served from where npm puts them; nothing is copied.
STATIC_URL = "/static/"
STATICFILES_DIRS = [
    ("govuk", ROOT / "node_modules/govuk-frontend/dist/govuk"),
    ("htmx", ROOT / "node_modules/htmx.org/dist"),
    ("source-sans-3", ROOT / "node_modules/@fontsource/source-sans-3"),
]
WHITENOISE_USE_FINDERS = True
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_MAX_AGE = 10 * 60

# The demonstration prints its mails, unless a mail server is named.
EMAIL_HOST = env.text("EMAIL_HOST", default="" if DEMONSTRATION else "localhost")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
EMAIL_PORT = env.whole_number("EMAIL_PORT", default=25)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", default="")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", default="")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS")
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", default="Cynllun <cynllun@localhost>")

METRICS_TOKEN = env.text("CYNLLUN_METRICS_TOKEN", default="")
LEAST_FREE_SPACE = env.whole_number("CYNLLUN_LEAST_FREE_MB", default=500) * 1024 * 1024
LOGGING = logging_for(demonstration=DEMONSTRATION)
