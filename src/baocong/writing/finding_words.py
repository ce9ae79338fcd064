"""Words for findings, the same on the terminal, on pages and in Word."""

from collections.abc import Mapping

from baocong.checking.finding import Severity

SEVERITIES: Mapping[Severity, str] = {"error": "Không khớp", "warning": "Cần xem", "note": "Lưu ý"}
