"""An nginx of the tests' own."""

from pathlib import Path

from tests.services.program import Service, find_program

MAIN = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
    access_log {folder}/access.log;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include /etc/nginx/mime.types;
    {servers}
}}
"""


class Nginx(Service):
    """nginx with the given `server` blocks, in which {port} and {folder} stand for its own."""

    def __init__(self, servers: str) -> None:
        self.program = find_program("nginx", package="nginx")
        super().__init__()
        self.servers = servers

    def command(self) -> list[str]:
        """Write the configuration and return the server's command."""
        servers = self.servers.replace("{port}", str(self.port)).replace("{folder}", str(self.folder))
        configuration = self.folder / "nginx.conf"
        configuration.write_text(MAIN.format(folder=self.folder, servers=servers))
        self.folder.chmod(0o755)
        return [
            str(self.program),
            "-p",
            str(self.folder),
            "-e",
            str(self.folder / "error.log"),
            "-c",
            str(configuration),
        ]

    @property
    def url(self) -> str:
        """The address of the server's root."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def access_log(self) -> Path:
        """One line per request."""
        return self.folder / "access.log"
