"""The identity of a file that was read, so that a reading can be traced and repeated."""

from hashlib import sha256

from baocong.reading.extracted import Extracted
from baocong.reading.model import Source


def describe_source(name: str, data: bytes, extracted: Extracted) -> Source:
    """Return which file was read and by what.

    *Shapes*: `name` as the user sees it, without folders; `sha256` of the file's bytes, `text_sha256` of the extracted
    text in UTF-8.
    """
    return Source(
        name=name,
        sha256=sha256(data).hexdigest(),
        format=extracted.format,
        characters=len(extracted.text),
        extractor=extracted.extractor,
        text_sha256=sha256(extracted.text.encode("utf-8", "surrogatepass")).hexdigest(),
        pages=extracted.pages,
    )
