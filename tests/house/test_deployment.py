"""Django's own checks find nothing to warn of, as the portals run in public."""

import os
import subprocess
import sys

from tests.house.tracked import ROOT


def check(**environment: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-W", "error", "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    inherited = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "REDIS_URL"}}
    variables = {**inherited, "DJANGO_SETTINGS_MODULE": "cms.settings.production", **environment}
    return subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False)


def test_the_production_settings_pass_every_deployment_check(tmp_path):
    done = check(SECRET_KEY="k8Jt2-only-for-this-test-" * 3, VAR_DIR=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "0 silenced" in done.stdout + done.stderr


def test_the_production_settings_refuse_to_start_without_a_key(tmp_path):
    done = check(SECRET_KEY="", VAR_DIR=str(tmp_path))
    assert done.returncode != 0


def test_a_weak_key_is_found(tmp_path):
    done = check(SECRET_KEY="short", VAR_DIR=str(tmp_path))
    assert done.returncode != 0
    assert "security.W009" in done.stderr
