"""Ways to damage bytes and to twist Vietnamese texts."""

import random
import re
import unicodedata
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

ODD_TEXTS = (
    "\u0000", "\u00a0", "\u200b", "\u2028", "\ufeff", "\t", "\r", "\n", "̣", "²", "①", "½", "٣", "０", "–", "…", "%", "/",
    "-", "''", "1e309", "9" * 400, "1.2.3.4", "0/0", "100%", "-0", "(", ")", "trong đó", "gồm", "tăng", "so với cùng kỳ",
    "=SUM(A1)", "<b>", "]]>", "&amp;", "ngày 31/02/2021", "Số: /", "Điều 0", "I.", "MCMXCIX)", "năm 0", "m2", "\U0001f600",
    "tỷ đồng", "không có", "một trăm linh lăm", "x trong y", "05/63", "từ 5 đến 3", "\ud7ff", "\ue000", "ẬT", "MẬT",
)  # fmt: skip
ODD_ATTRIBUTES = (
    "",
    "-1",
    "0",
    "99999999999999999999",
    "abc",
    "²",
    "1.5",
    "true",
    "𝟙",
    "A0",
    "ZZZZ9",
    "%1%2%3",
)
_NUMBER = re.compile(r"\d+")
_ATTRIBUTE = re.compile(rb'="([^"]*)"')
_ELEMENT = re.compile(rb"<[^<>]+>")


def mutate(data: bytes, rng: random.Random) -> bytes:
    """Return `data` changed in one to four ways that suit what it is."""
    for _ in range(rng.randint(1, 4)):
        if data.startswith(b"PK") and rng.random() < 0.8:
            data = _in_package(data, rng)
        elif _is_text(data) and rng.random() < 0.9:
            data = _twisted(data.decode("utf-8", "replace"), rng).encode("utf-8", "surrogatepass")
        else:
            data = _damaged(data, rng)
    return data


def _is_text(data: bytes) -> bool:
    return not data.startswith((b"PK", b"%PDF", b"\xd0\xcf"))


def _in_package(data: bytes, rng: random.Random) -> bytes:
    """Change one part of a package and pack it again, so that the change gets past the zip."""
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = {one: package.read(one) for one in package.namelist()}
    except (BadZipFile, OSError, ValueError, EOFError, NotImplementedError, RuntimeError, zlib.error):
        return _damaged(data, rng)
    if not parts:
        return data
    name = rng.choice(list(parts))
    change = rng.choice((_attribute, _element, _element, _words, _damaged))
    parts[name] = change(parts[name], rng)
    if rng.random() < 0.05:
        del parts[name]
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for one, content in parts.items():
            package.writestr(one, content)
    return out.getvalue()


def _attribute(data: bytes, rng: random.Random) -> bytes:
    found = list(_ATTRIBUTE.finditer(data))
    if not found:
        return _damaged(data, rng)
    one = rng.choice(found)
    return data[: one.start(1)] + rng.choice(ODD_ATTRIBUTES).encode() + data[one.end(1) :]


def _element(data: bytes, rng: random.Random) -> bytes:
    """Take out, double or move a whole element where its end can be found."""
    found = list(_ELEMENT.finditer(data))
    if len(found) < 3:
        return _damaged(data, rng)
    start = rng.choice(found)
    name = re.match(rb"<([\w:]+)", start[0])
    end = data.find(b"</" + name[1] + b">", start.end()) if name else -1
    stop = end + len(name[1]) + 3 if name and end >= 0 else start.end()
    piece = data[start.start() : stop]
    if rng.random() < 0.5:
        return data[: start.start()] + data[stop:]
    return data[:stop] + piece * rng.choice((1, 1, 2, 20)) + data[stop:]


def _words(data: bytes, rng: random.Random) -> bytes:
    found = list(re.finditer(rb">([^<>]{3,})<", data))
    if not found:
        return _damaged(data, rng)
    one = rng.choice(found)
    twisted = (
        _twisted(one[1].decode("utf-8", "replace"), rng).replace("&", "").replace("<", "").replace("\0", "")
    )
    return data[: one.start(1)] + twisted.encode("utf-8", "surrogatepass") + data[one.end(1) :]


def _damaged(data: bytes, rng: random.Random) -> bytes:
    at, other = sorted((rng.randint(0, len(data)), rng.randint(0, len(data))))
    near = min(at + rng.randint(1, 40), len(data))
    way = rng.randrange(6)
    if way == 0:
        return data[:at]
    if way == 1:
        return data[:at] + data[near:]
    if way == 2:
        return data[:at] + bytes(rng.randrange(256) for _ in range(near - at)) + data[near:]
    if way == 3:
        return data[:at] + data[at:near] * rng.randint(2, 50) + data[near:]
    if way == 4:
        return data[:at] + data[other : other + rng.randint(1, 300)] + data[at:]
    flipped = bytearray(data)
    for _ in range(rng.randint(1, 12)):
        if flipped:
            flipped[rng.randrange(len(flipped))] ^= 1 << rng.randrange(8)
    return bytes(flipped)


def _twisted(text: str, rng: random.Random) -> str:
    at = rng.randint(0, len(text))
    near = min(at + rng.randint(1, 60), len(text))
    way = rng.randrange(9)
    if way == 0:
        return text[:at] + rng.choice(ODD_TEXTS) + text[at:]
    if way == 1:
        return text[:at] + text[near:]
    if way == 2:
        return text[:at] + text[at:near] * rng.choice((2, 3, 30)) + text[near:]
    if way == 3:
        return unicodedata.normalize(rng.choice(("NFD", "NFKD")), text)
    if way == 4:
        return _NUMBER.sub(
            lambda found: str(rng.choice((0, int(found[0][:9]) + 1, "", 10**30))),
            text,
            count=rng.randint(1, 30),
        )
    if way == 5:
        return text.replace(
            *rng.choice(((".", ","), (",", "."), (" ", ""), ("\n", " "), (" ", "\n"), (" ", "\t")))
        )
    if way == 6:
        lines = text.split("\n")
        rng.shuffle(lines)
        return "\n".join(lines)
    if way == 7:
        return text.upper() if rng.random() < 0.5 else text.lower()
    return text[near:] + text[:near]
