"""Compiles the translations when the package is built or installed for work on it (pyproject, tool.hatch)."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent / "src"))

from baocong.ui.catalogues import compile_stale


class CompileCatalogues(BuildHookInterface[Any]):
    """Puts a compiled .mo beside every .po before files are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the hook's shape
        compile_stale()
        build_data["artifacts"].append("src/baocong/ui/locale/**/*.mo")
