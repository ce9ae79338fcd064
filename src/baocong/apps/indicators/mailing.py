"""Mails of this app."""

import logging
import smtplib

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone

from baocong.apps.indicators.models import OneTimeLink
from baocong.apps.indicators.queries.figures import as_period

log = logging.getLogger(__name__)

_WORDS = """Kính gửi {recipient},

{asker} đề nghị gửi số liệu {period} của {unit} theo liên kết sau, dùng đến {until}:

{address}

Mở liên kết là nhập được, không cần tài khoản; cũng có thể tải biểu Excel về điền rồi nạp lại ở đó.
Liên kết chỉ dùng cho đơn vị và kỳ này. Xin không chuyển tiếp thư.

{office}
"""


def mail_link(link: OneTimeLink, address: str, asker: str) -> bool:
    """Mail a link to its body; return whether the mail server took it. A failure is logged without the address."""
    if not settings.MAIL_IS_SET or not link.email:
        return False
    period = as_period(link.period).name_vi()
    words = _WORDS.format(
        recipient=link.recipient,
        asker=asker,
        period=period,
        unit=link.unit,
        until=timezone.localtime(link.expires_at).strftime("%H:%M %d/%m/%Y"),
        address=address,
        office=settings.OFFICE_NAME,
    )
    subject = " ".join(f"Đề nghị gửi số liệu {period}".split())
    try:
        return bool(EmailMessage(subject, words, to=[link.email]).send())
    except (OSError, smtplib.SMTPException):
        log.exception("the mail of link %s was not sent", link.pk)
        return False
