"""Settings of the tests: those of the project, with a key of their own, quick passwords and mail kept in memory."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("BAOCONG_SECRET_KEY", "only-for-tests-" * 4)
os.environ.setdefault("BAOCONG_HOME", str(Path(tempfile.gettempdir()) / "baocong-tests"))
os.environ.setdefault("BAOCONG_MAIL_BACKEND", "django.core.mail.backends.locmem.EmailBackend")

from baocong.project.settings import *  # noqa: F403
from baocong.project.settings import DATABASES
from baocong.ui.catalogues import compile_stale

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DATABASES["default"]["CONN_MAX_AGE"] = 0
compile_stale()
