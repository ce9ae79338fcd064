"""What is sealed opens whole with its secret; what was changed, cut or put together anew does not open."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from baocong.apps.backups.container import ContainerReader, ContainerWriter
from baocong.apps.backups.encryption import CHUNK, MAGIC, Decryptor, Encryptor
from baocong.apps.backups.files import FilesLoading
from baocong.apps.backups.refusal import BackupRefusal
from baocong.apps.backups.secret import Secret, make_key_file, passphrase_secret, read_key_file

SEALED_CHUNK = CHUNK + 16


def _sealed(text: bytes, secret: Secret) -> bytes:
    out = BytesIO()
    writer = Encryptor(out, secret)
    for start in range(0, len(text), 100_000):
        writer.write(text[start : start + 100_000])
    writer.close()
    return out.getvalue()


def _head_length(data: bytes) -> int:
    start = len(MAGIC)
    return start + 4 + int.from_bytes(data[start : start + 4], "big")


@pytest.mark.parametrize(
    "length", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK], ids=lambda length: f"{length} bytes"
)
def test_what_was_sealed_opens(length: int, secret: Secret) -> None:
    text = bytes(range(256)) * (length // 256 + 1)
    data = _sealed(text[:length], secret)
    assert Decryptor(BytesIO(data), secret).read(length + 1) == text[:length]
    assert length < 32 or text[:32] not in data


def _cut(data: bytes, size: int) -> bytes:
    return data[:-size]


def _flip(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def _without_chunk(data: bytes, number: int) -> bytes:
    start = _head_length(data) + number * SEALED_CHUNK
    return data[:start] + data[start + SEALED_CHUNK :]


def _swapped(data: bytes) -> bytes:
    start = _head_length(data)
    first, second = data[start : start + SEALED_CHUNK], data[start + SEALED_CHUNK : start + 2 * SEALED_CHUNK]
    return data[:start] + second + first + data[start + 2 * SEALED_CHUNK :]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(lambda data: _cut(data, 1), "file_altered", id="a byte is missing at the end"),
        pytest.param(lambda data: _cut(data, 5000 + 16), "file_cut", id="the last chunk is missing"),
        pytest.param(lambda data: data + b"x", "file_altered", id="a byte is added"),
        pytest.param(lambda data: _flip(data, len(data) - 1), "file_altered", id="the last byte is changed"),
        pytest.param(lambda data: _flip(data, 600_000), "file_altered", id="a byte inside is changed"),
        pytest.param(lambda data: _without_chunk(data, 1), "file_altered", id="a chunk is taken out"),
        pytest.param(_swapped, "file_altered", id="two chunks change places"),
        pytest.param(
            lambda data: data.replace(b'"format": 1', b'"format": 9'), "newer_version", id="a newer format"
        ),
        pytest.param(
            lambda data: data.replace(b'"n": 1024', b'"n": 9999'),
            "not_a_backup",
            id="a cost that is no power",
        ),
        pytest.param(lambda data: b"PK\3\4" + data, "not_a_backup", id="another kind of file"),
        pytest.param(lambda data: data[:10], "not_a_backup", id="only the beginning"),
        pytest.param(lambda _: b"", "not_a_backup", id="an empty file"),
    ],
)
def test_what_was_changed_does_not_open(change: Callable[[bytes], bytes], code: str, secret: Secret) -> None:
    data = change(_sealed(b"a" * (3 * CHUNK + 5000), secret))
    with pytest.raises(BackupRefusal) as refused:
        Decryptor(BytesIO(data), secret).read(10 * CHUNK)
    assert refused.value.code == code


def test_a_wrong_secret_is_told_from_a_broken_file(tmp_path: Path, secret: Secret) -> None:
    key_file = tmp_path / "sao-luu.key"
    make_key_file(key_file)
    key = read_key_file(key_file)
    for sealed_with, opened_with in (
        (secret, passphrase_secret("một câu khác hẳn")),
        (secret, key),
        (key, secret),
    ):
        with pytest.raises(BackupRefusal) as refused:
            Decryptor(BytesIO(_sealed(b"a", sealed_with)), opened_with)
        assert refused.value.code == "wrong_secret"
    assert Decryptor(BytesIO(_sealed(b"a", key)), key).read(9) == b"a"
    assert key_file.stat().st_mode & 0o077 == 0


def test_short_passphrases_are_refused() -> None:
    with pytest.raises(BackupRefusal, match="có 7 ký tự; cần ít nhất 12"):
        passphrase_secret("matkhau")


def test_a_key_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "sao-luu.key"
    make_key_file(path)
    before = path.read_bytes()
    with pytest.raises(BackupRefusal):
        make_key_file(path)
    assert path.read_bytes() == before


def test_members_come_back_in_order_and_whole(secret: Secret) -> None:
    members = {"a": [b"x" * 300_000, b"y"], "b": [], "c": [b"\0" * 5_000_000]}
    out = BytesIO()
    writer = ContainerWriter(out, secret)
    writer.manifest({"made": "nơi này"})
    for name, pieces in members.items():
        writer.member(name, pieces)
    writer.close()
    assert len(out.getvalue()) < 100_000
    reader = ContainerReader(BytesIO(out.getvalue()), secret)
    assert reader.manifest == {"made": "nơi này"}
    read = {name: b"".join(pieces) for name, pieces in reader.members()}
    assert read == {name: b"".join(pieces) for name, pieces in members.items()}


@pytest.mark.parametrize("name", ["files/../x", "files//etc/passwd", "files/a\\..\\b", "files/C:x", "files/"])
def test_names_that_lead_elsewhere_are_refused(name: str, tmp_path: Path) -> None:
    loading = FilesLoading(tmp_path / "files", "1")
    with pytest.raises(BackupRefusal):
        loading.take(name, [b"x"])
    assert not list(tmp_path.rglob("*"))
