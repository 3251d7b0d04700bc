"""What can go wrong while the portals start, each told in one sentence that says what to do. No Django here."""

import errno
import os
import socket
from pathlib import Path

from cms.portals.addresses import Addresses, WrongHost, WrongPort, addresses, parse_port
from cms.portals.phrases import _

NO_RIGHT = (errno.EACCES, errno.EPERM)


class Problem(Exception):  # noqa: N818
    """A start that cannot go on; its text is a sentence for the person at the keyboard."""


def read_addresses(host: str, port: str) -> Addresses:
    """Read HOST and PORT as given in the environment; raise Problem where they make no sense."""
    try:
        return addresses(host, parse_port(port))
    except WrongPort as error:
        raise Problem(
            _(
                "PORT must be a number from 1 to 65535 other than 443, and “%s” was given: "
                "please choose another one, for instance make run PORT=8001."
            )
            % port
        ) from error
    except WrongHost as error:
        raise Problem(
            _(
                "HOST must be an IP address or the name of a computer, and “%s” was given: "
                "please correct it, for instance make run HOST=127.0.0.1."
            )
            % host
        ) from error


def check_listening(place: Addresses) -> None:
    """Try the addresses that the server will listen on; raise Problem where one cannot be had."""
    for host in place.listen:
        try:
            family, kind, protocol, _name, address = socket.getaddrinfo(host, place.port, type=socket.SOCK_STREAM)[0]
        except socket.gaierror as error:
            raise Problem(
                _("The name “%s” leads to no computer: please correct HOST, for instance make run HOST=127.0.0.1.")
                % host
            ) from error
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(address)
                probe.listen(1)
            except OSError as error:
                raise Problem(_listening_sentence(error, host, place.port)) from error


def _listening_sentence(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return _(
            "Port %(port)s is taken by another program: please stop that program or choose another port, "
            "for instance make run PORT=%(other)s."
        ) % {"port": port, "other": port + 1 if port < 65535 else 8000}
    if error.errno in NO_RIGHT:
        return _(
            "This account may not use port %(port)s: please choose one above 1023, for instance make run PORT=8000."
        ) % {"port": port}
    return _(
        "This computer cannot listen on “%(host)s” (%(reason)s): please correct HOST, "
        "for instance make run HOST=127.0.0.1."
    ) % {"host": host, "reason": error.strerror}


def check_writable(folder: Path) -> None:
    """Make the folder where needed and try to write into it; raise Problem where that fails."""
    probe = folder / f".probe-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"probe")
        probe.unlink()
    except OSError as error:
        raise Problem(file_sentence(error, folder)) from error


def file_sentence(error: OSError, folder: Path | None = None) -> str:
    """The sentence for a failed read or write of a file."""
    place = folder or error.filename or "."
    if error.errno in NO_RIGHT:
        return _(
            "This account may not write in %s: please give it that right or clone the project into a folder of its own."
        ) % _quoted(place)
    if error.errno == errno.EROFS:
        return _(
            "The disk with %s can only be read: please clone the project to a disk that can be written to."
        ) % _quoted(place)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _(
            "There is no space left on the disk with %s: please free about 1 GB and repeat the command."
        ) % _quoted(place)
    return _("The system refused access to %(place)s (%(reason)s): please remove the cause and repeat the command.") % {
        "place": _quoted(place),
        "reason": error.strerror or error,
    }


def database_sentence(error: Exception, database: str) -> str:
    """The sentence for a database that cannot be used; the cause is SQLite's or PostgreSQL's own text."""
    text = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    causes = {
        "database or disk is full": _("There is no space left for the database %s: please free some and repeat."),
        "attempt to write a readonly database": _(
            "This account may not write to the database %s: please give it that right and repeat the command."
        ),
        "unable to open database file": _(
            "The database %s cannot be opened: please check the rights to its folder and repeat the command."
        ),
        "database is locked": _(
            "The database %s is in use by another program: please stop that program and repeat the command."
        ),
        "file is not a database": _(
            "The file %s is no database: please move it elsewhere; the next start will make a new one."
        ),
    }
    for cause, sentence in causes.items():
        if cause in text:
            return sentence % _quoted(database)
    return _("The database %(name)s refused to work (%(reason)s): please remove the cause and repeat the command.") % {
        "name": _quoted(database),
        "reason": text,
    }


def _quoted(place: object) -> str:
    return f"„{place}”"
