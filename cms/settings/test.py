"""Tests: everything as in the embedded run, only faster and in a folder of its own."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="portals-test-"))

from cms.settings.embedded import *  # noqa: E402,F403
from cms.settings.embedded import EXTRA_HOSTS, STORAGES  # noqa: E402

SECRET_KEY = "not-secret-in-tests"  # noqa: S105
EXTRA_HOSTS = [*EXTRA_HOSTS, "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
Path(STATIC_ROOT).mkdir(parents=True, exist_ok=True)  # noqa: F405 whitenoise warns of a folder that is not there
