"""Static files with a stamp of their content, without a build step: a changed file has a new address."""

import hashlib
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage


class StampedStaticFilesStorage(StaticFilesStorage):
    """Adds `?v=` and the first digits of the content's hash to every address."""

    def url(self, name: str | None) -> str:
        address = super().url(name)
        stamp = _stamp(name or "")
        return f"{address}?v={stamp}" if stamp else address


@cache
def _stamp(name: str) -> str:
    found = finders.find(name)
    return hashlib.sha256(Path(found).read_bytes()).hexdigest()[:12] if isinstance(found, str) else ""
