"""The wheel works away from the clone: shipped configurations and workloads are inside and found by name.
Project files agree."""

import hashlib
import importlib
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

from hwsim import extras
from hwsim.files.library import CONFIGS

ROOT = Path(__file__).resolve().parents[2]
# sha256 of apache.org/licenses/LICENSE-2.0.txt
APACHE_2 = "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"


@pytest.fixture(scope="module")
def project():
    # pytest brings tomli to Python 3.10
    tomllib = importlib.import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_licences(project):
    """The licence is the exact text; every table of facts is in the notice, with the licence that it states
    itself."""
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == APACHE_2
    assert (project["project"]["license"], project["project"]["license-files"]) == (
        "Apache-2.0",
        ["LICENSE", "NOTICE"],
    )
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for path in sorted((CONFIGS / "tech").iterdir()):
        assert path.name in notice, f"{path.name} is missing in NOTICE"
        head = "".join(
            line for line in path.read_text(encoding="utf-8").splitlines()[:5] if line.startswith("#")
        )
        own = re.search(r"Licence: (\S+), copyright ([^(.]*)", head)
        if own:
            entry = notice.split(path.name, 1)[1].split("\nconfigs/", 1)[0]
            assert own[1] in entry and own[2].strip() in entry.replace("Copyright ", ""), (path.name, own[0])


def test_project_files_agree(project):
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert (citation["version"], citation["license"]) == (project["project"]["version"], "Apache-2.0")
    assert f"## {citation['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"max_line_length = {project['tool']['ruff']['line-length']}" in (
        ROOT / ".editorconfig"
    ).read_text(encoding="utf-8")
    (repository,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert [hook["entry"] for hook in repository["hooks"]] == ["make lint"]
    workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    steps = [step.get("run") for job in workflow["jobs"].values() for step in job["steps"]]
    assert ".ci/run" in steps and os.access(ROOT / ".ci/run", os.X_OK)
    assert (ROOT / "hwsim/py.typed").is_file()


def test_advice_on_extras(project, tmp_path, monkeypatch):
    """It names an extra that there is, in the form that a clone, a clone's environment or a wheel needs."""
    known = project["project"]["optional-dependencies"]
    for path in [*(ROOT / "hwsim").rglob("*.py"), *(ROOT / "examples").glob("*.py")]:
        text = path.read_text(encoding="utf-8")
        assert "pip install" not in text or path.name == "extras.py", path
        for extra in re.findall(r"missing\([^,]+, [^,]+, [\"'](\w+)[\"']", text):
            assert extra in known, (path, extra)
    monkeypatch.setattr(extras, "ROOT", tmp_path)
    assert extras.install("synth") == "pip install 'hwsim[synth]'"
    (tmp_path / "pyproject.toml").touch()
    assert extras.install("synth") == f"pip install -e '{tmp_path}[synth]'"
    monkeypatch.chdir(tmp_path)
    assert extras.install("synth") == "pip install -e '.[synth]'"
    monkeypatch.setattr(sys, "prefix", str(tmp_path / ".venv"))
    assert (
        str(extras.missing("x", "y", "synth"))
        == "x needs y, which is an extra: .venv/bin/pip install -e '.[synth]'"
    )


def test_what_the_documents_install(project):
    """Extras that docs/install.md names are there; the demo needs none; what is large is an extra or said to
    be needed by a command."""
    page = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
    known = project["project"]["optional-dependencies"]
    named = {extra for extras in re.findall(r"'\.\[([a-z0-9,]+)\]'", page) for extra in extras.split(",")}
    assert {"synth", "report", "pandas"} <= named <= set(known)
    assert (
        '@scripts/setup.sh ""'
        in (ROOT / "Makefile").read_text(encoding="utf-8").split("demo:", 1)[1].split("\n\n", 1)[0]
    )
    everything = {Requirement(text).name for text in project["project"]["dependencies"]}
    assert not everything & {"matplotlib", "pandas", "plotly", "pyosys", "onnx", "scikit-learn"}


@pytest.mark.full
def test_wheel(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(tmp_path), str(ROOT)],
        check=True,
        timeout=300,
    )
    (wheel,) = tmp_path.glob("hwsim-*.whl")
    away = tmp_path / "away"
    with zipfile.ZipFile(wheel) as z:
        z.extractall(away)
    for kind, pattern in (("configs", "*.yaml"), ("configs/workloads", "*.yaml"), ("configs/tech", "*.*")):
        inside = {p.name: p.read_bytes() for p in (away / "hwsim" / kind).glob(pattern)}
        assert inside == {p.name: p.read_bytes() for p in (ROOT / kind).glob(pattern)} and inside

    assert (away / "hwsim/py.typed").is_file()
    (metadata,) = away.glob("hwsim-*.dist-info/METADATA")
    assert "License-Expression: Apache-2.0" in metadata.read_text(encoding="utf-8")
    for name in ("LICENSE", "NOTICE"):
        assert (metadata.parent / "licenses" / name).read_bytes() == (ROOT / name).read_bytes()
    costs = {p.name: p.read_bytes() for p in (ROOT / "hwsim/cost/store").glob("*.jsonl")}
    assert costs and {p.name: p.read_bytes() for p in (away / "hwsim/cost/store").glob("*.jsonl")} == costs

    def hwsim(*args: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", "import sys; from hwsim.cli import main; sys.exit(main())", *args],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(away)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    assert (
        str(away)
        in hwsim("show", "int8_ws16")
        + subprocess.run(
            [sys.executable, "-c", "import hwsim; print(hwsim.__file__)"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(away)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    )
    by_name = hwsim("simulate", "int8_ws16", "--workload", "llama2_7b", "--json")
    configs = ROOT / "configs"
    by_path = hwsim(
        "simulate",
        str(configs / "int8_ws16.yaml"),
        "--workload",
        str(configs / "workloads/llama2_7b.yaml"),
        "--json",
    )
    assert by_name == by_path
    assert "every bit equals the golden model" in hwsim("verify", "tiny_os2x3", "--gemm", "3,5,4")
    assert "manifest.schema.json" in hwsim("generate", "tiny_os2x3", "-o", str(tmp_path / "generated"))
