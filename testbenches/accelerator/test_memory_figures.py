"""Figures of memories and DRAM that a configuration gives: counted by hand, beside the tables', alike in
simulate, compare, sweeps."""

import json
from typing import Any

import numpy as np
import pytest
from sweeping import swept

from hwsim.accelerator.provenance import conditions
from hwsim.config import configure, load
from hwsim.config.description import Buffer, DramSpec
from hwsim.errors import ConfigError
from hwsim.files.source import Document
from hwsim.quantity import Quantity, provenance
from hwsim.simulation import simulate
from hwsim.sweep.evaluate import Evaluator
from hwsim.sweep.family import nested
from hwsim.sweep.provenance import sources
from hwsim.tech.memory import sram
from hwsim.workload import Workload

GEMM = Workload.of([(64, 96, 80)])
OWN = {"a": {"read_pj": 3.5, "write_pj": 4.25, "leakage_mw": 0.5, "area_um2": 2e4},
       "w": {"read_pj": 7.0, "write_pj": 1.0, "leakage_mw": 0.25, "area_um2": 3e4},
       "c": {"read_pj": 16.0, "write_pj": 32.0, "leakage_mw": 0.125, "area_um2": 5e4}}
WIDTHS = {"a": 128, "w": 64, "c": 512}


def machine(dram: dict | None = None, **own: dict):
    """An 8 x 8 array whose buffers have the figures of ``own``; buffer c is of four banks in two halves, so
    of eight memories."""
    buffers = {x: {"kib": 32, "width_bits": WIDTHS[x]} | own.get(x, {}) for x in "awc"}
    buffers["c"] |= {"banks": 4}
    data = {
        "pe": "mac",
        "dataflow": "os",
        "array": {"rows": 8, "cols": 8},
        "buffers": buffers,
        "dram": {"type": "hbm2"} | (dram or {}),
    }
    return configure(Document("", data, {}), "own")


def joules(energy: dict, part: str) -> float:
    assert isinstance(energy[part], Quantity), energy[part]
    return energy[part].value


def test_own_figures_are_counted_by_hand():
    """Bits times energy per access over its width; leakage, area and background of all memories over the
    whole time."""
    result = simulate(machine({"background_mw": 50.0, "pj_bit": 2.0}, **OWN), GEMM)
    bits, energy = result.layers[0].traffic, result.energy()
    assert bits is not None
    owner = {"a": "a", "w": "w", "partial": "c", "c": "c"}
    buffers = sum(count * OWN[owner[operand]][f"{way}_pj"] / WIDTHS[owner[operand]]
                  for operand, ways in bits["sram"].items() for way, count in ways.items())
    seconds = result.totals()["time_s"]
    assert joules(energy, "buffers") == pytest.approx(buffers * 1e-12, rel=1e-12)
    assert joules(energy, "buffer leakage") == pytest.approx(
        (2 * 0.5 + 2 * 0.25 + 8 * 0.125) * 1e-3 * seconds, rel=1e-12
    )
    assert joules(energy, "dram") == pytest.approx(result.layers[0].moved() * 2e-12, rel=1e-12)
    assert joules(energy, "dram background") == pytest.approx(50e-3 * seconds, rel=1e-12)
    assert isinstance(result.area, dict)
    for x, count in (("a", 2), ("w", 2), ("c", 8)):
        figure = result.area[f"buffer {x}"]
        assert (
            isinstance(figure, Quantity)
            and figure.value == OWN[x]["area_um2"] * 1e-6 * count
            and figure.kind == "cited"
        )


def test_background_is_that_of_all_cores_together():
    """Cores share the DRAM; its background power is counted once, and leaves nothing out while the vector
    unit works."""
    one, two = (
        simulate(
            configure(
                Document(
                    "",
                    {
                        "pe": "mac",
                        "dataflow": "os",
                        "array": {"rows": 8, "cols": 8},
                        "buffers": {x: {"kib": 32} for x in "awc"},
                        "dram": {"type": "hbm2", "background_mw": 10},
                        "cores": {"count": count},
                        "vector_unit": {"lanes": 4},
                    },
                    {},
                ),
                "x",
            ),
            GEMM,
        )
        for count in (1, 2)
    )
    for result in (one, two):
        assert joules(result.energy(), "dram background") == pytest.approx(
            10e-3 * result.totals()["time_s"], rel=1e-12
        )
    assert "dram background" not in simulate(machine(), GEMM).energy()


def test_efficiency_is_less_bandwidth():
    for share in (0.5, 0.75):
        eager, slower = (
            simulate(machine(dram), GEMM) for dram in ({"efficiency": share}, {"bandwidth_gb_s": 256 * share})
        )
        assert (
            eager.totals()["cycles"]
            == slower.totals()["cycles"]
            > simulate(machine(), GEMM).totals()["cycles"]
        )
    spec = DramSpec(bandwidth_gb_s=100.0, efficiency=0.8, source="measured by us")
    assert (spec.bandwidth.value, spec.bandwidth.source) == (
        80.0,
        "measured by us; 0.8 of it: measured by us",
    )
    assert DramSpec(type="hbm3", efficiency=0.5).bandwidth.source.endswith(
        "; 0.5 of it: the configuration's dram.efficiency"
    )


def test_what_is_not_given_comes_from_the_table():
    """One own figure replaces one figure; each keeps its kind and source, and sums have the weakest kind."""
    table = sram(16, 128, "1rw", "cacti7_22")
    assert isinstance(table.write_energy, Quantity) and isinstance(table.leakage, Quantity)
    found = Buffer(kib=32, width_bits=128, read_pj=6.0, source="our compiler").figures("a", "cacti7_22")
    assert all(isinstance(figure, Quantity) for figure in vars(found).values())
    read, write, leakage, area = vars(found).values()
    assert (read.value, read.kind, read.source) == (6 / 128, "cited", "our compiler; 2 x 16 KiB, 128 bit")
    assert (write.value, write.kind) == (
        table.write_energy.value / 128,
        "estimated",
    ) and write.source.startswith("CACTI 7, 22 nm, itrs-hp")
    assert (leakage.value, area.value) == (table.leakage.value * 2, table.area.value * 2)
    source, kind = provenance([read, write])
    assert (
        kind == "estimated"
        and source
        == "our compiler and CACTI 7, 22 nm, itrs-hp, 360 K, 1 bank, 1 read/write port, no ECC; "
        "2 x 16 KiB, 128 bit"
    )
    plain = Buffer(kib=32, write_pj=1.0).figures("w", "cacti7_22").write
    assert isinstance(plain, Quantity) and plain.source.startswith("the configuration's buffers.w.write_pj; ")


def test_what_no_table_has_is_unknown_until_it_is_given():
    """The reason names the missing figures; following it makes them known. Memories of several ports are
    known by own figures alone."""
    cases: list[dict[str, Any]] = [
        {"kib": 0.125, "width_bits": 1024},
        {"kib": 32, "ports": 2},
        {"kib": 32, "ports": 3},
    ]
    for bad in cases:
        found = Buffer(**bad, read_pj=1.0).figures("c", "cacti7_22")
        assert isinstance(found.read, Quantity) and found.write == found.leakage == found.area
        assert isinstance(found.write, str) and found.write.startswith("buffer c, 2 x ")
        assert found.write.endswith("; or give buffers.c.write_pj, buffers.c.leakage_mw, buffers.c.area_um2")
        given = Buffer(**bad, read_pj=1.0, write_pj=2.0, leakage_mw=0.5, area_um2=1.0).figures(
            "c", "cacti7_22"
        )
        assert all(isinstance(figure, Quantity) for figure in vars(given).values())
    unknown = simulate(machine({"type": "gddr6"}, a={"kib": 0.5, "ports": 2, "read_pj": 1.0}), GEMM)
    energy = unknown.energy()
    assert isinstance(energy["buffers"], str) and isinstance(energy["total"], str)
    assert (
        energy["dram"]
        == "no energy per bit is known for gddr6: there is no figure whose source could be checked; give "
           "dram.pj_bit"
    )
    assert isinstance(simulate(machine({"type": "gddr6", "pj_bit": 7}), GEMM).energy()["total"], Quantity)


def test_low_leakage_rows_can_be_chosen(tmp_path, cli):
    """The device type is part of the name, in configurations and in sweeps."""
    base = (
        "pe: mac\ndataflow: os\narray: {rows: 8, cols: 8}\nbuffers: {technology: NAME, a: {kib: 32}, w: "
        "{kib: 32}, c: {kib: 32}}\n"
        "dram: {type: hbm2}\n"
    )
    path, leaked = tmp_path / "own.yaml", {}
    for name in ("cacti7_22", "cacti7_22_lop", "cacti7_22_lstp"):
        path.write_text(base.replace("NAME", name), encoding="utf-8")
        leaked[name] = joules(simulate(load(path), GEMM).energy(), "buffer leakage")
        assert conditions(load(path))["buffers"] == f"CACTI 7, 22 nm, itrs-{name[10:] or 'hp'}, 360 K"
    assert leaked["cacti7_22_lstp"] * 500 < leaked["cacti7_22"]
    path.write_text(base.replace("NAME", "cacti7_22_lpst"), encoding="utf-8")
    code, _, err = cli("simulate", path, "--gemm", "8,8,8")
    assert code == 2 and f"{path}:4: technology: unknown memory; did you mean 'cacti7_22_lstp'?" in err


def test_memories_slower_than_the_clock_are_said(tmp_path):
    """CACTI's 16 KiB of low standby power take 0.628 ns for an access; an own memory is whatever its figures
    are of."""
    config = machine(a={"read_pj": 1.0}, w=OWN["w"])
    data: dict[str, Any] = config.to_dict() | {"clock_mhz": 2000}
    data["buffers"]["technology"] = "cacti7_22_lstp"
    data["buffers"]["c"] |= {"width_bits": 128, "banks": 1}
    found = [
        note
        for note in simulate(configure(Document("", data, {}), "x"), GEMM).notes
        if "for an access" in note
    ]
    assert [note[:8] for note in found] == [
        "buffer a",
        "buffer c",
    ] and "takes 0.628 ns for an access, the clock 0.5 ns" in found[0]
    assert not [note for note in simulate(config, GEMM).notes if "for an access" in note]


FILE = """pe: mac
dataflow: os
array: {rows: 8, cols: 8}
buffers:
  a: {kib: 32, read_pj: 3.5, write_pj: 4, leakage_mw: 0.5, area_um2: 20000, source: "a data sheet, page 7"}
  w: {kib: 32, read_pj: 3.5}
  c: {kib: 32}
dram: {type: ddr5, pj_bit: 11, background_mw: 120, efficiency: 0.8, source: "a maker's calculator"}
"""


def test_sources_and_conditions_are_printed(tmp_path, cli):
    path = tmp_path / "own.yaml"
    path.write_text(FILE, encoding="utf-8")
    code, out, _ = cli("simulate", path, "--gemm", "64,96,80", "-v")
    assert code == 0 and "area of buffer a: cited: a data sheet, page 7 (2 x 16 KiB, 128 bit)" in out
    assert "energy of dram, energy of dram background: cited: a maker's calculator" in out
    assert "the configuration's buffers.w.read_pj" in out
    line = (
        "figures hold for: engine asap7, 7 nm, TT, 0.7 V, 25 C; buffers asap7_sram_0p0, 7 nm, TT, 0.7 V, 25 "
        "C, a: all figures of the configuration's own, w: read_pj of the configuration's own; DRAM ddr5, "
        "process and temperature not stated, at 0.8 of its peak rate, background power 120 mW"
    )
    assert line in out
    code, out, _ = cli("compare", path, "int8_os16", "--gemm", "64,96,80", "-v")
    assert code == 0 and f"own: {line}" in out and "own: area of buffer a: cited: a data sheet, page 7" in out
    assert (
        "DRAM lpddr5, process and temperature not stated, at its peak rate (no dram.efficiency), background "
        "power not counted"
        in out
    )
    code, out, _ = cli("simulate", path, "--gemm", "64,96,80")
    assert out.endswith("engine estimated, buffers estimated and cited and characterized, DRAM cited; "
                        "asap7, 7 nm, TT, 0.7 V, 25 C; -v shows every source\n")
    code, out, _ = cli("simulate", path, "--gemm", "64,96,80", "--json")
    assert code == 0 and line == "figures hold for: " + "; ".join(
        f"{'DRAM' if part == 'dram' else part} {text}" for part, text in json.loads(out)["conditions"].items()
    )


MISTAKES = {
    "read_pj: 3.5,": ("read_pj: -1,", 5, "read_pj: must be a number in 0..1000000000 pJ, not -1"),
    "leakage_mw: 0.5": ("leakage_uw: 0.5", 5, "leakage_uw: unknown key; did you mean 'leakage_mw'?"),
    '"a data sheet, page 7"': ('"a data\\nsheet"', 5, "source: must be one line of printable characters"),
    '"a maker\'s calculator"': ('" "', 8, "source: must be one line of printable characters"),
    "efficiency: 0.8": ("efficiency: 80", 8, "efficiency: must be a number in 1e-06..1, not 80"),
    "background_mw: 120": (
        "background_mw: much",
        8,
        "background_mw: must be a number in 0..1000000000 mW, not 'much'",
    ),
}


@pytest.mark.parametrize("old", MISTAKES)
def test_mistakes_are_one_line(old, tmp_path, cli):
    new, line, message = MISTAKES[old]
    path = tmp_path / "own.yaml"
    path.write_text(FILE.replace(old, new, 1), encoding="utf-8")
    code, out, err = cli("simulate", path, "--gemm", "8,8,8")
    assert (
        (code, out) == (2, "") and err.startswith(f"hwsim: {path}:{line}: {message}") and err.count("\n") == 1
    ), err


SWEEP = """
base: {pe: mac, dataflow: os, array: {rows: 8, cols: 8}, buffers: {a: {kib: 16, read_pj: 3, source: somebody}, w: {kib: 16},
       c: {kib: 16, write_pj: 9, leakage_mw: 700}}, dram: {type: hbm2, efficiency: 0.7, background_mw: 4000}, vector_unit: {lanes: 16,
       pj_op: 1.0}}
workloads: [{model: llama-3.2-1b, decode: true, context: 300, batch: 3}]
tiling: TILING
axes:
  array.rows: [4, 16]
  cores.count: [1, 3]
  buffers.technology: [cacti7_22, cacti7_45]
  "buffers.w.kib, buffers.w.area_um2, buffers.w.read_pj": [[16, 5000, 2], [64, 20000, 3.5]]
  dram.pj_bit: [2.5, 4]
  clock_mhz: [200, 500]
"""  # noqa: E501


@pytest.mark.parametrize("tiling", ["latency", "energy"])
def test_sweeps_count_what_simulate_counts(tiling, tmp_path):
    """Every part of the energy; own figures, on axes or fixed, reach both."""
    sweep = swept(tmp_path, SWEEP.replace("TILING", tiling))
    family = sweep.families[0]
    index = np.sort(np.random.default_rng(3).choice(family.size, 6, replace=False))
    found, reasons = Evaluator(sweep).results(family, index, family.columns(index))
    assert set(reasons) == {""}
    for row, i in enumerate(index.tolist()):
        config = configure(Document("", nested(family.point(i)), {}), "point")
        result = simulate(config, sweep.scenarios[0].workload, tiling)
        energy = {key: f.value for key, f in result.energy().items() if isinstance(f, Quantity)}
        area = {key: f.value for key, f in (result.area or {}).items() if isinstance(f, Quantity)}
        assert (
            found["cycles"][row] == result.totals()["cycles"]
            and found["dram_mb"][row] == result.totals()["dram_bits"] / 8e6
        )
        wanted = {
            "buffers_mj": energy["buffers"],
            "dram_mj": energy["dram"] + energy["dram background"],
            "engine_mj": energy["engine"] + energy["engine clock"],
            "leakage_mj": energy["engine leakage"] + energy["buffer leakage"],
        }
        assert {key: found[key][row] for key in wanted} == pytest.approx(
            {key: joule * 1e3 for key, joule in wanted.items()}, rel=1e-9
        )
        assert found["area_mm2"][row] == pytest.approx(sum(area.values()), rel=1e-9) and len(area) == 4


def test_sweeps_say_where_own_figures_come_from(tmp_path):
    said = {
        (x["what"], x["kind"], x["source"])
        for x in sources(swept(tmp_path, SWEEP.replace("TILING", "latency")))
    }
    assert {
        ("read_pj of buffer a", "cited", "somebody"),
        ("read_pj, area_um2 of buffer w", "cited", "the configuration's buffers.w"),
        ("pj_bit, background_mw, efficiency of the DRAM", "cited", "the configuration's dram"),
    } <= said
    assert any(what == "buffers in cacti7_45" for what, _, _ in said) and not any(
        what == "energy of hbm2" for what, _, _ in said
    )


ALONE = """
base: {pe: mac, dataflow: os, array: {rows: 8, cols: 8}, buffers: {a: {kib: 16}, w: {kib: 16}, c: {kib: 16}}, dram: {type: hbm2}}
workloads: [{workload: llama2_7b, section: decode}]
"""  # noqa: E501


@pytest.mark.parametrize("size, values, figure", [
    ("buffers.a.kib", (16, 32), "buffers.a.read_pj"), ("buffers.c.banks", (1, 2), "buffers.c.leakage_mw"),
    ("buffers.w.width_bits", (64, 128), "buffers.w.area_um2"), ("dram.stacks", (1, 2), "dram.background_mw"),
    ("dram.type", ("hbm2", "hbm3"), "dram.pj_bit")])
def test_a_figure_of_one_size_is_not_swept_over_sizes(size, values, figure, tmp_path):
    """Neither fixed nor along an axis of its own; on the axis of the size, as the error advises, it is."""
    first, second = values
    for beside in (f"variants: [{{name: x, set: {{{figure}: 3}}}}]", f"  {figure}: [3, 4]"):
        with pytest.raises(ConfigError) as caught:
            swept(tmp_path, f"{ALONE}axes:\n  {size}: [{first}, {second}]\n{beside}\n")
        assert caught.value.place == f"{tmp_path / 's.yaml'}:5"
        assert caught.value.message == (
            f"{size}: {figure} holds for one value of it; put both on one axis, '{size}, {figure}': "
            "[[.., ..], ..]"
        )
    assert swept(tmp_path, f'{ALONE}axes:\n  "{size}, {figure}": [[{first}, 3], [{second}, 4]]\n').size == 2
