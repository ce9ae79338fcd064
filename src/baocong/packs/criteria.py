"""The criteria sets of a pack, as scoring takes them."""

from dataclasses import dataclass

from baocong.packs.criteria_building import criteria_set, ranking_policy
from baocong.packs.criteria_checking import warnings_of
from baocong.packs.loading import Pack, shipped_pack
from baocong.packs.problem import PackError, PackProblem
from baocong.scoring.criteria import CriteriaSet
from baocong.scoring.policy import RankingPolicy

_FOLDER, _SUFFIX = "criteria/", ".toml"


@dataclass(frozen=True, slots=True)
class LoadedCriteria:
    """A criteria set with what its file says beside it.

    *Shapes*: `notice` is printed with every result ("" for none, never for an illustration); `version` names pack and
    content hash; `warnings` are what a person should look at although the table can be used.
    """

    criteria: CriteriaSet
    ranking: RankingPolicy
    notice: str
    version: str
    warnings: tuple[PackProblem, ...] = ()


def criteria_codes(pack: Pack | None = None) -> tuple[str, ...]:
    """Return the codes of a pack's criteria sets (of the shipped pack ict by default), in alphabetical order."""
    files = (pack or shipped_pack("ict")).files(f"{_FOLDER}*{_SUFFIX}")
    return tuple(file.removeprefix(_FOLDER).removesuffix(_SUFFIX) for file in files)


def load_criteria(code: str, pack: Pack | None = None) -> LoadedCriteria:
    """Return a criteria set by its code, which is its file's name. *Errors*: PackError with the codes there are."""
    owner = pack or shipped_pack("ict")
    codes = criteria_codes(owner)
    if code not in codes:
        message = f"Gói không có bảng tiêu chí “{code}”."
        raise PackError(owner.place, [PackProblem(_FOLDER, 0, "", "missing_file", message, codes)])
    file = owner.document(f"{_FOLDER}{code}{_SUFFIX}")
    return LoadedCriteria(
        criteria=criteria_set(file.values),
        ranking=ranking_policy(file.values),
        notice=file.values.get("notice", ""),
        version=owner.stamp,
        warnings=warnings_of(file),
    )
