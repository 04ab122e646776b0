"""The emitted text: complete, small, the same every time, lint-clean as far as stated, and rtl/ up to
date."""

import os
import random
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pyslang
import pytest
from amaranth.hdl import Module, unsigned
from amaranth.lib.wiring import In, Out
from conftest import PAIRS, cells, graded, some_engine

from hwsim.assembly import Engine
from hwsim.config import load
from hwsim.dataflow import dataflows
from hwsim.engine.parts import delay
from hwsim.files.library import shipped
from hwsim.generate import render
from hwsim.pe.mac import Mac
from hwsim.verify.verilator import verilator
from hwsim.verilog.block import Logic
from hwsim.verilog.emit import for_synthesis, verilog

EVERYDAY = ("tiny_os2x3", "int8_ws16", "lut_m2n64k4_w2")
ROOT = Path(__file__).resolve().parents[2]
LINT_ACCEPTED = (
    "%Warning-DECLFILENAME:",  # one file holds every module of an engine
    "Bits of signal are not used: 's_axis_",  # AXI4-Stream pads tdata to whole bytes
    "Bits of signal are not used: 'tdata'",
    "ignal is not used: 'beat'",  # a one-bit engine has one plane
    "Bits of signal are not used: 'beat'",  # the edge slices by the planes alone, the flags are the core's
    "Bits of signal are not used: 'addend0'",  # those of its bits that are a port's are read from the port
    "_magnitude'[0]",  # the lowest bit of an absolute value is the number's own
    "Bits of signal are not used: 'n1'[0]",  # the place below a sum through which a negation's carry comes in
    "Bits of signal are not used: 'advance'",  # the first or last lane of a skew waits for nothing
    "Bits of signal are not used: 'tag",  # a module takes the whole tag, of which it reads some members
    "Bits of signal are not used: 'n1'[21:",  # sums modulo the accumulator's width
    "Bits of signal are not used: 'n2'[29:",
    "Bits of signal are not used: 'corrected'",
    # a rounded code: the mantissa before its increment is read where it was cut off
    "_truncated'[22:0]", "_truncated'[9:0]",
)

LEVEL_ACCEPTED = re.compile(r"Bits of signal are not used: 'n\d+'\[(\d+:)?0\]$")
"""Levels of networks in a float adder: the lowest positions are done, and not looked at further up."""


NAMED = sorted(path.stem for path in (ROOT / "rtl").glob("*.v"))


@pytest.mark.parametrize("name", NAMED)
def test_names_of_the_top_module_are_known(name):
    """What the emitted top module declares, numbered copies apart, is what a configuration may not be
    called."""
    top = (ROOT / "rtl" / f"{name}.v").read_text().split(f"\nmodule {name} (")[1].split("\nendmodule")[0]
    declared = set(re.findall(r"^ +(?:input +|output +)?(?:wire|reg) (?:\[\d+:0\] )?(\w+)[,;]?$", top, re.M))
    declared |= set(re.findall(rf"^  {name}_\w+ (\w+) \(", top, re.M))
    assert {"clk", "busy", "array", "control", "a_codes"} <= declared
    assert {x for x in declared if not x[-1].isdigit()} <= load(name).engine().identifiers


def test_a_name_that_an_error_offers_is_free(cli, tmp_path):
    (tmp_path / "busy.yaml").write_text("pe: mac\ndataflow: os\narray: {rows: 1, cols: 1}\n")
    code, out, err = cli("generate", tmp_path / "busy.yaml", "-o", tmp_path / "out")
    (offer,) = re.findall(r"'(\w+)' is free", err)
    (tmp_path / "busy.yaml").write_text(f"name: {offer}\n" + (tmp_path / "busy.yaml").read_text())
    assert (code, out) == (2, "") and cli("generate", tmp_path / "busy.yaml", "-o", tmp_path / "out")[0] == 0


@pytest.mark.full
@pytest.mark.parametrize("name", ["tiny_os2x3", pytest.param("int8_ws16", marks=pytest.mark.full)])
def test_same_bytes_in_every_process(name):
    command = [sys.executable, "-c", f"from hwsim.config import load; from hwsim.generate import render\n"
                                     f"print(sorted(render(load({name!r})).items()))"]
    outputs = {
        subprocess.run(
            command, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("0", "1")
    }
    assert outputs == {f"{sorted(render(load(name)).items())}\n"}


@pytest.mark.parametrize("flow", graded(dataflows(), 0, 2))
def test_text_grows_with_rows_plus_cols(flow):
    sizes = {n: len(verilog(Engine("engine", Mac(), dataflows()[flow](rows=n, cols=n)))) for n in (8, 16, 32)}
    slopes = [(sizes[b] - sizes[a]) / (b - a) for a, b in ((8, 16), (16, 32))]
    assert max(slopes) < 1.2 * min(slopes), sizes


@pytest.mark.parametrize("flow", graded(dataflows(), 0, 1))
def test_largest_engine_is_small_text(flow):
    engine = Engine("engine", Mac(), dataflows()[flow](rows=256, cols=256))
    text = verilog(engine)
    assert len(text) <= 500_000
    modules = re.findall(r"^module (\w+)", for_synthesis(engine), re.M)
    assert len(modules) == len(set(modules)) and {
        "engine",
        "engine_array",
        "engine_row",
        "engine_cell",
    } <= set(modules)
    assert (
        len(re.findall(r"^\s*engine_cell ", text, re.M)) == 256
        and len(re.findall(r"^\s*engine_row ", text, re.M)) == 256
    )


class Late(Logic):
    """A value two clocks later, wider in all than one register can be."""

    def __init__(self):
        super().__init__("late", {"d": In(unsigned(40_000)), "q": Out(unsigned(40_000))})

    def build(self, m: Module) -> None:
        m.d.comb += self.q.eq(delay(m, self.d, 2, "stage"))


@pytest.mark.full
def test_spelled_out_arithmetic_stands_beside_operators():
    """Gates where SYNTHESIS is defined, operators elsewhere, one module of one name in either; inferred
    arithmetic stands once."""
    spelled = Engine("engine", Mac(), dataflows()["os"](rows=2, cols=2))
    inferred = Engine(
        "engine", Mac(multiplier="inferred", adder="inferred"), dataflows()["os"](rows=2, cols=2)
    )
    text, gates = verilog(spelled), for_synthesis(spelled)
    assert text.count("\nmodule engine_core (") == 2 and gates.count("\nmodule engine_core (") == 1
    assert "$signed(a) * $signed(w)" in text and "$signed(a) * $signed(w)" not in gates
    assert "SYNTHESIS" not in verilog(inferred) and for_synthesis(inferred) == verilog(inferred)


@pytest.mark.full
def test_wide_values_are_delayed_stage_by_stage():
    text = verilog(Late())
    assert re.findall(r"(\w+) <= (\w+);", text) == [("stage0", "d"), ("q", "stage0")]


@pytest.mark.full
def test_registers_have_no_initial_value():
    """Nothing relies on what registers hold before reset: Icarus starts them at x."""
    for name in ("tiny_os2x3", "int8_ws16"):
        text = verilog(load(name).engine())
        assert "initial" not in text and not re.search(r"\breg\b[^;\n]*=", text)


@pytest.mark.parametrize(
    "name", graded([name for name in shipped("config") if cells(name) <= 256], 1, 4)
)
def test_verilator_lint(name, tmp_path):
    """Of the text in rtl/, which another test holds to be what the generator writes."""
    text = (ROOT / "rtl" / f"{name}.v").read_text(encoding="utf-8")
    warnings = [
        line for line in lint(name, text, tmp_path) if not any(text in line for text in LINT_ACCEPTED)
    ]
    if not load(name).pe.integer_results:
        warnings = [line for line in warnings if not LEVEL_ACCEPTED.search(line)]
    assert not warnings, "\n".join(warnings[:20])


@pytest.mark.full
@pytest.mark.parametrize("part", range(4))
def test_verilator_lint_of_random_engines(part, tmp_path):
    """Of small engines with odd parameters bits may be unused, and signed numbers are extended where they
    meet wider ones; nothing else."""
    rng = random.Random(f"lint {part}")
    config = some_engine(rng, rng.choice(PAIRS))
    accepted = ("%Warning-DECLFILENAME:", "%Warning-UNUSEDSIGNAL:", "SIGNED generates")
    found = lint(config.name, verilog(config.engine()), tmp_path)
    warnings = [line for line in found if not any(text in line for text in accepted)]
    assert not warnings, (config, warnings[:20])


def lint(name: str, text: str, folder: Path) -> list[str]:
    """Warnings and errors of Verilator on an engine's Verilog."""
    (folder / f"{name}.v").write_text(text, encoding="utf-8")
    tool = verilator()
    done = subprocess.run(
        [tool.program, "--lint-only", "-Wall", "--top-module", name, f"{name}.v"],
        env=os.environ | tool.environment,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return [
        line
        for line in done.stderr.splitlines()
        if line.startswith("%") and "%Error: Exiting due to" not in line
    ]


@pytest.mark.parametrize("macros", [[], ["SYNTHESIS"]], ids=["operators", "gates"])
@pytest.mark.parametrize("name", NAMED)
def test_a_second_parser_has_nothing_to_say(name, macros):
    """slang elaborates every engine; it only notes where a sum mixes signed and unsigned parts of one width,
    of which bits alone count."""
    options = pyslang.parsing.PreprocessorOptions()
    options.predefines = macros
    tree = pyslang.syntax.SyntaxTree.fromFile(
        str(ROOT / "rtl" / f"{name}.v"), pyslang.SourceManager(), pyslang.Bag([options])
    )
    elaborated = pyslang.ast.Compilation()
    elaborated.addSyntaxTree(tree)
    assert [instance.name for instance in elaborated.getRoot().topInstances] == [name]
    said = {str(diagnostic.code) for diagnostic in elaborated.getAllDiagnostics()}
    assert said <= {"DiagCode(SignConversion)", "DiagCode(ArithOpMismatch)"}


UPDATE_RTL = runpy.run_path(str(ROOT / "scripts" / "update_rtl.py"))


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[] if name in EVERYDAY else pytest.mark.full)
        for name in UPDATE_RTL["small"]()
    ],
)
def test_verilog_in_the_rtl_folder_is_up_to_date(name):
    assert (ROOT / "rtl" / f"{name}.v").read_text(encoding="utf-8") == verilog(load(name).engine()), (
        "rtl/ is stale: run `make rtl`"
    )


def test_the_rtl_folder_is_complete():
    small = UPDATE_RTL["small"]()
    assert sorted(path.name for path in (ROOT / "rtl").iterdir()) == sorted([
        "README.md",
        *(f"{name}.v" for name in small),
    ])
    assert (ROOT / "rtl" / "README.md").read_text(encoding="utf-8") == UPDATE_RTL["readme"](small), (
        "rtl/ is stale: run `make rtl`"
    )
