"""Two small portals, and the application asked as a server asks it: with bytes that no browser would send."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.handlers.wsgi import WSGIHandler

from cms.demo.bulk import add_news, add_projects
from cms.portals.services import create_portal
from home.models import ContentPage
from media.models import Document

HOST = "proba.localhost"


@pytest.fixture
def portals(db, settings, tmp_path):
    """The network and a portal with a few projects, news and a document."""
    settings.MEDIA_ROOT = tmp_path
    create_portal(code="siec", name="Sieć", host="localhost", is_network=True)
    portal = create_portal(code="proba", name="Próba", host=HOST, voivodeship="28")
    add_projects(portal, 3)
    add_news(portal, 3)
    portal.site.root_page.add_child(instance=ContentPage(title="Łódź i okolice", slug="lodz"))
    Document.objects.create(
        title="Regulamin",
        slug="regulamin",
        collection=portal.collection,
        file=ContentFile(b"%PDF-1.7", "r.pdf"),
        stands_alone=True,
    )
    return portal


@pytest.fixture
def ask(portals) -> Callable[..., tuple[int, dict[str, str], bytes]]:
    """Ask the application over WSGI and raise what it could not handle: `ask(path, query=b"", host=…, method=…)`."""
    application = WSGIHandler()

    def call(
        path: bytes | str = b"/",
        *,
        query: bytes | str = b"",
        host: bytes | str | None = HOST,
        method: str = "GET",
        body: bytes = b"",
        **headers: str,
    ) -> tuple[int, dict[str, str], bytes]:
        answer: dict = {}

        def start_response(status: str, fields: list[tuple[str, str]], exc_info: object = None) -> None:
            answer["status"], answer["headers"] = int(status.split()[0]), dict(fields)

        environ = {
            "REQUEST_METHOD": method,
            "SCRIPT_NAME": "",
            "PATH_INFO": _latin(path),
            "QUERY_STRING": _latin(query),
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(body),
            "wsgi.errors": BytesIO(),
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            **({} if host is None else {"HTTP_HOST": _latin(host)}),
            **headers,
        }
        response = application(environ, start_response)
        content = b"".join(response)
        response.close()
        return answer["status"], answer["headers"], content

    return call


def _latin(value: bytes | str) -> str:
    """WSGI hands bytes over as text in Latin-1."""
    return (value if isinstance(value, bytes) else value.encode()).decode("latin-1")
