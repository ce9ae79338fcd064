"""One file to its text, with the programs that this machine has: the one door that reading, checking and clusters pass."""

from baocong.intake.converting import convert_to_docx, find_libreoffice, is_stamped_doc
from baocong.intake.tesseract import can_recognise
from baocong.reading.extracted import Extracted
from baocong.reading.extracting.extract import extract
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.extracting.secrecy import refuse_secret, refuse_secret_lines


def extract_file(data: bytes, recognising: bool = True) -> tuple[bytes, Extracted]:
    """Return the bytes that were read and their text: as `extract`, old Word files through LibreOffice (the bytes are
    then those of the .docx it made), scans through tesseract.

    `recognising` false leaves scans alone. *Errors*: ExtractionRefusal; where a program is missing, its sentence says
    which would help. A paper stamped MẬT is refused before anything of it is written, even to a folder of its own.
    """
    try:
        return data, extract(data)
    except ExtractionRefusal as refusal:
        if refusal.code == "old_word":
            return _converted(data, refusal)
        if refusal.code in {"scan", "picture"} and recognising:
            return _recognised(data, refusal)
        raise


def _converted(data: bytes, refusal: ExtractionRefusal) -> tuple[bytes, Extracted]:
    if is_stamped_doc(data):
        refuse_secret_lines(("MẬT",))
    converted = convert_to_docx(data)
    if converted is not None:
        return converted, extract(converted)
    if find_libreoffice() is None:
        raise refusal
    raise ExtractionRefusal(
        "not_converted",
        "LibreOffice không mở được tệp này: tệp hỏng, có mật khẩu hoặc quá lớn. Hãy mở bằng Word, lưu thành .docx rồi gửi lại.",
    ) from refusal


def _recognised(data: bytes, refusal: ExtractionRefusal) -> tuple[bytes, Extracted]:
    if not can_recognise():
        raise ExtractionRefusal(
            refusal.code,
            f"{refusal.message} Máy này chưa có tesseract với tiếng Việt (gói tesseract-ocr-vie) để nhận dạng chữ.",
        ) from refusal
    # The import waits: most files need neither the PDF library nor a program.
    from baocong.intake.recognising import recognise

    return data, refuse_secret(recognise(data))
