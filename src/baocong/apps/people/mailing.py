"""Mails to people. A mail that cannot be sent never undoes what was saved: the page shows the link instead."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext

from baocong.apps.people.models import Invitation
from baocong.apps.rights.roles import ROLES

_LOG = logging.getLogger(__name__)


def mail_invitation(invitation: Invitation, address: str) -> bool:
    """Mail the link of an invitation and return whether it went out; never without an address or where mail is not set."""
    if not settings.MAIL_IS_SET or not invitation.email:
        return False
    body = render_to_string(
        "people/mail/invitation.txt",
        {
            "invitation": invitation,
            "role": ROLES[invitation.role],
            "address": address,
            "office_name": settings.OFFICE_NAME,
        },
    )
    message = EmailMessage(
        subject=gettext("Lời mời dùng hệ thống báo cáo %(office)s") % {"office": settings.OFFICE_NAME},
        body=body,
        to=[invitation.email],
    )
    try:
        return bool(message.send())
    except (OSError, SMTPException):
        _LOG.exception("the mail of invitation %s was not sent", invitation.pk)
        return False
