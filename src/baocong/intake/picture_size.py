"""Width and height of a picture from its first bytes, without unfolding it."""

import struct
from typing import Final

_JPEG_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TIFF_WIDTH: Final = 256
_TIFF_HEIGHT: Final = 257


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Return (width, height) in pixels of a PNG, JPEG, GIF, BMP or TIFF, None where the bytes do not say.

    *Example*:

    >>> picture_size(b"GIF89a" + (640).to_bytes(2, "little") + (480).to_bytes(2, "little"))
    (640, 480)
    >>> picture_size(b"GIF89a") is None
    True
    """
    try:
        if data.startswith(b"\x89PNG"):
            width, height = struct.unpack(">II", data[16:24])
        elif data.startswith(b"GIF8"):
            width, height = struct.unpack("<HH", data[6:10])
        elif data.startswith(b"BM"):
            width, height = struct.unpack("<ii", data[18:26])
        elif data.startswith(b"\xff\xd8"):
            return _jpeg(data)
        elif data.startswith((b"II*\0", b"MM\0*")):
            return _tiff(data)
        else:
            return None
    except struct.error:
        return None
    return int(width), abs(int(height))


def _jpeg(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _tiff(data: bytes) -> tuple[int, int] | None:
    order = "<" if data[:2] == b"II" else ">"
    (start,) = struct.unpack(f"{order}I", data[4:8])
    (count,) = struct.unpack(f"{order}H", data[start : start + 2])
    found: dict[int, int] = {}
    for place in range(count):
        at = start + 2 + 12 * place
        tag, kind = struct.unpack(f"{order}HH", data[at : at + 4])
        value = struct.unpack(
            f"{order}H" if kind == 3 else f"{order}I", data[at + 8 : at + (10 if kind == 3 else 12)]
        )
        found[tag] = int(value[0])
    size = found.get(_TIFF_WIDTH), found.get(_TIFF_HEIGHT)
    return None if size[0] is None or size[1] is None else (size[0], size[1])
