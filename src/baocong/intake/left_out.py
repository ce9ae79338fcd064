"""What intake could not open: named, with the reason and what to do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that was not opened. `code` is stable; `message` says in Vietnamese why and what to do."""

    label: str
    code: str
    message: str
