"""What the front page does not do, and what to do instead: one page in the same look, never a bare error."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal(Exception):
    """Why a check was not done. `code` is stable; `message` says what is wrong, `advice` what to do next."""

    code: str
    status: int
    title: str
    message: str
    advice: str = ""
    retry_after_seconds: int = 0


def too_large(megabytes: int) -> Refusal:
    """What was sent is larger than allowed; it was not kept."""
    return Refusal(
        "too_large",
        413,
        "Tệp quá lớn",
        f"Trang này nhận tối đa {megabytes} MB một lần; những gì vừa gửi lớn hơn nên không được đọc.",
        "Hãy nén ảnh trong tệp Word (Định dạng ảnh → Nén ảnh), bỏ bản quét nặng, hoặc chỉ thả tệp cần soát.",
    )


def too_many(files: int) -> Refusal:
    """More files than allowed."""
    return Refusal(
        "too_many_files",
        413,
        "Quá nhiều tệp",
        f"Trang này nhận tối đa {files} tệp một lần.",
        "Hãy bỏ ảnh, minh chứng ra khỏi thư mục, chỉ để báo cáo và bảng điểm; hoặc chạy “baocong consolidate” trên máy mình.",
    )


def nothing_sent() -> Refusal:
    """No file came with the form."""
    return Refusal(
        "no_file",
        422,
        "Chưa có tệp nào",
        "Chưa chọn tệp nào, hoặc tệp gửi lên chưa trọn vẹn.",
        "Hãy chọn báo cáo (Word, PDF, Excel) hoặc thả tệp vào trang rồi bấm Soát.",
    )


def from_elsewhere() -> Refusal:
    """The form was sent by a page of another site."""
    return Refusal(
        "from_elsewhere",
        403,
        "Không nhận tệp từ trang khác",
        "Tệp này do một trang web khác gửi tới, không phải do bạn thả vào đây.",
        "Hãy mở trang đầu của Báo Công rồi thả tệp.",
    )


def busy(seconds: int) -> Refusal:
    """Every place is taken."""
    return Refusal(
        "busy",
        503,
        "Đang có nhiều người soát",
        "Máy đang soát đủ số báo cáo có thể làm cùng lúc. Tệp vừa gửi không được giữ lại.",
        f"Hãy quay lại trang trước và bấm lại sau khoảng {seconds} giây.",
        seconds,
    )


def too_slow(seconds: int) -> Refusal:
    """The work took longer than allowed and was ended."""
    return Refusal(
        "too_slow",
        422,
        "Đọc quá lâu",
        f"Sau {seconds} giây vẫn chưa đọc xong nên đã dừng; không có gì được giữ lại.",
        "Bản quét nhiều trang mất nhiều thời gian: hãy gửi bản Word, hoặc tách phần cần soát.",
    )


def failed() -> Refusal:
    """The program failed on this file."""
    return Refusal(
        "failed",
        422,
        "Chưa đọc được tệp này",
        "Chương trình gặp lỗi khi đọc tệp; không có gì được giữ lại.",
        "Hãy mở tệp bằng Word, lưu thành .docx mới rồi thả lại. Nếu vẫn không được, hãy báo người quản trị.",
    )


def not_read(code: str, name: str, message: str) -> Refusal:
    """The file cannot be read or may not be; `message` says why and what to do."""
    title = "Văn bản có dấu độ mật" if code == "secret" else "Chưa đọc được tệp này"
    return Refusal(code, 422, title, f"“{name}”: {message}" if name else message)
