"""Architectures, dataflows and technologies of another package: found, listed, checked, simulated; broken
ones refused in a line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hwsim.errors import ParamError
from hwsim.files.library import shipped
from hwsim.registry import Members, lookup

ARCHITECTURE = '''"""Negative multiply-accumulate: takes products away.

Computes    C = - A W.
"""

from dataclasses import dataclass
from typing import ClassVar

from hwsim.verilog.block import Logic
from hwsim.formats import IntegerFormat, signed_bits, wrap
from hwsim.pe.base import core_ports, reach
from hwsim.pe.integer import IntegerWeightPE


@dataclass(frozen=True)
class Minus(IntegerWeightPE):
    name: ClassVar[str] = "minus"
    source: ClassVar[str] = "a test"
    throughput: ClassVar[str] = "rows * cols * lanes"
    spelled_out: ClassVar[tuple[str, ...]] = ()

    @property
    def total(self):
        return IntegerFormat("int", 48)

    def dot(self, a, w, table=None):
        return -(self.a.integers(a) @ self.w.integers(w))

    def p_width(self, k):
        low, high = reach(self.a, self.w, k)
        return signed_bits(-high, -low)

    def core(self, name, p_width):
        return MinusCore(name, self, p_width)

    def step_core(self, p, a, w, beat, p_width):
        return wrap(p - (self.a.integers(a) * self.w.integers(w)).sum(axis=-1) + EXTRA, p_width)


EXTRA = 0


class MinusCore(Logic):
    clocked = False

    def __init__(self, name, pe, p_width):
        super().__init__(name, core_ports(pe, p_width))
        self.pe = pe

    def build(self, m):
        pe, total = self.pe, self.p_in
        for i in range(pe.lanes):
            a, w = (x[i * bits:(i + 1) * bits] for x, bits in ((self.a, pe.a_bits), (self.w, pe.w_bits)))
            a = a.as_signed() if pe.a_signed else a
            w = 2 * w - 1 if pe.w.kind == "bipolar" else w.as_signed() if pe.w_kind == "int" else w
            total = total - a * w
        m.d.comb += self.p_out.eq(total)
'''

DATAFLOW = '''"""Output-stationary under another name."""

from typing import ClassVar

from hwsim.dataflow.os import Os


class Mine(Os):
    name: ClassVar[str] = "mine"
'''

ENTRIES = """[hwsim.architectures]
minus = plugged.minus:Minus

[hwsim.dataflows]
mine = plugged.mine:Mine

[hwsim.technologies]
mine45 = plugged:TECHNOLOGY
"""


def package(folder: Path, name: str, entries: str, files: dict[str, str]) -> Path:
    """A package as an installer leaves it, in a folder for the path."""
    about = folder / f"{name}-1.2.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n")
    (about / "entry_points.txt").write_text(entries)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


@pytest.fixture
def plugged(tmp_path) -> Path:
    """A package with one plug-in of each kind."""
    technology = shipped("technology")["asap7"].read_text()
    init = 'from pathlib import Path\n\nTECHNOLOGY = Path(__file__).parent / "mine45.yaml"\n'
    return package(
        tmp_path / "site",
        "plugged",
        ENTRIES,
        {
            "plugged/__init__.py": init,
            "plugged/minus.py": ARCHITECTURE,
            "plugged/mine.py": DATAFLOW,
            "plugged/mine45.yaml": technology,
        },
    )


def hwsim(*args: object, path: Path) -> tuple[int, str, str]:
    """The command line in a process of its own, with the folder on its path."""
    done = subprocess.run(
        [sys.executable, "-m", "hwsim", *map(str, args)],
        capture_output=True,
        text=True,
        env=os.environ
        | {"PYTHONPATH": os.pathsep.join([str(path), str(Path(__file__).resolve().parent.parent)])},
    )
    return done.returncode, done.stdout, done.stderr


def test_plug_ins_are_listed_with_their_package(plugged):
    code, out, err = hwsim("list", "--json", path=plugged)
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert (
        found["architectures"]["minus"] == "Negative multiply-accumulate: takes products away. (plugged 1.2)"
    )
    assert found["dataflows"]["mine"] == "Output-stationary under another name. (plugged 1.2)"
    assert found["technologies"]["mine45"].endswith(" (plugged 1.2)")
    assert list(found["architectures"])[-1] == "minus" and "(plugged" not in found["architectures"]["mac"]


@pytest.mark.full
def test_a_plug_in_passes_the_benches_and_runs(plugged, tmp_path):
    """In every dataflow, without and with stalls; then as any architecture in a configuration of its own
    dataflow and technology."""
    code, out, err = hwsim(
        "check-plugin", "minus", "--engines", 1, "--jobs", 2, "--largest", 12, path=plugged
    )
    *lines, last = out.splitlines()
    assert (code, err) == (0, "") and last == f"{len(lines)} engines, 0 wrong"
    assert [line.split()[:2] for line in lines] == [["minus", flow] for flow in (*json.loads(hwsim(
        "list", "dataflows", "--json", path=plugged)[1])["dataflows"],)]
    assert all(line.endswith(" ok") for line in lines)
    assert hwsim("check-plugin", "mine45", path=plugged)[0] == 0
    (tmp_path / "mine.yaml").write_text(
        "pe: minus\ndataflow: mine\narray: {rows: 2, cols: 3}\ntechnology: mine45\n"
    )
    code, out, err = hwsim("verify", tmp_path / "mine.yaml", "--gemm", "5,7,4", "--json", path=plugged)
    assert (code, err) == (0, "") and json.loads(out)["passed"]


def test_a_plug_in_that_is_wrong_is_told(plugged):
    (plugged / "plugged" / "minus.py").write_text(ARCHITECTURE.replace("EXTRA = 0", "EXTRA = 1"))
    code, out, _ = hwsim("check-plugin", "minus", "--engines", 1, "--jobs", 1, "--models-only", path=plugged)
    assert code == 1 and any(
        "WRONG: job 0 (" in line and " results wrong, the first C[" in line for line in out.splitlines()[:-1]
    )
    (plugged / "plugged" / "minus.py").write_text(
        ARCHITECTURE.replace("return wrap(p - ", "return wrap(unknown - ")
    )
    code, out, err = hwsim(
        "check-plugin", "minus", "--engines", 1, "--jobs", 1, "--models-only", path=plugged
    )
    assert (code, err) == (1, "") and "WRONG: NameError: name 'unknown' is not defined" in out


@pytest.mark.full
def test_broken_plug_ins_take_nothing_from_the_others(plugged, tmp_path):
    """Each is told in one line, where its name is used and in the list."""
    entries = """[hwsim.architectures]
mac = other:Thing
lost = other.nowhere:Thing
number = other:NUMBER
thing = other:Thing
renamed = plugged.minus:Minus

[hwsim.dataflows]
mine = other:Thing

[hwsim.technologies]
nothing = other:NUMBER
"""
    source = "from hwsim.pe import PE\n\nNUMBER = 7\n\n\nclass Thing(PE):\n    name = \"thing\"\n"
    package(plugged, "other", entries, {"other.py": source})
    code, out, err = hwsim("list", "--json", path=plugged)
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert "REFUSED" not in found["architectures"]["minus"]
    why = {
        "lost": "hwsim.architectures of other 1.2: lost cannot be loaded: ModuleNotFoundError: No module "
                "named 'other.nowhere'; "
        "'other' is not a package",
        "number": "hwsim.architectures of other 1.2: number must be a class derived from hwsim.pe.base.PE, "
                  "not 7",
        "renamed": "hwsim.architectures of other 1.2: renamed must have the entry point's name as its own, "
                   "not 'minus'",
    }
    for name, reason in why.items():
        assert found["architectures"][name] == f"REFUSED: {reason}"
        (tmp_path / "c.yaml").write_text(f"pe: {name}\ndataflow: os\narray: {{rows: 2, cols: 3}}\n")
        assert hwsim("verify", tmp_path / "c.yaml", path=plugged) == (
            2,
            "",
            f"hwsim: {tmp_path / 'c.yaml'}:1: pe: {reason}\n",
        )
    assert found["architectures"]["thing"].startswith(
        "REFUSED: hwsim.architectures of other 1.2: thing lacks a, core, dot, "
    )
    assert found["architectures"]["mac"].endswith(
        "REFUSED: hwsim.architectures of other 1.2: mac is a name of hwsim's own"
    )
    both = "hwsim.dataflows: mine is in other 1.2 and in plugged 1.2; uninstall one of them"
    assert found["dataflows"]["mine"] == f"REFUSED: {both}"
    assert hwsim("check-plugin", "mine", path=plugged) == (2, "", f"hwsim: dataflow: {both}\n")
    nothing = "hwsim.technologies of other 1.2: nothing must be the path of a file, not 7"
    assert found["technologies"]["nothing"] == f"REFUSED: {nothing}"
    assert hwsim("tech", "show", "nothing", path=plugged) == (2, "", f"hwsim: {nothing}\n")


def test_a_name_that_nothing_has(cli):
    code, out, err = cli("check-plugin", "macc")
    assert (code, out) == (2, "") and err.startswith("hwsim: unknown plug-in; did you mean 'mac'? (known: ")


def test_lookup_of_what_is_refused():
    known = Members({"mac": int}, "hwsim.nothing", lambda *_: "")
    known.refused["bad"] = "because"
    with pytest.raises(ParamError, match=r"^pe: because$"):
        lookup("pe", known, "bad")
    assert lookup("pe", known, "mac") is int
