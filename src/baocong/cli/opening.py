"""Opening one file that a person named, and writing one: what cannot be done is one sentence with what to do."""

from dataclasses import dataclass
from pathlib import Path

from baocong.intake.opening import extract_file
from baocong.reading.extracted import Extracted
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.model import Reading
from baocong.reading.read import read
from baocong.reading.sources import describe_source


class FileRefusal(ValueError):
    """Something that a person asked for cannot be done; its text says why and what to do.

    `reason` is the text without the file's name, for lists that name it already.
    """

    def __init__(self, text: str, reason: str = "") -> None:
        super().__init__(text)
        self.reason = reason or text


@dataclass(frozen=True, slots=True)
class Opened:
    """A file with what was read from it."""

    name: str
    data: bytes
    extracted: Extracted
    reading: Reading


def open_file(path: Path) -> Opened:
    """Return a file read. *Errors*: FileRefusal."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileRefusal(
            f"Không mở được “{path}”: {error.strerror}. Hãy kiểm tra đường dẫn và đóng tệp nếu đang mở."
        ) from error
    return open_bytes(path.name, data)


def open_bytes(name: str, data: bytes) -> Opened:
    """Return bytes read. *Errors*: FileRefusal."""
    try:
        data, extracted = extract_file(data)
    except ExtractionRefusal as refusal:
        raise FileRefusal(f"Không đọc được “{name}”: {refusal.message}", refusal.message) from refusal
    return Opened(name, data, extracted, read(extracted, describe_source(name, data, extracted)))


def write_file(path: Path, content: bytes, sources: tuple[Path, ...] = ()) -> None:
    """Write a file that a person named, never over one that was read. *Errors*: FileRefusal."""
    if any(path.exists() and one.exists() and path.samefile(one) for one in sources):
        raise FileRefusal(f"“{path}” là tệp đang soát nên không ghi đè. Hãy chọn tên khác cho tệp kết quả.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise FileRefusal(
            f"Không ghi được “{path}”: {error.strerror}. Hãy đóng tệp nếu đang mở, hoặc chọn nơi khác."
        ) from error
