"""Our scorer and planter give the numbers of the ones beside the checkout, on the real reports."""

import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from bench.accuracy import checked, reading_of
from bench.labels import shared_labelled
from bench.planting import plant
from bench.scoring_labels import Scores, score, total

pytestmark = pytest.mark.shared


def _script(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _pairs(shared: Path, second: Callable[[str], Path]) -> list[str]:
    labels = sorted((shared / "labels").glob("*.json"))
    return [str(path) for one in labels for path in (one, second(one.stem))]


def _printed(scores: Scores) -> dict[str, str]:
    """Return what the other scorer prints for each measure."""
    return {
        measure: f"{count.f1:.3f} ({count.right:g}/{count.wanted})"
        for measure, count in scores.counts.items()
    }


def test_scores_are_those_of_the_other_scorer(shared: Path, tmp_path: Path) -> None:
    mine = []
    for labelled in shared_labelled(shared):
        reading = reading_of(labelled.text)
        mine.append(score(labelled, reading))
        (tmp_path / f"{labelled.name}.json").write_text(
            json.dumps(reading | {"source": {}}), encoding="utf-8"
        )
    pairs = _pairs(shared, lambda name: tmp_path / f"{name}.json")
    command = [sys.executable, str(shared / "bench" / "score_reading.py"), *pairs, "--quiet"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    for line, scores in zip(lines, [*mine, total(mine)], strict=True):
        cells = re.findall(
            r"([a-z ]+?) (\d\.\d{3} \([\d.e+]+/\d+\))(?:,|$)",
            line.partition(": ")[2].partition(", matches")[0],
        )
        known = _printed(scores)
        assert {measure.strip(): cell for measure, cell in cells} == {
            measure.strip(): known[measure.strip()] for measure, _ in cells
        }
        assert len(cells) >= 10
        matches = scores.count("matches")
        assert f"precision {matches.precision:.3f} ({matches.right:g}/{matches.found})" in line
        assert f"recall {matches.recall:.3f} ({matches.right:g}/{matches.wanted})" in line
        assert (
            f"errors found {scores.count('errors found').right}/{scores.count('errors found').wanted}" in line
        )
        assert f"false alarms {scores.count('false alarms').found}" in line
        assert f"errors and warnings {scores.count('remarks').found}" in line


def test_planted_errors_are_those_of_the_other_planter(
    shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = _script(shared / "bench" / "plant_errors.py")
    vars(script)["run"] = lambda _, path: checked(Path(path).read_text(encoding="utf-8"))
    texts = _pairs(shared, lambda name: shared / "reports" / f"{name}.txt")
    script.main(["--command", "in this process", *texts])
    mine = plant(shared_labelled(shared), checked)
    flagged, planted = mine.flagged.total(), mine.planted.total()
    assert f"planted errors flagged: {flagged}/{planted} = " in capsys.readouterr().out
