"""Stored results of synthesis, their table, and what is said of mistakes; nothing here needs an EDA tool."""

import dataclasses
import json
import re
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from amaranth.hdl import Signal
from amaranth.lib.wiring import In, Out
from conftest import graded, own_store

from hwsim.answers.cost_table import rows_of
from hwsim.assembly import Engine
from hwsim.config import Config, load
from hwsim.cost import store
from hwsim.cost.activity.stimulus import dimensions, gaussian, stimulus
from hwsim.cost.netlist import mapping
from hwsim.cost.netlist.chain import chain, ports_of
from hwsim.cost.netlist.memories import banked
from hwsim.cost.netlist.parts import Parts, renamed
from hwsim.cost.netlist.paths import Corner, paths
from hwsim.cost.result import Cost, PartCost
from hwsim.dataflow import dataflows
from hwsim.errors import ConfigError
from hwsim.extras import install
from hwsim.files.library import shipped
from hwsim.formats import FLOATS, POSITS
from hwsim.formats import IntegerFormat as Integer
from hwsim.options import INTERCONNECT
from hwsim.params import check_field, param
from hwsim.pe import architectures
from hwsim.rescale.parameters import Rescale
from hwsim.tech.technology import load_technology
from hwsim.verilog.block import Logic, Structure
from hwsim.verilog.emit import verilog, written

TECHNOLOGY = cache(load_technology)


@pytest.fixture(autouse=True)
def no_results_of_the_user(monkeypatch, tmp_path):
    monkeypatch.setattr("hwsim.tech.technology.load_technology", TECHNOLOGY)
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")


def cost(**changes) -> Cost:
    """A result with figures that are easy to add up."""
    part = PartCost(
        "cell", "A cell.", 4, 10, 2, 2.0, 1000.0, 400.0, 300.0, 200.0, 100.0, 0.0, 48.0, 32.0, 1, 100
    )
    parts = (
        part,
        replace(
            part,
            part="row",
            instances=2,
            cells=0,
            flops=0,
            area_um2=0.0,
            leakage_nw=0.0,
            energy_fj=0.0,
            settled_fj=0.0,
        ),
    )
    values = {
        "name": "x",
        "design": {"pe": "mac"},
        "technology": "asap7",
        "corner": "TT",
        "period_ps": 2000.0,
        "data": "uniform",
        "stimulus": "operands",
        "macs": 80,
        "cycles": 40,
        "peak": 4.0,
        "chain_ps": 500.0,
        "chain": "a > b",
        "keys": {"tool": "T", "flow": mapping.FLOW},
        "parts": parts,
    }
    return Cost(**values | changes)


def test_totals_are_sums_of_parts():
    c = cost()
    assert (c.area.value, c.area.unit, c.area.kind) == (
        8.0,
        "um2",
        "characterized",
    ) and "asap7" in c.area.source
    assert c.leakage.value == 4e-3 and c.fmax.value == 2000.0 and c.utilization == 0.5
    per_clock = 4 * (48.0 + 1000.0 * 2000.0 * 1e-6) * 1e-3
    assert c.energy_per_clock.value == per_clock == 0.2 and c.power.value == pytest.approx(0.1, rel=1e-12)
    assert c.energy_per_mac.value == 0.1 and c.tops_per_watt.value == 20.0
    assert (
        c.tops.value == pytest.approx(2 * 80 / (40 * 2000.0), rel=1e-12)
        and c.tops_per_mm2.value == c.tops.value / 8e-6
    )
    assert "operands" in c.energy_per_mac.source and "operands" not in c.area.source


def todays() -> dict[str, str]:
    """Keys of a result that holds today."""
    return {
        "tool": "T",
        "flow": mapping.FLOW,
        "generator": store.generator(load("tiny_os2x3")),
        "cells": store.cells("asap7"),
        "wires": store.wires("asap7"),
    }


def test_results_are_kept_and_found(tmp_path):
    config = load("tiny_os2x3")
    c = cost(design=store.design(config), keys=todays(), period_ps=10000.0)
    path = store.keep(c, own_store())
    assert store.read(path) == c and store.text_of(store.read(path)) == path.read_text(encoding="utf-8")
    other = replace(c, data="gaussian:0.1")
    assert store.keep(other, own_store()) != path and len(list(own_store().iterdir())) == 2
    assert store.find(config, "asap7", 10000.0, "uniform", c.keys, (own_store(),)) == c
    assert (
        store.find(config, "asap7", 10000.0, "uniform", c.keys | {"verilog": "another"}, (own_store(),))
        is None
    )
    assert store.find(config, "sky130hd", 10000.0, "uniform", c.keys, (own_store(),)) is None


def test_simulate_believes_only_todays_generator_and_cells(monkeypatch, tmp_path):
    monkeypatch.setattr(store, "SHIPPED", tmp_path / "none")
    config = load("tiny_os2x3")
    c = cost(design=store.design(config), keys=todays(), period_ps=10000.0)
    assert store.known(config) is None
    store.keep(replace(c, keys=c.keys | {"generator": "yesterday's"}), own_store())
    assert store.known(config) is None
    store.keep(replace(c, keys=c.keys | {"flow": "0"}), own_store())
    assert store.known(config) is None
    store.keep(
        replace(c, keys=c.keys | {"cells": "of another technology that calls itself asap7"}), own_store()
    )
    assert store.known(config) is None
    store.keep(c, own_store())
    assert store.known(config) == c
    assert (
        store.known(replace(config, clock_mhz=99.0)) is None
        and store.known(replace(config, technology="sky130hd")) is None
    )


def test_simulate_prints_what_is_known_and_nothing_else(cli, monkeypatch, tmp_path):
    monkeypatch.setattr(store, "SHIPPED", tmp_path / "none")
    code, out, _ = cli("simulate", "tiny_os2x3", "--gemm", "5,7,4")
    assert code == 0 and "never synthesized; estimated: area" in out and "`hwsim synth " in out
    code, out, _ = cli("simulate", "tiny_os2x3", "--gemm", "5,7,4", "--json")
    assert json.loads(out)["cost"]["synthesized"] is False and json.loads(out)["cost"]["kind"] == "estimated"
    config = load("tiny_os2x3")
    c = cost(design=store.design(config), keys=todays(), period_ps=10000.0)
    store.keep(c, own_store())
    found = json.loads(cli("simulate", "tiny_os2x3", "--gemm", "5,7,4", "--json")[1])
    energy = found["totals"]["cycles"] * c.energy_per_clock.value * 1e-9
    assert found["cost"]["workload"]["energy"]["value"] == energy
    assert found["cost"]["workload"]["tops_per_watt"]["value"] == pytest.approx(
        2 * 5 * 7 * 4 / (energy * 1e-3) * 1e-12, rel=1e-12
    )
    code, out, _ = cli("simulate", "tiny_os2x3", "--gemm", "5,7,4", "-v")
    assert "TOPS/W" in out and "TOPS/mm2" in out and "operands" in out


@pytest.mark.full
def test_rates_of_floating_point_engines_are_flops(cli):
    for name, unit in (("mxfp4_os8x8", "TFLOPS"), ("mxint8_os8x8", "TOPS")):
        code, out, _ = cli("synth", name, "--json")
        totals, units = json.loads(out)["totals"], [unit, f"{unit}/W", f"{unit}/mm2"]
        assert (
            code == 0 and [totals[key]["unit"] for key in ("tops", "tops_per_watt", "tops_per_mm2")] == units
        )
        assert f" {unit}/W" in cli("synth", name)[1]
        found = json.loads(cli("simulate", name, "--gemm", "8,64,8", "--json")[1])["cost"]["workload"]
        assert (found["tops_per_watt"]["unit"], found["tops_per_mm2"]["unit"]) == (f"{unit}/W", f"{unit}/mm2")


def test_a_full_disk_leaves_the_old_result(monkeypatch, tmp_path):
    path = store.keep(cost(), tmp_path)
    before = path.read_text(encoding="utf-8")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hwsim.generate.os.replace", full)
    with pytest.raises(ConfigError, match="No space left"):
        store.keep(cost(chain_ps=1.0), tmp_path)
    assert path.read_text(encoding="utf-8") == before and [
        p.name for p in tmp_path.iterdir() if p.is_file()
    ] == [path.name]


def test_every_shipped_engine_has_its_results():
    assert len(list(store.SHIPPED.glob("*.jsonl"))) == len(shipped("config"))


@pytest.mark.parametrize("name", graded(shipped("config"), 1, 4))
def test_shipped_results_are_of_todays_verilog(name):
    """The figures that `simulate` prints belong to what `generate` writes, to the technology's file and to
    the flow as it is."""
    from hwsim.cost.engine import Synthesis
    config = load(name)
    found = store.known(config)
    assert found is not None, "run scripts/update_costs.py"
    keys = Synthesis(config, TECHNOLOGY(config.technology), "uniform").keys()
    assert found.keys == keys, "run scripts/update_costs.py"


def test_shipped_figures_are_plausible():
    for path in store.SHIPPED.glob("*.jsonl"):
        c = store.read(path)
        assert c.chain_ps <= c.period_ps and 0.3 < c.utilization <= 1 and path.name == store.slot(c)
        assert c.chain_ps >= max(p.reg_to_reg_ps for p in c.parts) - 0.01
        for p in c.parts:
            assert (
                (p.cells == 0) == (p.area_um2 == 0 or p.kind == "memory")
                and p.energy_fj >= p.settled_fj * 0.999
                and p.flops <= p.cells
            )
            assert (
                not p.cells
                or p.kind in INTERCONNECT
                or (p.clocks > 100 and p.energy_fj > 0 and p.leakage_nw > 0)
            )
        products = {p.part: p.instances for p in c.parts}
        assert products["cell"] == c.design["array"]["rows"] * c.design["array"]["cols"]


def test_table_adds_up(cli):
    code, out, err = cli("synth", "tiny_os2x3", "--wide")
    assert (code, err) == (0, "")
    rows = [
        line.split()
        for line in out.splitlines()
        if "%" in line and "x" in line and "fmax" not in line and "utilization" not in line
    ]
    c = store.known(load("tiny_os2x3"))
    assert c is not None and len(rows) == sum(not p.wiring for p in rows_of(c))
    assert sum(float(row[5].replace(",", "")) for row in rows) == pytest.approx(
        c.area.value, abs=0.05 * len(rows) + 0.01
    )
    found = json.loads(cli("synth", "tiny_os2x3", "--json")[1])
    assert found["totals"]["area"]["value"] == sum(p["area_um2"] * p["instances"] for p in found["parts"])
    assert asdict(c.parts[0]) in found["parts"]


@pytest.mark.full
def test_parts_are_counted_where_they_are_placed():
    config = load("int8_ws16")
    found = Parts(config.engine())
    count = {part.name: part.instances for part in found}
    assert (count["cell"], count["row"], count["load_edge"], count["control"]) == (256, 16, 16, 1)
    assert sum(number for name, number in count.items() if name.startswith("outlet_column")) == 16
    assert count["outlet_ram_256x30_1rw"] == 2 * 16 and "core" not in count
    assert [part.name for part in found if part.memory] == ["outlet_ram_256x30_1rw"]
    assert all(len(set(part.paths)) == part.instances for part in found)
    assert "int8_ws16" not in "".join(part.text for part in found), (
        "the engine's name is in what results depend on"
    )


class Add(Structure):
    """a + b."""

    clocked = False

    def __init__(self):
        super().__init__("eng_add", {"a": In(4), "b": In(4), "q": Out(4)})

    def body(self):
        yield "assign q = a + b;"


class Sum(Structure):
    """Three times a, by two adders."""

    clocked = False

    def __init__(self):
        self.add = Add()
        super().__init__("eng_sum", {"a": In(4), "q": Out(4)}, blocks=(self.add,))

    def body(self):
        yield "wire [3:0] twice;"
        yield self.place(self.add, "add0", a="a", b="a", q="twice")
        yield self.place(self.add, "add1", a="a", b="twice", q="q")


class Cell(Logic):
    """A register behind a sum."""

    def __init__(self):
        self.sum = Sum()
        super().__init__("eng_cell", {"a": In(4), "q": Out(4)}, blocks=(self.sum,))

    def build(self, m):
        value = Signal(4, name="value")
        m.submodules.sum = self.sum.instance(a=self.a, q=value)
        m.d.sync += self.q.eq(value)


class Pair(Logic):
    """Two cells in a row."""

    def __init__(self):
        self.cell = Cell()
        super().__init__("eng", {"a": In(4), "q": Out(4)}, blocks=(self.cell,))

    def build(self, m):
        between = Signal(4, name="between")
        m.submodules.cell0 = self.cell.instance(a=self.a, q=between)
        m.submodules.cell1 = self.cell.instance(a=between, q=self.q)


def test_what_has_no_registers_dissolves_to_the_bottom():
    top = Pair()
    whole, cell = Parts(top).all  # type: ignore[arg-type]
    assert (whole.name, whole.instances, whole.inside) == (
        "top",
        1,
        {"cell0": "top_cell", "cell1": "top_cell"},
    )
    assert (cell.name, cell.paths, cell.inside) == ("cell", (("cell0",), ("cell1",)), {})
    assert [line.split()[1] for line in cell.text.splitlines() if line.startswith("module")] == [
        "top_cell",
        "top_sum",
        "top_add",
    ]
    assert "blackbox" not in cell.text and whole.text.count("blackbox") == 1


# clk is a port of every module, s begins those of streams, m is a signal
@pytest.mark.parametrize("name", graded(["clk", "s", "m"], 0, 2))
def test_an_engines_name_can_be_that_of_a_signal(name):
    config, texts = load("tiny_os2x3"), []
    for engine in ("engine", name):
        text = verilog(Engine(engine, config.pe, config.flow))
        parts = [p.text for p in Parts(Engine(engine, config.pe, config.flow))]
        whole = re.sub("//.*", "", renamed(text, engine, "top"))
        texts.append([each.split() for each in (*parts, whole)])  # lines break elsewhere after a shorter name
    assert texts[0] == texts[1]


def test_small_memories_stay_where_they_are():
    modules = written(load("tiny_os2x3").engine())
    assert banked(modules, True) == banked(modules, False) == modules


def test_operands():
    config = load("int8_os16")
    m, k, n = dimensions(config)
    normal, uniform = stimulus(config, "gaussian:0.1").job, stimulus(config, "uniform").job
    assert normal.a.shape == uniform.a.shape == (m, k) and normal.w.shape == (k, n)
    spread = Integer("int", 8).decode(normal.a).std()
    assert 0.09 * 127 < spread < 0.11 * 127 and Integer("int", 8).decode(uniform.a).std() > 70
    rng = np.random.default_rng(0)
    for fmt in (
        Integer("uint", 4),
        Integer("bipolar", 1),
        Integer("bipolar", 3),
        Integer("ternary", 2),
        Integer("int", 2),
    ):
        values = fmt.decode(gaussian(rng, fmt, (50, 50), 0.5))
        assert values.min() >= fmt.min and values.max() <= fmt.max and len(set(values.ravel())) > 1
    for name, deviation in (
        ("float8_e4m3fn", 4.48),
        ("float16", 655.04),
        ("bfloat16", 3.39e36),
        ("posit8", 2.0**24 / 100),
    ):
        spread = (FLOATS | POSITS)[name].decode(gaussian(rng, (FLOATS | POSITS)[name], (50, 50), 0.01)).std()
        assert 0.9 * deviation < spread < 1.2 * deviation


def test_chain_goes_through_parts_without_flip_flops(tmp_path):
    """Two parts in a row, a gate each: the engine's path is the sum, and ends at the second one's
    flip-flop."""
    from hwsim.cost.netlist.parts import Part
    from hwsim.tech.netlist import Instance, Netlist
    technology = TECHNOLOGY("asap7")
    inverter, flop = "INVx1_ASAP7_75t_R", "DFFHQNx1_ASAP7_75t_R"
    gate = Netlist(
        "g", (Instance("u", inverter, {"A": 2, "Y": 3}),), {"d": ("input", (2,)), "q": ("output", (3,))}
    )
    store_ = Netlist(
        "s",
        (Instance("u", inverter, {"A": 2, "Y": 3}), Instance("f", flop, {"CLK": 1, "D": 3, "QN": 4})),
        {"clk": ("input", (1,)), "d": ("input", (2,)), "q": ("output", (4,))},
    )
    top = Netlist(
        "t",
        (),
        {
            "i": ("input", (2,)),
            "o": ("output", (4,)),
            "a.d": ("output", (2,)),
            "a.q": ("input", (3,)),
            "b.d": ("output", (3,)),
            "b.q": ("input", (4,)),
        },
    )
    parts = [Part("top", "", "", {"a": "top_g", "b": "top_s"}, ((),)), Part("top_g", "", "", {}, (("a",),)),
             Part("top_s", "", "", {}, (("b",),))]
    corner = Corner.of(technology)
    reduced = {
        part.name: ports_of(netlist, technology, corner) for part, netlist in zip(parts, (top, gate, store_))
    }
    found = chain(parts, reduced, corner)
    alone, last = paths(gate, technology, corner), paths(store_, technology, corner)
    assert found.period_ps == pytest.approx(corner.clk_to_q_ps + alone.in_to_out + last.in_to_reg, rel=1e-12)
    assert found.parts == ("g", "s") and found.instances == ("a", "b")


def mistakes(tmp_path: Path):
    """(arguments, what the one line must say)."""
    def numbers(name: str, **arrays) -> Path:
        path = tmp_path / name
        np.savez(path, **arrays)
        return path

    np.save(tmp_path / "flat.npy", np.zeros(5, int))
    np.save(tmp_path / "wide.npy", np.full((2, 3), 99))
    np.save(tmp_path / "half.npy", np.full((2, 3), 0.5))
    (tmp_path / "text.npy").write_text("1 2 3")
    yield ["--tech", "asap"], ("unknown technology; did you mean 'asap7'?",)
    yield ["--data", "normal"], ("--data: must be uniform, gaussian:S", "not 'normal'")
    yield ["--data", "gaussian:0"], ("gaussian:S with S in 0..10", "not 'gaussian:0'")
    yield ["--data", tmp_path / "none.npy"], ("none.npy: No such file",)
    yield ["--data", tmp_path / "text.npy"], ("text.npy: is no NumPy file",)
    for name in ("cut.npz", "cut.npy"):
        (tmp_path / name).write_bytes(b"PK\x03\x04 and no more")
        yield ["--data", tmp_path / name], (f"{name}: is no NumPy file",)
    np.save(tmp_path / "wraps.npy", np.full((2, 3), 2**64 - 1, np.uint64))  # -1 as int64
    yield ["--data", tmp_path / "wraps.npy"], ("a: value outside int4: 1.84467e+19",)
    yield (
        ["--data", tmp_path / "flat.npy"],
        ("a: must be M x K with at most 256 x 256 numbers, not of shape (5,)",),
    )
    yield ["--data", tmp_path / "wide.npy"], ("a: value outside int4: 99",)
    yield ["--data", tmp_path / "half.npy"], ("a: must be whole numbers",)
    yield (
        ["--data", numbers("k.npz", a=np.zeros((2, 3), int), w=np.ones((4, 1), int))],
        ("a has K = 3, w has K = 4",),
    )
    yield ["--data", numbers("b.npz", b=np.zeros((2, 3), int))], ("must hold the arrays a and w, not b",)
    yield ["--period-ns", "-1"], ("must be a number of nanoseconds above 0, at most 1000000, not '-1'",)
    yield ["--period-ns", "1", "--curve"], ("not allowed with argument",)
    yield ["--plot", "shares.pdf"], ("--plot: must end in .png or .svg, not 'shares.pdf'",)
    for seconds in ("0", "inf", "nan", "soon"):
        yield ["--timeout", seconds], ("--timeout: must be a number of seconds above 0", f"not '{seconds}'")


def test_every_mistake_is_one_line_and_exit_2(cli, tmp_path):
    for arguments, expected in mistakes(tmp_path):
        code, out, err = cli("synth", "tiny_os2x3", *arguments)
        assert (code, out, err.count("\n")) == (2, "", 1), (arguments, out, err)
        assert all(text in err for text in expected), (expected, err)


def test_without_yosys_one_line_says_how_to_get_it(cli, monkeypatch):
    monkeypatch.setattr(mapping, "available", lambda: False)
    code, out, err = cli("synth", "tiny_os2x3", "--again")
    assert (code, out, err) == (
        2,
        "",
        f"hwsim: synthesis needs Yosys, which is an extra: {install('synth')}\n",
    )
    assert cli("synth", "tiny_os2x3")[0] == 0, "a stored result needs no tool"


def test_without_icarus_one_line_says_how_to_get_it(cli, monkeypatch, tmp_path):
    monkeypatch.setattr(mapping, "available", lambda: True)
    monkeypatch.setenv("PATH", str(tmp_path))
    code, out, err = cli("synth", "tiny_os2x3", "--again")
    assert (code, out, err.count("\n")) == (2, "", 1) and "Icarus Verilog not found" in err


@pytest.mark.full
def test_a_result_that_cannot_be_kept_is_shown_all_the_same(cli, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("kept")
    made = cost(design=store.design(load("tiny_os2x3")))
    monkeypatch.setattr("hwsim.cost.engine.Synthesis.at", lambda self, period_ps: made)
    code, out, err = cli("synth", "tiny_os2x3", "--again", "--json", "--store", tmp_path / "file")
    assert code == 2 and err.count("\n") == 1 and "file: cannot write" in err
    assert json.loads(out)["totals"]["area"]["value"] == made.area.value


@pytest.mark.parametrize("suffix", graded(["png", "svg"], 1, 1))
def test_plots(cli, tmp_path, suffix):
    path = tmp_path / "new" / f"shares.{suffix}"
    assert cli("synth", "tiny_os2x3", "--plot", path)[0] == 0
    assert path.read_bytes()[:4] in (b"\x89PNG", b"<?xm")


# -- parameters that are added later ---------------------------------------------------------------
def with_field(default: int, **how: Any) -> type:
    """The architecture `mac` with a parameter more, which its shipped results do not name."""
    made = dataclasses.make_dataclass(
        "Later",
        [("extra", int, param(default, lo=0, hi=3, doc="a parameter of the test", **how))],
        bases=(architectures()["mac"],),
        frozen=True,
    )
    return made


def as_later(config: Config, cls: type, **extra: int) -> Config:
    """The engine with that architecture."""
    return replace(config, pe=cls.from_dict(config.pe.to_dict() | extra, rescale=config.pe.rescale))


def test_a_parameter_that_is_added_finds_results_that_do_not_name_it():
    config = load("int8_os16")
    known, later = store.known(config), with_field(1, before=1)
    assert known is not None and "extra" not in known.design["params"]
    assert store.known(as_later(config, later)) == known == store.known(as_later(config, later, extra=1))
    assert (
        store.known(as_later(config, later, extra=0)) is None
        and store.known(as_later(config, later, extra=2)) is None
    )
    made = replace(known, design=store.design(as_later(config, later, extra=2)))
    assert made.design["params"]["extra"] == 2 and store.slot(made) != store.slot(known)


def test_another_default_does_not_take_results_of_the_old_one():
    """Neither a parameter that results do not name nor one that they name; one about whose past nothing is
    said finds nothing."""
    config = load("int8_os16")
    known, changed = store.known(config), with_field(2, before=1)
    assert (
        known is not None
        and store.known(as_later(config, changed)) is None
        and store.known(as_later(config, changed, extra=1)) == known
    )
    unsaid = with_field(1)
    assert (
        store.known(as_later(config, unsaid)) is None
        and store.known(as_later(config, unsaid, extra=2)) is None
    )
    field = next(f for f in config.pe.schema() if f.name == "adder")
    other = next(choice for choice in field.metadata["choices"] if choice != config.pe.to_dict()["adder"])
    moved = dataclasses.make_dataclass(
        "Moved",
        [("adder", str, param(other, choices=field.metadata["choices"], doc="as in `mac`"))],
        bases=(type(config.pe),),
        frozen=True,
    )
    values = {key: value for key, value in config.pe.to_dict().items() if key != "adder"}
    assert store.known(replace(config, pe=moved.from_dict(values, rescale=config.pe.rescale))) is None
    assert (
        store.known(replace(config, pe=moved.from_dict(config.pe.to_dict(), rescale=config.pe.rescale)))
        == known
    )


def test_what_was_before_a_parameter_is_one_of_its_values():
    classes = [*architectures().values(), *dataflows().values(), Rescale]
    added = [f for cls in classes for f in cls.schema() if "before" in f.metadata]
    for f in added:
        check_field(f, f.metadata["before"])
    assert {f.name for f in added} >= {"scale_format", "row_scale", "accumulate", "result", "factor"}


def test_results_of_another_packages_engine_hold_for_its_source(monkeypatch, tmp_path):
    """What `simulate` finds of an architecture that is not hwsim's own was made by its source as it is;
    shipped results never are."""
    source = "from hwsim.pe.mac import Mac\n\n\nclass Another(Mac):\n    pass\n"
    (tmp_path / "another_pe.py").write_text(source)
    monkeypatch.syspath_prepend(tmp_path)
    import another_pe  # type: ignore[import-not-found]
    plain = load("tiny_os2x3")
    config = replace(plain, pe=another_pe.Another.from_dict(plain.pe.to_dict(), rescale=plain.pe.rescale))
    known = store.known(plain)
    assert known is not None and store.design(config) == store.design(plain) and store.known(config) is None
    store.keep(
        replace(known, keys=known.keys | todays() | {"generator": store.generator(plain)}), own_store()
    )
    assert store.known(config) is None
    mine = replace(known, chain_ps=1.0, keys=known.keys | todays() | {"generator": store.generator(config)})
    store.keep(mine, own_store())
    assert store.known(config) == mine and store.known(plain) == known
    (tmp_path / "another_pe.py").write_text(source + "    # changed\n")
    store._source.cache_clear()
    assert store.known(config) is None
    store._source.cache_clear()
