"""`make run`: one computer, SQLite and files under `var/`, no service beside the server itself."""

import os
import secrets

from cms.portals.addresses import is_everywhere
from cms.settings.base import *  # noqa: F403
from cms.settings.base import LOGGING, VAR_DIR, env


def _secret_key() -> str:
    """The installation's own key, made once and readable by its owner only."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        VAR_DIR.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"secret_key.{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(60), encoding="ascii")
        fresh.replace(path)  # a start broken off here leaves no empty key behind
    return path.read_text(encoding="ascii").strip()


SECRET_KEY = env.str("SECRET_KEY", default="") or _secret_key()
EXTRA_HOSTS = [*env.list("EXTRA_HOSTS", default=[]), "localhost", "127.0.0.1", "[::1]"]
ANSWER_ON_OWN_ADDRESSES = is_everywhere(env.str("HOST", default=""))
HTTPS = False
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
SECURE_HSTS_PRELOAD = False
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
LOGGING["loggers"]["django.request"] = {"level": "ERROR"}  # a page not found is no news for the person at the keyboard
