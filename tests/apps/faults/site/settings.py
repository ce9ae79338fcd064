"""The project's settings, with quick passwords, jobs of the tests, and a disk that can be made small."""

import os

from baocong.project.settings import *  # noqa: F403
from baocong.project.settings import DATABASES, INSTALLED_APPS

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
INSTALLED_APPS = [*INSTALLED_APPS, "tests.apps.faults.site"]
AUDIT_MAIL: list[str] = []
if os.environ.get("FAULTS_PAGES"):
    # SQLite then refuses to grow, with the very error of a full disk.
    OPTIONS = DATABASES["default"]["OPTIONS"]
    OPTIONS["init_command"] += f" PRAGMA max_page_count={int(os.environ['FAULTS_PAGES'])};"  # type: ignore[index]
