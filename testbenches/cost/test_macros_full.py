"""Engines with memories through synthesis: accesses are those that the simulator logs, flat and estimated
figures have the same macros."""

import json
import re
import shutil
from functools import partial

import pytest
from conftest import graded

from hwsim.config import Config, load
from hwsim.cost import store
from hwsim.cost.engine import Synthesis
from hwsim.cost.estimator.estimate import estimator
from hwsim.cost.flat import flat
from hwsim.cost.netlist import mapping
from hwsim.cost.netlist.parts import NO_MACRO
from hwsim.engine.memory import Ram
from hwsim.errors import ConfigError
from hwsim.files.library import shipped
from hwsim.options import INTERCONNECT
from hwsim.tech.macro import macro
from hwsim.tech.memory import memory
from hwsim.tech.technology import load_technology
from hwsim.verify.icarus import Icarus

pytestmark = [pytest.mark.full, pytest.mark.skipif(not mapping.available(), reason="needs the extra synth")]
CONFIG = ("pe: {pe}\nparams: {{a_bits: 3, w_bits: {w}, k_max: 64}}\ndataflow: ws\n"
          "array: {{rows: 2, cols: 2, acc_depth: 300, accumulators: {form}}}\ntechnology: {technology}\n")
LOG = "accesses.txt"
PERIOD_PS = 14000.0  # of processes of 130 nm


def engine(folder, form: str = "banks", pe: str = "mac", technology: str = "asap7") -> Config:
    """A small engine with RAMs."""
    path = folder / "engine2x2.yaml"
    path.write_text(CONFIG.format(form=form, pe=pe, technology=technology, w={"mac": 3, "bitserial": 2}[pe]))
    return load(path)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A synthesis of a 2 x 2 engine with banks, and its result."""
    synthesis = Synthesis(
        engine(tmp_path_factory.mktemp("macros")), load_technology("asap7"), "uniform", without=INTERCONNECT
    )
    return synthesis, synthesis.at(2000.0)


def added(lines: str, head: re.Match) -> str:
    """The head of a module, with lines behind it."""
    return f"{head[0]}{lines}\n"


def logged(text: str, config: Config, ram: str, form: str) -> str:
    """The Verilog with memories that write down by themselves what they do at an edge, and a top module that
    says when there is one."""
    does = ("read", "write") if form == "two_port" else ("enable & ~write", "enable & write")
    for module, kinds in (
        (ram, dict(zip("RW", does))),
        (config.name, {"J": "s_axis_job_tvalid & s_axis_job_tready", "C": "1"}),
    ):
        says = " ".join(
            f'if ({condition}) $fwrite(log, "{kind} %m %0t\\n", $time);' for kind, condition in kinds.items()
        )
        lines = (
            f'integer log; initial log = $fopen("{LOG}", "a"); always @(posedge clk) begin {says} '
            '$fflush(log); end'
        )
        text = re.sub(
            rf"^module {module} \(.*?\);\n", partial(added, lines), text, flags=re.DOTALL | re.MULTILINE
        )
    return text


@pytest.mark.parametrize("form, pe", graded([pytest.param(*case) for case in (
    ("banks", "mac"), ("two_port", "mac"), ("banks", "bitserial"), ("four_banks", "mac"))], 0, 1))
def test_accesses_are_those_that_memories_log_and_energy_is_theirs(tmp_path, form, pe):
    config, technology = engine(tmp_path, form, pe), load_technology("asap7")
    synthesis = Synthesis(config, technology, "uniform", without=INTERCONNECT)
    cost = synthesis.at(2000.0)
    (ram,), (part,) = cost.memories, [part for part in synthesis.parts if part.memory]
    module = next(block.name for block in config.engine().walk() if isinstance(block, Ram))
    with Icarus(config.engine(), logged(synthesis.verilog, config, module, form)) as icarus:
        (outcome,) = icarus.run([synthesis.stimulus.job])
        lines = [line.split() for line in (icarus.folder / LOG).read_text().splitlines()]
    edges = sorted({int(time) for *_, time in lines})
    start = next(int(time) for kind, _, time in lines if kind == "J")
    busy = set(edges[edges.index(start):][:outcome.cycles + 1])
    reads, writes = (sum(kind == wanted and int(time) in busy for kind, _, time in lines) for wanted in "RW")
    active = {(place, time) for kind, place, time in lines if kind in "RW" and int(time) in busy}
    clocks = len(busy) * ram.instances
    assert len(busy) == outcome.cycles + 1 and ram.instances == len(part.paths) and reads and writes
    assert (ram.reads, ram.writes, ram.clocks, ram.idle) == (reads, writes, clocks, clocks - len(active))
    words, ports = {"banks": (150, "1rw"), "four_banks": (75, "1rw"), "two_port": (300, "1r1w")}[form]
    one = macro(words, ram_bits(config), ports, "asap7")
    assert ram.energy_fj == float(f"{(reads * one.read_fj + writes * one.write_fj) / clocks:.6g}")
    found = estimator("asap7").engines(config.pe, config.flow, 2000.0)
    compute = int(config.flow.cycles(*synthesis.stimulus.dims, config.pe).compute)
    assert found.macros is not None
    assert float(found.macros.area_um2) == pytest.approx(cost.memory_area.value, rel=1e-5)
    assert float(found.macros.active_fj) * compute / (cost.cycles + 1) == pytest.approx(
        ram.energy_fj * ram.instances, rel=1e-5
    )


def ram_bits(config: Config) -> int:
    """Bits of a sum."""
    return config.pe.total.bits + config.pe.halvings


@pytest.mark.long
def test_area_and_leakage_are_cells_and_the_tables_macros(small):
    _, cost = small
    (ram,) = cost.memories
    table = memory(150, ram_bits(engine_of(small)), "1rw", "asap7")
    assert ram.instances == 4 and ram.area_um2 == float(f"{table.area.value * 1e6:.6g}")
    cells = sum(p.area_um2 * p.instances for p in cost.parts if p.kind == "cells")
    assert cost.area.value == pytest.approx(cells + 4 * ram.area_um2, rel=1e-12)
    assert cost.shares()["area"]["memories"] == pytest.approx(4 * ram.area_um2 / cost.area.value, rel=1e-12)


def engine_of(small) -> Config:
    """The configuration that was synthesized."""
    return small[0].config


@pytest.mark.long
@pytest.mark.parametrize("technology", ["sky130hd", "ihp_sg13g2"])
def test_paths_through_the_macros_of_130_nm_are_longer_than_those_into_them(tmp_path, technology):
    config = engine(tmp_path, technology=technology)
    cost = Synthesis(config, load_technology(technology), "uniform", without=INTERCONNECT).at(PERIOD_PS)
    one = macro(150, ram_bits(config), "1rw", technology)
    assert (
        cost.chain_ps >= max(one.cycle_ps, one.clk_to_q_ps)
        and cost.memories[0].time_kind == "published macro"
    )
    assert cost.area.kind == "characterized"
    with pytest.raises(ConfigError, match=r"cannot be met .* the least reached is"):
        Synthesis(config, load_technology(technology), "uniform", without=INTERCONNECT).at(one.clk_to_q_ps)


@pytest.mark.long
def test_a_flat_engine_keeps_its_macros(small):
    synthesis, cost = small
    one = flat(synthesis, cost)
    assert one.memories == cost.memories and 0.8 < one.area.value / cost.area.value < 1.1
    assert one.parts[0].cells > 0.7 * sum(p.cells * p.instances for p in cost.parts)
    ram = macro(150, ram_bits(engine_of(small)), "1rw", "asap7")
    assert one.chain_ps >= ram.clk_to_q_ps + ram.setup_ps - 0.01


@pytest.mark.long
def test_a_technology_without_a_table_has_flip_flops_and_says_so(cli, monkeypatch, tmp_path):
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")
    mine = tmp_path / "mine.yaml"
    shutil.copy(shipped("technology")["asap7"], mine)
    config = engine(tmp_path)
    code, out, err = cli("synth", config.path, "--tech", mine, "--without", "wires,clock", "--json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert found["shares"]["area"] == {"cells": 1.0, "memories": 0.0} and found["kind"] == "characterized"
    assert found["memories"] == f"memories: outlet_ram_150x{ram_bits(config)}_1rw: {NO_MACRO}"
    ram = next(p for p in found["parts"] if "_ram_" in p["part"])
    assert ram["flops"] == (150 + 1) * ram_bits(config) and ram["kind"] == "cells"


@pytest.mark.long
def test_results_with_macros_are_found_again_while_their_table_is_the_same(cli, monkeypatch, tmp_path):
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")
    config = engine(tmp_path)
    first = json.loads(cli("synth", config.path, "--json")[1])
    monkeypatch.setattr(Synthesis, "at", lambda *_: pytest.fail("synthesized again"))
    assert json.loads(cli("synth", config.path, "--json")[1]) == first
    assert store.known(config) is not None and re.search(
        r"memories [67]\d%", cli("simulate", config.path, "--gemm", "8,8,2")[1]
    )
    monkeypatch.setattr(store, "digest_of", lambda technology: "another table")
    assert store.known(config) is None
