"""A public installation behind TLS: everything that differs from one to the next comes from the environment."""

from cms.settings.base import *  # noqa: F403
from cms.settings.base import env

SECRET_KEY = env.str("SECRET_KEY")
