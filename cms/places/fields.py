"""Model field for a TERYT code."""

from django.db import models


class TerytField(models.CharField):
    """A TERYT code."""

    def __init__(self, *args: object, max_length: int = 7, **kwargs: object) -> None:
        super().__init__(*args, max_length=max_length, **kwargs)
