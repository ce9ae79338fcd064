"""Open XML packages (.docx, .xlsx): parts as parsed XML, with limits that no bomb can pass."""

import lzma
import struct
import zlib
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from baocong.reading.extracting.refusal import ExtractionRefusal

PART_LIMIT: Final = 80 * 1024 * 1024
PACKAGE_LIMIT: Final = 400 * 1024 * 1024
RATIO_LIMIT: Final = 300
PARTS_LIMIT: Final = 5000
_UNREADABLE: Final = (
    BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error, lzma.LZMAError, struct.error,
)  # fmt: skip
"""What a damaged zip raises, member by member."""
OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Package:
    """A zip package that gives its parts as XML trees. Entities, external references and bombs are refused."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(OLE_MAGIC):
            raise ExtractionRefusal(
                "encrypted_or_old",
                "Tệp được đặt mật khẩu hoặc là định dạng Office cũ. Hãy bỏ mật khẩu hoặc lưu lại thành .docx rồi gửi lại.",
            )
        try:
            self._zip = ZipFile(BytesIO(data))
            parts = self._zip.infolist()
        except _UNREADABLE as error:
            raise ExtractionRefusal(
                "damaged", "Tệp bị hỏng hoặc tải về chưa đủ. Hãy xin lại tệp gốc."
            ) from error
        _refuse_bombs(parts)
        self._parts = {one.filename: one for one in parts}

    def names(self) -> list[str]:
        """Return the names of all parts."""
        return list(self._parts)

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a part, or None where the package has no such part."""
        info = self._parts.get(name)
        if info is None:
            return None
        if info.flag_bits & 1:
            raise ExtractionRefusal("encrypted", "Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.")
        try:
            with self._zip.open(info) as stream:
                data = stream.read(PART_LIMIT + 1)
        except _UNREADABLE as error:
            raise ExtractionRefusal("damaged", "Tệp bị hỏng ở bên trong. Hãy xin lại tệp gốc.") from error
        if len(data) > PART_LIMIT:
            raise ExtractionRefusal(
                "too_large", "Tệp nở ra quá lớn khi mở. Hãy chia nhỏ tệp hoặc bỏ ảnh rồi gửi lại."
            )
        return data

    def xml(self, name: str) -> etree._Element | None:
        """Return the root of an XML part, or None where the package has no such part."""
        data = self.read(name)
        if data is None:
            return None
        refuse_declarations(data)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise ExtractionRefusal(
                "damaged", "Nội dung tệp không đọc được. Hãy mở bằng Word và lưu lại."
            ) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise _hostile()
        return root


def refuse_declarations(data: bytes) -> None:
    """Refuse XML that declares a document type, before it is parsed: no office program writes one, bombs need one."""
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:65536]:
        raise _hostile()


def _hostile() -> ExtractionRefusal:
    return ExtractionRefusal(
        "hostile",
        "Tệp chứa khai báo XML không an toàn nên bị từ chối. Hãy mở bằng Word hoặc Excel, lưu lại rồi gửi lại.",
    )


def _refuse_bombs(parts: list[ZipInfo]) -> None:
    expanded = sum(one.file_size for one in parts)
    packed = sum(one.compress_size for one in parts) or 1
    if len(parts) > PARTS_LIMIT or expanded > PACKAGE_LIMIT:
        raise ExtractionRefusal(
            "too_large", "Tệp nở ra quá lớn khi mở. Hãy chia nhỏ tệp hoặc bỏ ảnh rồi gửi lại."
        )
    if expanded > 10 * 1024 * 1024 and expanded / packed > RATIO_LIMIT:
        raise ExtractionRefusal("hostile", "Tệp nén bất thường (bom nén) nên bị từ chối.")
