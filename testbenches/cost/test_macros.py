"""Memories of engines as macros: figures are the SRAM table's, accesses those that happened, paths go through
them; else flip-flops."""

import json
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from amaranth.hdl import Module, Signal, unsigned
from amaranth.lib.wiring import In, Out
from conftest import own_store
from sweeping import swept

from hwsim.accelerator.engine_cost import Answer
from hwsim.answers.cost_table import print_cost
from hwsim.answers.engine_cost import print_cost as print_answer
from hwsim.config import configure, load
from hwsim.cost import macros, store
from hwsim.cost.activity.stimulus import dimensions
from hwsim.cost.activity.traffic import Traffic
from hwsim.cost.estimator.estimate import estimate
from hwsim.cost.estimator.parts import Model
from hwsim.cost.fitting import EFFORTS, Context, figures_of, map_part
from hwsim.cost.memory_report import PUBLISHED, beside, equal_sizes, report
from hwsim.cost.netlist.chain import chain
from hwsim.cost.netlist.memories import RamOfBanks
from hwsim.cost.netlist.parts import NO_MACRO, Memory, Part, Parts
from hwsim.cost.netlist.paths import Corner
from hwsim.cost.result import Cost, PartCost
from hwsim.engine.memory import Ram
from hwsim.errors import ConfigError
from hwsim.files.library import shipped
from hwsim.files.source import Document
from hwsim.simulation import simulate
from hwsim.sweep.evaluate import Evaluator
from hwsim.sweep.family import nested
from hwsim.tech.macro import AREA_1R1W, ENERGY_1R1W, macro
from hwsim.tech.memory import memory
from hwsim.tech.technology import load_technology
from hwsim.verilog.block import Block, Logic
from hwsim.workload import load_workload

TECHNOLOGIES = ("asap7", "ihp_sg13g2", "sky130hd")
technology_of = cache(load_technology)


def said(figure) -> float:
    """A figure of the table that is there."""
    return figure.value


# -- figures ---------------------------------------------------------------------------------------
@pytest.mark.parametrize("technology", TECHNOLOGIES)
@pytest.mark.parametrize("words, bits", [(64, 32), (256, 30), (300, 17), (2048, 33)])
def test_a_macros_figures_are_the_tables(technology, words, bits):
    found, table = macro(words, bits, "1rw", technology), memory(words, bits, "1rw", technology)
    assert found.area_um2 == said(table.area) * 1e6 and found.leakage_nw == said(table.leakage) * 1e6
    assert found.clk_to_q_ps == said(table.clk_to_q) * 1e3 and found.setup_ps == said(table.setup) * 1e3
    assert found.read_fj == said(table.read_energy) * 1e3 and found.write_fj == said(table.write_energy) * 1e3
    assert found.cycle_ps == (0.0 if isinstance(table.cycle, str) else table.cycle.value * 1e3)
    assert (found.area_kind, found.leakage_kind) == (table.kinds["area"], table.kinds["leakage"])
    assert table.area.source.split("; ")[0] in found.source


def test_only_sky130_states_a_least_period():
    assert [macro(256, 32, "1rw", technology).cycle_ps > 0 for technology in TECHNOLOGIES] == [
        False,
        False,
        True,
    ]


def test_two_ports_are_the_tables_or_an_estimate_that_says_so():
    ihp, table = macro(256, 30, "1r1w", "ihp_sg13g2"), memory(256, 30, "2rw", "ihp_sg13g2")
    assert (ihp.area_um2, ihp.area_kind) == (
        said(table.area) * 1e6,
        "published macro",
    ) and "1r1w estimated" not in ihp.source
    for technology in ("asap7", "sky130hd"):  # the one has no such rows, the other's lack times and energies
        found, one = macro(256, 30, "1r1w", technology), macro(256, 30, "1rw", technology)
        assert (found.area_um2, found.leakage_nw) == (AREA_1R1W * one.area_um2, AREA_1R1W * one.leakage_nw)
        assert (found.read_fj, found.write_fj) == (ENERGY_1R1W * one.read_fj, ENERGY_1R1W * one.write_fj)
        assert {found.area_kind, found.leakage_kind, found.time_kind, found.energy_kind} == {"estimated"}
        assert "1r1w estimated: 2 x area and leakage, 1.25 x energies of one port" in found.source


def test_a_memory_without_figures_is_refused_in_one_line(monkeypatch):
    # as if sky130hd had no single-port memories
    monkeypatch.setattr("hwsim.tech.macro.ports_of", lambda technology: ["1r1w"])
    said_so = (
        r"^a memory of 257 x 29 bit, 1r1w, is no macro in sky130hd: sky130hd has no clock to output: [^\n]*$"
    )
    with pytest.raises(ConfigError, match=said_so):
        macro(257, 29, "1r1w", "sky130hd")


def test_macros_are_for_the_shipped_technologies(tmp_path):
    assert all(macros.has_macros(technology_of(name)) for name in shipped("technology"))
    mine = tmp_path / "asap7.yaml"
    # the name alone does not make its memories those of asap7
    shutil.copy(shipped("technology")["asap7"], mine)
    assert not macros.has_macros(load_technology(mine))


# -- parts -----------------------------------------------------------------------------------------
class Holder(Logic):
    """Two memories behind a register."""

    def __init__(self, words: int = 300, bits: int = 17):
        self.ram = Ram("eng", words, bits)
        super().__init__(
            "eng",
            {
                "go": In(2),
                "write": In(1),
                "addr": In(range(words)),
                "d": In(unsigned(bits)),
                "q": Out(unsigned(bits)),
            },
            blocks=(self.ram,),
        )

    def build(self, m: Module) -> None:
        words = [Signal(self.ram.bits, name=f"word{i}") for i in range(2)]
        for i, word in enumerate(words):
            m.submodules[f"bank{i}"] = self.ram.instance(
                enable=self.go[i], write=self.write, addr=self.addr, d=self.d, q=word
            )
        m.d.sync += self.q.eq(words[0] ^ words[1])


def parts_of(top: Block, with_macros: bool) -> Parts:
    """The parts of any block; engines are what they are written for."""
    return Parts(top, with_macros)  # type: ignore[arg-type]


def test_a_memory_is_a_part_that_is_a_black_box_in_its_neighbour():
    whole, ram = parts_of(Holder(), True).all
    assert ram.memory == Memory(300, 17, "1rw") and ram.paths == (("bank0",), ("bank1",)) and ram.note == ""
    assert (
        whole.inside == {"bank0": "top_ram_300x17_1rw", "bank1": "top_ram_300x17_1rw"}
        and whole.memory is None
    )
    assert "(* blackbox *)\nmodule top_ram_300x17_1rw" in whole.text and "words" not in whole.text


def test_without_macros_a_memory_is_of_flip_flops_and_says_so():
    found = parts_of(Holder(), False)
    count = {part.name: part.instances for part in found}
    assert count == {
        "top": 1,
        "ram_300x17_1rw": 2,
        "ram_300x17_1rw_words": 2,
        "ram_300x17_1rw_words_bank": 2 * 19,
    }
    assert [part.note for part in found] == ["", NO_MACRO, "", ""] and all(
        part.memory is None for part in found
    )
    small = parts_of(Holder(words=16), False)
    assert {part.name: part.instances for part in small} == {"top": 1, "ram_16x17_1rw": 2}


@pytest.mark.parametrize("ports", ["1rw", "1r1w"])
def test_flip_flops_in_place_of_a_memory_do_what_it_does(tmp_path, ports):
    """The same random traffic on both, in Icarus: each word that was written before is the same on every
    clock."""
    ram = Ram("a", 300, 17, ports)
    other = RamOfBanks(ram)
    texts = [ram.text(), *(block.text().replace("a_ram", "b_ram") for block in other.walk())]  # type: ignore[attr-defined]
    inputs = [(port, ram.width(port)) for port, member in ram.ports.items() if member.flow == In]
    places = ", ".join(f".{port}({port})" for port, _ in inputs)
    address, enable = ("write_addr = n", "") if ports == "1r1w" else ("addr = n", "enable = 1; ")
    clock = "#1 clk = 1; #1 clk = 0;"
    first = f"for (n = 0; n < 300; n = n + 1) begin {enable}write = 1; {address}; d = $random; {clock} end"
    draw = " ".join(
        f"{port} = $random;" if not port.endswith("addr") else f"{port} = $unsigned($random) % 300;"
        for port, _ in inputs
    )
    bench = [
        f"module t; reg clk = 0; {' '.join(f'reg [{bits - 1}:0] {port} = 0;' for port, bits in inputs)}",
        "wire [16:0] p, q; integer n, same = 0, seen = 0;",
        f"{ram.name} one (.clk(clk), {places}, .q(p)); {ram.name.replace('a_ram', 'b_ram')} two (.clk(clk), "
        f"{places}, .q(q));",
        f"initial begin {first}",
        f"for (n = 0; n < 4000; n = n + 1) begin {draw} {clock} same = same + (p === q); seen = seen + (p "
        "!== 17'bx); end",
        '$display("%0d %0d", same, seen); $finish; end endmodule',
    ]
    (tmp_path / "t.v").write_text("\n".join([*texts, *bench]))
    subprocess.run(["iverilog", "-g2005", "-o", "t", "t.v"], cwd=tmp_path, check=True, timeout=60)
    out = subprocess.run(
        ["vvp", "-n", "t"], cwd=tmp_path, check=True, timeout=60, capture_output=True, text=True
    ).stdout
    same, seen = map(int, out.split())
    assert same == 4000 and seen > 3900


# -- accesses --------------------------------------------------------------------------------------
def traffic(paths: list[str], clocks: list[list[str]], ports: tuple[str, ...]) -> Traffic:
    """Recorded ports: per clock a text of their values, path after path."""
    names = [f"{path}.{port}" for path in paths for port in ports]
    return Traffic(
        [dict(zip(names, "".join(clock))) for clock in clocks], range(1, len(clocks)), len(clocks) - 2
    )


def test_accesses_are_counted_in_every_instance_on_busy_clocks():
    ram = parts_of(Holder(), True).all[1]
    # enable and write of two banks; the first is before
    clocks = [["11", "11"], ["10", "00"], ["11", "10"], ["x1", "01"], ["11", "00"]]
    found = macros.accesses(ram, traffic(["bank0", "bank1"], clocks, ("enable", "write")))
    assert found == macros.Accesses(reads=2, writes=2, idle=4, clocks=8, jobs=((2, 2),), instances=2)
    one = macro(300, 17, "1rw", "asap7")
    assert found.energy_fj(one) == (2 * one.read_fj + 2 * one.write_fj) / 8
    both = replace(ram, memory=Memory(300, 17, "1r1w"), paths=(("m",),))
    seen = traffic(["m"], [["00"], ["11"], ["10"], ["00"], ["01"]], ("read", "write"))
    assert macros.accesses(both, seen) == macros.Accesses(2, 2, 1, 4, ((2, 2),), 1)


def test_figures_of_a_memory_part():
    ram, asap7 = parts_of(Holder(), True).all[1], technology_of("asap7")
    (mapped,) = map_part(Context(asap7, Corner.of(asap7), 60.0), ram, 100, EFFORTS[0]).values()
    found, table = macros.Accesses(300, 200, 500, 1000, ((300, 200),), 4), memory(300, 17, "1rw", "asap7")
    part = figures_of(asap7, ram, mapped, found)
    assert (part.kind, part.cells, part.flops, part.instances) == ("memory", 0, 0, 2) and not part.wiring
    assert part.area_um2 == float(f"{said(table.area) * 1e6:.6g}") and part.leakage_nw == float(
        f"{said(table.leakage) * 1e6:.6g}"
    )
    assert part.energy_fj == float(f"{300 * said(table.read_energy) + 200 * said(table.write_energy):.6g}")
    assert (part.reads, part.writes, part.idle, part.clocks) == (300, 200, 500, 1000)


# -- timing ----------------------------------------------------------------------------------------
def register(ports: dict[str, str], setup: float = 10.0, launch: float = 30.0) -> macros.Ports:
    """A part of registers between input and output ports."""
    out = macros.Ports()
    for port, flow in ports.items():
        if flow == "in":
            out.read[port], out.capture[port], out.through[port] = list(range(30)), setup, {}
        else:
            out.launch[port, 0] = launch
    return out


@pytest.mark.parametrize("technology", TECHNOLOGIES)
def test_paths_go_into_a_memory_and_out_of_it(technology):
    corner, one, size = (
        Corner.of(technology_of(technology)),
        macro(256, 30, "1rw", technology),
        Memory(256, 30, "1rw"),
    )
    top = Part("top", "", "", {"bank": "top_ram"}, ((),))
    ram = Part("top_ram", "", "", {}, (("bank",),), memory=size)
    seen = macros.ports(size, one)
    reading = chain([top, ram], {"top": register({"bank.q": "in", "bank.addr": "out"}), "ram": seen}, corner)
    assert reading.period_ps == one.clk_to_q_ps + 10.0 and reading.parts == ("ram", "top")
    slow = register({"bank.q": "in", "bank.addr": "out"}, launch=1e6)
    writing = chain([top, ram], {"top": slow, "ram": seen}, corner)
    assert (
        writing.period_ps == 1e6 + one.setup_ps
        and writing.parts == ("ram",)
        and writing.instances == ("bank",)
    )


def test_a_least_period_bounds_the_clock():
    sky = technology_of("sky130hd")
    (mapped,) = map_part(
        Context(sky, Corner.of(sky), 60.0), parts_of(Holder(), True).all[1], 100, EFFORTS[0]
    ).values()
    one = macro(300, 17, "1rw", "sky130hd")
    assert mapped.paths.reg_to_reg == one.cycle_ps > 0 and mapped.period_ps >= one.cycle_ps


# -- answers ---------------------------------------------------------------------------------------
def cost(**changes) -> Cost:
    """An engine of cells and a macro, with figures that are easy to add up."""
    cell = PartCost(
        "cell", "A cell.", 4, 10, 2, 15.0, 1000.0, 400.0, 300.0, 200.0, 100.0, 0.0, 48.0, 32.0, 1, 100
    )
    ram = PartCost(
        "ram_256x30_1rw",
        "A RAM.",
        2,
        0,
        0,
        20.0,
        500.0,
        150.0,
        0.0,
        50.0,
        99.0,
        0.0,
        299.0,
        299.0,
        2,
        200,
        "memory",
        100,
        60,
        40,
        "scaled",
        "estimated",
        "scaled",
        "estimated",
        "table x, 7 nm; a formula",
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
        "keys": {"tool": "T", "flow": "1"},
        "parts": (cell, ram),
    }
    return Cost(**values | changes)


def test_shares_and_kinds():
    c = cost()
    assert (
        c.area.value == 100.0
        and c.memory_area.value == 40.0
        and c.energy_per_clock.value == pytest.approx(0.8, rel=1e-12)
    )
    assert c.memory_energy_per_clock.value == pytest.approx(0.6, rel=1e-12)
    assert c.shares()["area"] == {"cells": 0.6, "memories": 0.4}
    assert c.shares()["energy"] == pytest.approx({"cells": 0.25, "memories": 0.75}, rel=1e-12)
    assert (c.area.kind, c.energy_per_clock.kind, c.tops.kind, c.kind) == (
        "estimated",
        "estimated",
        "characterized",
        "estimated",
    )
    assert (
        c.area.source.endswith("; memories: table x, 7 nm, area: scaled")
        and "energy: estimated" in c.energy_per_mac.source
    )
    published = replace(c.parts[1], area_kind="published macro")
    better = cost(parts=(c.parts[0], published))
    assert (better.area.kind, better.energy_per_clock.kind) == ("characterized", "estimated")
    cells = cost(parts=c.parts[:1])
    assert cells.kind == "characterized" and cells.shares()["area"] == {"cells": 1.0, "memories": 0.0}
    other = cost(
        parts=(*c.parts, replace(c.parts[0], part="wires", kind="wires", instances=1, area_um2=100.0))
    )
    assert other.shares()["area"] == {"cells": 0.3, "memories": 0.2, "wires": 0.5}


def test_a_result_with_macros_is_kept_as_it_is_and_shown(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")
    c = cost()
    assert store.read(store.keep(c, own_store())) == c
    print_cost(c, True)
    out = capsys.readouterr().out
    assert (
        "memories: 2 ram_256x30_1rw (0.50 reads and 0.30 writes per clock each); table x, 7 nm; area: "
        "scaled, leakage: estimated"
        in out
    )
    assert "area 0.0001 mm2 (cells 60%, memories 40%)" in out and "mW (cells 25%, memories 75%;" in out
    assert json.loads(json.dumps(c.to_dict()))["shares"]["area"] == {"cells": 0.6, "memories": 0.4}


def test_simulates_first_cost_line_says_the_shares(capsys):
    config = load("tiny_os2x3")
    answer = Answer(simulate(config, load_workload("tiny")), cost())
    print_answer(answer)
    first, *_, last = capsys.readouterr().out.splitlines()
    assert (
        "area 0.0001 mm2 (cells 60%, memories 40%)" in first and "pJ/clock (cells 25%, memories 75%)" in first
    )
    assert last.startswith("cells characterized, memories estimated: ")
    assert answer.to_dict()["shares"]["area"] == {"cells": 0.6, "memories": 0.4}


def test_flip_flops_in_place_of_memories_are_named():
    cell, ram = cost().parts
    flops = replace(
        ram,
        kind="cells",
        cells=5,
        area_kind="",
        leakage_kind="",
        time_kind="",
        energy_kind="",
        source=NO_MACRO,
    )
    assert cost(parts=(cell, flops)).memories_text() == f"memories: ram_256x30_1rw: {NO_MACRO}"
    assert cost(parts=(cell,)).memories_text() == "memories: flip-flops, counted as cells"


# -- estimates -------------------------------------------------------------------------------------
FORMS = """
workloads: [tiny]
costs: estimated
axes:
  array.rows: [2, 16]
  array.cols: [3]
  array.accumulators: [auto, registers, two_port, banks, four_banks]
variants:
  - {name: ws, base: {pe: mac, params: {a_bits: 4, w_bits: 4}, dataflow: ws, array: {}},
     axes: {array.acc_depth: [2, 4, 100, 128, 301, 2048]}}
  - {name: os, base: {pe: mac, params: {a_bits: 4, w_bits: 4}, dataflow: os, array: {}}}
"""


def test_sweeps_over_forms_and_depths_are_single_estimates(tmp_path):
    sweep = swept(tmp_path, FORMS)
    evaluate, forms = Evaluator(sweep), Counter()
    rows = []
    for family in sweep.families:
        index = np.arange(family.size)
        found, reasons = evaluate.results(family, index, family.columns(index))
        rows += [(family.point(i), found["area_mm2"][i], reasons[i]) for i in index.tolist()]
    for point, area_mm2, reason in rows:
        try:
            config = configure(Document("", nested(point), {}), "point")
        except ConfigError as e:
            assert reason and "accumulators: must be auto" in str(e), (point, str(e), reason)
            forms["refused"] += 1
            continue
        one = estimate(config)
        assert not reason and area_mm2 == pytest.approx(one.area.value * 1e-6, rel=1e-9)
        depth, chosen = config.flow.accumulate_depth(config.pe), config.flow.accumulator_form(config.pe)
        forms[chosen] += 1
        count, ports = {"banks": (2, "1rw"), "four_banks": (4, "1rw"), "two_port": (1, "1r1w")}.get(
            chosen, (0, "")
        )
        each = macro(-(-depth // count), config.pe.total.bits, ports, "asap7").area_um2 if count else 0.0
        assert one.shares()["area"]["memories"] * one.area.value == pytest.approx(count * 3 * each, rel=1e-9)
        assert (one.engines.macros is None) == (not count) and (
            "memories: asap7_sram" in one.area.source
        ) == bool(count)
    assert min(forms[name] for name in ("refused", "banks", "four_banks", "two_port", "registers", "")) > 0, (
        forms
    )


@pytest.mark.parametrize(
    "flow, more",
    [
        ("ws", "acc_depth: 512"),
        ("ws", "acc_depth: 512, accumulators: two_port"),
        ("ws", "acc_depth: 512, accumulators: four_banks"),
        ("os", ""),
    ],
)
def test_rates_of_accesses_are_those_of_the_jobs_tiles(tmp_path, flow, more):
    """The first partial sum of a result is not read, the last one is not written; counted here tile by
    tile."""
    path, group = tmp_path / "e.yaml", 64 if flow == "os" else 0
    rescale = "rescale: {group: 64, scale_bits: 8}\n" if group else ""
    path.write_text(
        f"pe: mac\nparams: {{a_bits: 4, w_bits: 4}}\ndataflow: {flow}\narray: {{rows: 192, cols: 2, "
        f"{more}}}\n{rescale}"
    )
    config = load(path)
    m, k, _ = dimensions(config)
    tile = group or 192
    sums = [(row, start == 0, start + tile >= k) for start in range(0, k, tile) for row in range(m)]
    compute = int(config.flow.cycles(m, k, 2, config.pe).compute)
    parts = Model(config.pe, config.flow).parts()
    (ram,) = [part for part in parts if part.memory]
    assert ram.memory is not None
    per_column = float(ram.instances) / 2
    assert float(ram.memory.reads) * per_column * compute == pytest.approx(
        sum(not first for _, first, _ in sums), rel=1e-9
    )
    assert float(ram.memory.writes) * per_column * compute == pytest.approx(
        sum(not last for *_, last in sums), rel=1e-9
    )


# -- report ----------------------------------------------------------------------------------------
def test_the_report_has_its_figures_from_results_and_tables():
    cell, ram = cost().parts
    around = replace(cell, part="control", instances=1, area_um2=7.0)
    parts = (cell, around, replace(ram, part="outlet_ram_256x30_1rw"))
    one = cost(name="int8_ws16", design={"array": {"rows": 16, "cols": 16}}, parts=parts)
    found = equal_sizes(one)
    assert (found.array, found.around) == (60.0, 7.0) and found.sums_kib == 64 * 30 / 32
    assert found.accumulator == 32 * macro(512, 30, "1rw", "asap7").area_um2
    assert found.scratchpad == 4 * said(memory(4096, 128, "1rw", "asap7").area) * 1e6
    assert sum(found.compared.values()) == pytest.approx(1.0) and sum(PUBLISHED.values()) < 1
    text = report([one])
    assert "| int8_ws16 | asap7, 500 MHz | 0.000107 | cells 63%, memories 37% |" in text
    assert (
        f"| scratchpad | 53% | 68% | {found.scratchpad:,.0f} | {found.compared['scratchpad']:.0%} |" in text
    )
    assert (beside(1.05, 1.0), beside(3.0, 1.0), beside(1.0, 2.0)) == (
        "about as large",
        "3 times as large",
        "only 0.5 times as large",
    )
    with pytest.raises(ConfigError, match=r"int8_ws16: no result is kept: run scripts/update_costs\.py"):
        report([cost()])
