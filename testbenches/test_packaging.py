"""The wheel works away from the clone: shipped configurations and workloads are inside and found by name."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.full
def test_wheel(tmp_path):
    subprocess.run([sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(tmp_path), str(ROOT)], check=True, timeout=300)
    (wheel,) = tmp_path.glob("hwsim-*.whl")
    away = tmp_path / "away"
    with zipfile.ZipFile(wheel) as z:
        z.extractall(away)
    for kind, pattern in (("configs", "*.yaml"), ("configs/workloads", "*.yaml"), ("configs/tech", "*.*")):
        inside = {p.name: p.read_bytes() for p in (away / "hwsim" / kind).glob(pattern)}
        assert inside == {p.name: p.read_bytes() for p in (ROOT / kind).glob(pattern)} and inside

    costs = {p.name: p.read_bytes() for p in (ROOT / "hwsim/cost/store").glob("*.jsonl")}
    assert costs and {p.name: p.read_bytes() for p in (away / "hwsim/cost/store").glob("*.jsonl")} == costs

    def hwsim(*args: str) -> str:
        return subprocess.run([sys.executable, "-c", "import sys; from hwsim.cli import main; sys.exit(main())", *args], cwd=tmp_path,
                              env={**os.environ, "PYTHONPATH": str(away)}, check=True, capture_output=True, text=True).stdout

    assert str(away) in hwsim("show", "int8_ws16") + subprocess.run(
        [sys.executable, "-c", "import hwsim; print(hwsim.__file__)"], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(away)},
        check=True, capture_output=True, text=True).stdout
    by_name = hwsim("simulate", "int8_ws16", "--workload", "llama2_7b", "--json")
    configs = ROOT / "configs"
    by_path = hwsim("simulate", str(configs / "int8_ws16.yaml"), "--workload", str(configs / "workloads/llama2_7b.yaml"), "--json")
    assert by_name == by_path
    assert "every bit equals the golden model" in hwsim("verify", "tiny_os2x3", "--gemm", "3,5,4")
    assert "manifest.schema.json" in hwsim("generate", "tiny_os2x3", "-o", str(tmp_path / "generated"))
