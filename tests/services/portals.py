"""The portals as a visitor meets them: `manage.py serve` with its own database, on a free port."""

import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

from tests.services.program import Service

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS_FOR_A_FIRST_START = 600


class Portals(Service):
    """One installation in a temporary folder; `url("olsztyn", "/projekty/")` gives an address in it."""

    seconds_to_start = SECONDS_FOR_A_FIRST_START

    def command(self) -> list[str]:
        """The command that `make run` hands over to."""
        return [sys.executable, str(ROOT / "manage.py"), "serve"]

    def environment(self) -> dict[str, str]:
        """HOST, PORT and the folder of this installation."""
        inherited = {name: value for name, value in super().environment().items() if name != "DATABASE_URL"}
        return {
            **inherited,
            "DJANGO_SETTINGS_MODULE": "cms.settings.embedded",
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "VAR_DIR": str(self.folder / "var"),
            "ADMIN_BASE_URL": f"http://localhost:{self.port}",
        }

    def is_ready(self) -> bool:
        """Whether the process answers on /readyz."""
        try:
            with urllib.request.urlopen(f"http://localhost:{self.port}/readyz", timeout=10) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def url(self, portal: str | None = None, path: str = "/") -> str:
        """An address of a portal, or of the network's own site where no portal is named."""
        host = f"{portal}.localhost" if portal else "localhost"
        return f"http://{host}:{self.port}{path}"

    def get(self, portal: str | None = None, path: str = "/") -> tuple[int, str]:
        """Fetch a page without a browser; the answer's status and text."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}",
            headers={"Host": f"{portal}.localhost:{self.port}" if portal else f"localhost:{self.port}"},
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, answer.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8", "replace")

    @property
    def password(self) -> str:
        """The administrator's password, as the first start printed it."""
        found = re.search(r"[a-z2-9]{5}(-[a-z2-9]{5}){3}", self.log.read_text(encoding="utf-8"))
        assert found, "the first start printed no password"
        return found.group()

    def manage(self, *arguments: str) -> str:
        """Run a management command in this installation."""
        return self.run([sys.executable, ROOT / "manage.py", *arguments])

    def execute(self, code: str) -> str:
        """Run Python with Django set up in this installation, for instance to make an editor's account."""
        done = subprocess.run(
            [sys.executable, "-c", f"import django\ndjango.setup()\n{code}"],
            env={**self.environment(), "PYTHONPATH": os.fspath(ROOT)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout
