"""Reading packs: which version counts on a day, and its content."""

from datetime import date
from functools import lru_cache
from io import BytesIO
from zipfile import ZipFile

from django.db.models import F, QuerySet

from baocong.apps.packs.models import PackVersion
from baocong.packs.comparing import PackChange, compare_packs
from baocong.packs.loading import Pack, kept_pack, shipped_pack
from baocong.packs.manifest import SHIPPED


def versions_in_force(name: str) -> QuerySet[PackVersion]:
    """Return the versions of a pack that were put into force, the latest first."""
    applied = PackVersion.objects.filter(name=name, loaded_seq__isnull=False)
    return applied.order_by(F("effective_date").desc(nulls_last=True), "-id")


def find_version_on(name: str, day: date) -> PackVersion | None:
    """Return the version of a pack that counts on a day; what has no date counts from the beginning."""
    return (
        versions_in_force(name).filter(effective_date__lte=day).first()
        or versions_in_force(name).filter(effective_date__isnull=True).first()
    )


def open_version(version: PackVersion) -> Pack:
    """Return the content of a version as it was loaded; a few stay open, since a version never changes."""
    return _opened(version.pk, version.sha256)


@lru_cache(maxsize=8)
def _opened(pk: int, sha256: str) -> Pack:
    version = PackVersion.objects.get(pk=pk, sha256=sha256)
    with ZipFile(BytesIO(bytes(version.content))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return kept_pack(str(version), members, version.sha256)


def changes_of(version: PackVersion) -> tuple[PackChange, ...]:
    """Return what a version changes against the latest of the others that is in force."""
    before = versions_in_force(version.name).exclude(pk=version.pk).first()
    return compare_packs(open_version(before) if before else None, open_version(version))


def shipped_to_propose() -> tuple[str, ...]:
    """Return the packs that come with the program in a version that is not here yet."""
    here = set(PackVersion.objects.values_list("name", "sha256"))
    return tuple(name for name in SHIPPED if (name, shipped_pack(name).sha256) not in here)
