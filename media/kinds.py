"""Kinds of files that portals publish, by the end of their names."""

from pathlib import PurePath

OCTETS = "application/octet-stream"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
MIME_TYPES = {
    "csv": "text/csv",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "odp": f"{_OPEN}.presentation",
    "ods": f"{_OPEN}.spreadsheet",
    "odt": f"{_OPEN}.text",
    "pdf": "application/pdf",
    "rtf": "application/rtf",
    "txt": "text/plain",
    "zip": "application/zip",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "vtt": "text/vtt",
}


def mime_type_of(name: str) -> str:
    """The type that a file of this name is served as; what we do not know is only bytes."""
    return MIME_TYPES.get(PurePath(name).suffix.lstrip(".").lower(), OCTETS)
