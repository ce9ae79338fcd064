"""Packs change without a release: a version is proposed, looked at, and put into force from a day on."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.db.models import Q

from baocong.apps.audit.operation import operation
from baocong.apps.packs.applying import APPLY, Application
from baocong.apps.packs.models import PackVersion
from baocong.apps.packs.queries import open_version
from baocong.apps.rights.actors import OFFICE, Actor, demand
from baocong.apps.rights.answers import Rejected
from baocong.apps.units.models import UnitClass
from baocong.intake.archive import open_archive
from baocong.packs.loading import Pack, pack_of, shipped_pack
from baocong.packs.problem import PackError


def propose_pack(*, actor: Actor, archive: bytes, name: str) -> PackVersion:
    """Keep a new version of a pack, checked but not yet in force.

    *Errors*: Refused without `packs.load`; Rejected `pack_has_problems` with every problem by file and line,
    `pack_known` when this content is here already, `pack_version_taken` when another content has its version.
    """
    demand(actor, "packs.load", OFFICE)
    members, left_out = open_archive(archive, name)
    if not members:
        raise Rejected(
            "pack_has_problems", left_out[0].message if left_out else "Tệp nén không có gì bên trong."
        )
    try:
        pack = pack_of(name, dict(members))
    except PackError as error:
        raise Rejected("pack_has_problems", str(error)) from error
    return _keep(actor, pack)


def propose_shipped_pack(*, actor: Actor, name: str) -> PackVersion:
    """Keep the version of a pack that comes with the program. *Errors*: as `propose_pack`."""
    demand(actor, "packs.load", OFFICE)
    return _keep(actor, shipped_pack(name))


def apply_pack(
    *, actor: Actor, version: PackVersion, effective_date: date | None, reporters: UnitClass | None = None
) -> Mapping[str, int]:
    """Put a proposed version into force from a day on; old figures keep the versions they were made with.

    `reporters` is the class of units that reports the indicators of the pack; any unit when not given.
    Side effects in order: indicators get new immutable versions where their content changes · the pack version is
    dated · audit entry. *Errors*: Refused without `packs.load`; Rejected `pack_in_force` for one that is already.
    """
    demand(actor, "packs.load", OFFICE)
    if version.loaded_seq is not None:
        raise Rejected("pack_in_force", f"Gói {version} đã có hiệu lực. Muốn sửa, hãy nạp một phiên bản mới.")
    _demand_later(version, effective_date)
    with operation("packs.apply", actor, about=f"pack:{version.pk}") as running:
        counts = APPLY[version.kind](
            Application(actor, open_version(version), version, effective_date, reporters)
        )
        version.effective_date = effective_date
        version.save(update_fields=["effective_date"])
        running.payload = {
            "pack": str(version),
            "sha256": version.sha256,
            "from": effective_date and f"{effective_date:%Y-%m-%d}",
            **counts,
        }
        running.when_sealed(lambda seq, _at: _mark_loaded(version, seq))
    return counts


def discard_pack(*, actor: Actor, version: PackVersion) -> None:
    """Drop a proposed version that never came into force. *Errors*: Refused; Rejected `pack_in_force`."""
    demand(actor, "packs.load", OFFICE)
    if version.loaded_seq is not None:
        raise Rejected("pack_in_force", f"Gói {version} đang có hiệu lực nên không bỏ được.")
    with operation("packs.discard", actor, about=f"pack:{version.pk}") as running:
        running.payload = {"pack": str(version), "sha256": version.sha256}
        version.delete()


def _keep(actor: Actor, pack: Pack) -> PackVersion:
    _demand_new(pack)
    with operation("packs.propose", actor) as running:
        version = PackVersion.objects.create(
            name=pack.name,
            kind=pack.kind,
            version=pack.version,
            sha256=pack.sha256,
            title=pack.title,
            content=_zipped(pack.own_members()),
        )
        running.about = f"pack:{version.pk}"
        running.payload = {"pack": str(version), "sha256": version.sha256}
    return version


def _demand_new(pack: Pack) -> None:
    known = PackVersion.objects.filter(
        Q(sha256=pack.sha256) | Q(version=pack.version), name=pack.name
    ).first()
    if known is None:
        return
    if known.sha256 == pack.sha256:
        raise Rejected("pack_known", f"Nội dung này đã có: gói {known}. Không cần nạp lại.")
    message = f"Gói {known} đã có với nội dung khác. Hãy đổi “version” trong pack.toml rồi nạp lại."
    raise Rejected("pack_version_taken", message)


def _demand_later(version: PackVersion, effective_date: date | None) -> None:
    """A version comes into force after every other one, so that no past figure changes its rule."""
    latest = PackVersion.objects.filter(name=version.name, loaded_seq__isnull=False).order_by("-id").first()
    if latest is None:
        return
    if effective_date is None or (latest.effective_date and effective_date <= latest.effective_date):
        since = f" (từ {latest.effective_date:%d/%m/%Y})" if latest.effective_date else ""
        message = f"Gói {latest} đang có hiệu lực{since}. Hãy chọn ngày hiệu lực sau ngày đó."
        raise Rejected("pack_date", message, {"effective_date": message})


def _mark_loaded(version: PackVersion, seq: int) -> list[bytes]:
    version.loaded_seq = seq
    version.save(update_fields=["loaded_seq"])
    return []


def _zipped(members: Mapping[str, bytes]) -> bytes:
    """Return an archive of the members, the same bytes for the same content."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name in sorted(members):
            archive.writestr(ZipInfo(name), members[name])
    return stream.getvalue()
