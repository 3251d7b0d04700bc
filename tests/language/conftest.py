"""Hypothesis without a clock, since the machines that run the tests are busy ones, and without files of its own."""

from hypothesis import HealthCheck, settings

settings.register_profile("house", deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
