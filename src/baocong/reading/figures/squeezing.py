"""Prose with single spaces: page breaks and justified lines leave runs of spaces that cut words apart."""

import re
from collections.abc import Iterator

from baocong.reading.squeezed import Change, Squeezed

_RUN = re.compile(r"  +(?=\S)")


def single_spaces(text: str) -> Squeezed:
    """Return `text` with single spaces inside its lines.

    *Example*:

    >>> single_spaces("12   cán  bộ").text
    '12 cán bộ'
    """
    return Squeezed(text, _runs(text) if "  " in text else ())


def _runs(text: str) -> Iterator[Change]:
    for run in _RUN.finditer(text):
        if run.start() and not text[run.start() - 1].isspace():
            yield run.start() + 1, run.end(), ""
