"""Finding a project as people name it: by its contract number in any writing, or by its address."""

from cms.language.contract_numbers import contract_key
from project_pages.project import Project


class NoSuchProjectError(LookupError):
    """No project has this contract number or address."""


def find_project(name: str) -> Project:
    """The project of a contract number, with or without its annex, or of an address; raises `NoSuchProjectError`."""
    projects = Project.objects.select_related("programme", "steward")
    found = projects.filter(slug=name.strip()).first()
    key = contract_key(name)
    if found is None and key:
        found = projects.filter(contract_key=key).first()
    if found is None:
        raise NoSuchProjectError(name)
    return found
