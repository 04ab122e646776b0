"""On-chip memories: the tables read a second way, the rule for sizes between and beyond their rows by hand,
kinds, and what is refused."""

import csv
from dataclasses import replace
from math import exp, log
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sweeping import swept

from hwsim.accelerator.power import power
from hwsim.accelerator.provenance import conditions as conditions_of
from hwsim.config import configure
from hwsim.config.description import Buffer
from hwsim.errors import ConfigError
from hwsim.files.source import Document
from hwsim.quantity import Quantity
from hwsim.simulation import simulate
from hwsim.sweep.evaluate import Evaluator
from hwsim.sweep.family import nested
from hwsim.sweep.provenance import sources
from hwsim.tech import sram_table
from hwsim.tech.memory import Sram, basis, conditions, every, memories, memory, sizes, sram
from hwsim.tech.sram_report import aims, held_out, report
from hwsim.tech.sram_rule import Table
from hwsim.tech.sram_table import FIGURES, KINDS, TECHNOLOGIES, Mux, Row, weakest
from hwsim.tech.technology import load_technology
from hwsim.workload import Workload

ROOT = Path(__file__).resolve().parents[2]


def lines(path: Path) -> list[dict[str, str]]:
    return list(
        csv.DictReader(
            line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
        )
    )


def figures(m: Sram) -> dict[str, Quantity | str]:
    return dict(
        zip(FIGURES, (m.area, m.clk_to_q, m.setup, m.cycle, m.leakage, m.read_energy, m.write_energy))
    )


def values(m: Sram) -> dict[str, float | None]:
    return {key: q.value if isinstance(q, Quantity) else None for key, q in figures(m).items()}


def known(q: Quantity | str) -> Quantity:
    assert isinstance(q, Quantity), q
    return q


def test_rows_of_every_table_are_returned_as_they_are():
    """To the last digit, each figure with the kind that its row states, and a reason where the row states
    none."""
    seen = dict.fromkeys(memories(), 0)
    for path in sram_table.files():
        for line in lines(path):
            m = memory(int(line["words"]), int(line["bits"]), line["ports"], line["technology"])
            assert m.kib == int(line["words"]) * int(line["bits"]) / 8192
            for key, q in figures(m).items():
                text = line[FIGURES[key].column]
                if not text:
                    assert isinstance(q, str) and q.startswith(f"{line['technology']} has no ") and ": " in q
                    continue
                q = known(q)
                own, *others = line["kind"].split("; ")
                kind = next(
                    (x.split(": ")[0] for x in others if FIGURES[key].column in x.split(": ")[1].split()), own
                )
                assert (q.value, q.unit) == (float(f"{text}e{FIGURES[key].power}"), FIGURES[key].unit)
                assert m.kinds[key] == kind and q.kind == (
                    "characterized" if kind == "published macro" else "estimated"
                )
                assert q.source.startswith(line["source"]) and line["name"] in q.source
                assert kind not in ("scaled", "estimated") or f"; {kind}: " in q.source
            seen[line["technology"]] += 1
    assert seen == {
        "cacti7_22": 111,
        "cacti7_22_lop": 13,
        "cacti7_22_lstp": 13,
        "cacti7_32": 62,
        "cacti7_45": 62,
        "ihp_sg13g2": 28,
        "asap7": 36,
        "sky130hd": 26,
    }
    assert {name: len(every(name)) for name in memories()} == seen


@pytest.mark.parametrize("technology, kib, bits, expected", [
    ("cacti7_22", 64, 512, (0.053208, 0.29294, None, 0.43984, 17.55, 17.972, 27.922)),
    ("cacti7_22_lstp", 64, 128, (0.054281, 0.95037, None, 0.96597, 0.022911, 8.9659, 7.6014)),
    ("ihp_sg13g2", 4, 64, (0.1501024, 3.8712, 0.2941, None, 0.000396, 68.8967, 80.016)),
    ("asap7", 8, 64, (0.00235986, 0.1498, 0.05013, None, 0.001127, 4.291, 4.935)),
    ("sky130hd", 2, 64, (0.201267, 3.436, 0.2215, 2.828, 0.000642, 18.31, 16.03))])
def test_one_row_of_each_by_capacity(technology, kib, bits, expected):
    assert tuple(values(sram(kib, bits, "1rw", technology)).values()) == expected


def test_figures_of_formulas_are_those_of_their_formulas():
    """What asap7's and sky130's rows state as scaled or estimated, made anew from what their libraries state;
    four digits."""
    def four(value: float) -> float:
        return float(f"{value:.4g}")

    for row in sram_table.rows("asap7"):
        read = 4.291 * (row.words / 1024) ** 0.60 * (row.bits / 64) ** 0.92
        assert row.values["read"] == four(read) and (row.kinds["read"] == "scaled") == (
            (row.words, row.bits) != (1024, 64)
        )
        assert (
            row.values["write"] == four(1.15 * read)
            and row.kinds["write"] == row.kinds["leakage"] == "estimated"
        )
        assert row.values["leakage"] == pytest.approx(17.2e-9 * row.words * row.bits, rel=5e-4)
        width = {256: 9.612, 512: 16.0, 1024: 30.348}[row.words]
        assert row.values["area"] == pytest.approx(width * (8.64 + 1.08 * row.bits) * 1e-6, rel=1e-6)
    rules = {
        "read": lambda w, b: 1.70 + 8.05 * b / 32,
        "write": lambda w, b: 5.53 + 3.22 * b / 32 + 4.06 * w * b / 16384,
        "leakage": lambda w, b: float(f"{0.043 * w * b:.4g}") * 1e-6,
    }
    outliers = [
        (row, key) for row in sram_table.rows("sky130hd") for key in rules if row.kinds[key] == "estimated"
    ]
    assert len(outliers) == 13
    for row, key in outliers:
        assert row.values[key] == pytest.approx(four(rules[key](row.words, row.bits)), rel=1e-12)


def row(words: int, bits: int, area: float, kind: str = "published macro", **others: float) -> Row:
    full: dict[str, float | None] = dict.fromkeys(FIGURES) | {"area": area} | others
    return Row(
        "asap7",
        f"m{words}x{bits}",
        words,
        bits,
        "1rw",
        "none",
        full,
        dict.fromkeys(FIGURES, kind),
        "somebody",
    )


SMALL = [row(256, 16, 4.0, read=1.0, leakage=4096.0, clk_to_q=1.0, setup=0.5),
         row(256, 32, 8.0, read=3.0, leakage=16384.0, clk_to_q=2.0, setup=0.25),
         row(1024, 16, 16.0, "scaled", read=4.0, leakage=16384.0, clk_to_q=4.0, setup=0.125),
         row(1024, 32, 32.0, read=27.0, leakage=32768.0, clk_to_q=8.0, setup=1.0)]
MUX = Mux(0.25, 0.5, "a mux")


def test_between_rows_area_and_energy_are_linear_in_bits_and_logarithmic_in_words():
    """256 x 24 is the mean of its neighbours; 512 x 24 the geometric mean of 256 x 24 and 1024 x 24. Times
    are those of the next larger."""
    table = Table(SMALL)
    flat = table.memory(256, 24, True, MUX)
    assert [flat.values[key] for key in ("area", "read", "write", "clk_to_q", "setup")] == [
        6.0,
        2.0,
        None,
        2.0,
        0.25,
    ]
    assert flat.values["leakage"] == (1.0 + 2.0) / 2 * 256 * 24  # one and two per bit
    assert set(flat.kinds.values()) == {"scaled"} and [r.name for r in flat.stood_in] == [
        "m256x16",
        "m256x32",
    ]
    deep = table.memory(512, 24, True, MUX)
    assert deep.values["area"] == exp((log(6.0) + log(24.0)) / 2) == pytest.approx(12.0, rel=1e-15)
    assert deep.values["read"] == exp((log(2.0) + log(15.5)) / 2)
    assert deep.values["leakage"] == exp((log(1.5) + log(1.0)) / 2) * 512 * 24
    assert (deep.values["clk_to_q"], deep.values["setup"]) == (8.0, 1.0) and len(deep.stood_in) == 4
    third = table.memory(256 * 2, 16, True, MUX)
    assert third.values["area"] == exp((log(4.0) + log(16.0)) / 2) and third.values["clk_to_q"] == 4.0
    assert deep.notes["area"] == "scaled: 512 x 24 between 256 x 16 and 1024 x 32"
    assert deep.notes["setup"] == "scaled: that of 1024 x 32"


def test_beyond_the_rows_memories_are_tiles():
    """Side by side all adds but times; stacked area and leakage add, reads pay a multiplexer per doubling."""
    table = Table(SMALL)
    wide = table.memory(1024, 64, True, MUX)
    assert [wide.values[key] for key in ("area", "read", "leakage", "clk_to_q", "setup")] == [
        64.0,
        54.0,
        65536.0,
        8.0,
        1.0,
    ]
    assert (
        wide.notes["area"] == "2 side by side of 1024 x 32; m1024x32"
        and wide.kinds["read"] == "published macro"
    )
    odd = table.memory(1024, 48, True, MUX)  # two of 24 bit, which can be drawn
    assert odd.values["area"] == 2 * 24.0 and odd.values["read"] == 2 * 15.5 and odd.kinds["area"] == "scaled"
    tall = table.memory(3072, 32, True, MUX)
    assert [tall.values[key] for key in ("area", "read", "leakage", "clk_to_q", "setup")] == [
        96.0, 27.0 + 2 * 0.5 * 32, 3 * 32768.0, 8.0 + 2 * 0.25, 1.0]
    assert (tall.kinds["read"], tall.kinds["clk_to_q"], tall.kinds["area"]) == (
        "estimated",
        "estimated",
        "published macro",
    )
    assert tall.notes["read"] == "3 stacked of 1024 x 32; m1024x32; estimated: 2 x a mux as 2:1 multiplexer"
    both = table.memory(4096, 64, True, MUX)
    assert both.values["read"] == 2 * 27.0 + 2 * 0.5 * 64 and both.values["area"] == 256.0
    small = table.memory(36, 24, True, MUX)
    assert (small.values["area"], small.values["clk_to_q"], small.notes["area"]) == (
        6.0, 2.0, "a part of 256 x 24; scaled: 256 x 24 between 256 x 16 and 256 x 32")


def test_macros_are_tiled_by_least_area():
    """Nothing is interpolated where macros are all there is; one that is used in part may be the least."""
    table = Table(SMALL)
    assert table.memory(256, 16, False, MUX).values == SMALL[0].values
    part = table.memory(256, 24, False, MUX)
    assert (part.values["area"], part.kinds["area"], part.notes["area"]) == (
        8.0,
        "published macro",
        "a part of 256 x 32; m256x32",
    )
    assert table.memory(512, 16, False, MUX).notes["area"] == "2 stacked of 256 x 16; m256x16"
    assert table.memory(512, 16, False, MUX).values["area"] == 8.0
    cheap = Table([*SMALL, row(512, 64, 7.0)])
    assert cheap.memory(512, 16, False, MUX).notes["area"] == "a part of 512 x 64; m512x64"


def test_known_memories_by_hand():
    """asap7's 256 x 30 by its layout's formula; IHP's 1536 x 16 of three macros; CACTI between depths as
    before."""
    drawn = memory(256, 30, "1rw", "asap7")
    assert (
        drawn.area.value == pytest.approx(9.612 * (8.64 + 1.08 * 30) * 1e-6, rel=1e-6)
        and drawn.kinds["area"] == "scaled"
    )
    assert (known(drawn.clk_to_q).value, known(drawn.setup).value) == (0.09893, 0.05013)
    tiled = memory(1536, 16, "1rw", "ihp_sg13g2")
    assert tiled.area.value == 3 * 0.0453093 and known(tiled.leakage).value == 3 * 99.0e-6
    assert (
        known(tiled.read_energy).value == 19.5664 + 2 * 0.0089 * 16
        and known(tiled.write_energy).value == 23.4667
    )
    assert known(tiled.clk_to_q).value == 3.7762 + 2 * 0.1598 and isinstance(tiled.cycle, str)
    middle, ends = sram(48, 128, "1rw", "cacti7_22"), [sram(kib, 128, "1rw", "cacti7_22") for kib in (32, 64)]
    share = log(1.5) / log(2)
    assert middle.area.value == pytest.approx(
        ends[0].area.value ** (1 - share) * ends[1].area.value ** share, rel=1e-12
    )
    assert known(middle.clk_to_q).value == known(ends[1].clk_to_q).value


def test_multiplexers_are_those_of_the_cells():
    """The slowest arc and the mean energy at the smaller slew and load."""
    for name, cell in (
        ("asap7", "AO22x1_ASAP7_75t_R"),
        ("ihp_sg13g2", "sg13g2_mux2_1"),
        ("sky130hd", "sky130_fd_sc_hd__mux2_2"),
    ):
        one = load_technology(name).cells[cell]
        delay = max(table.values[0][0] for arc in one.arcs for table in arc.delay)
        energies = [table.values[0][0] for energy in one.energies for table in energy.tables]
        mux = TECHNOLOGIES[name].mux
        assert mux.source == cell
        assert mux.delay == pytest.approx(delay * 1e-3, rel=2e-3) and mux.energy == pytest.approx(
            sum(energies) / len(energies) * 1e-3, rel=2e-2)


@pytest.mark.parametrize(
    "args, message",
    [
        (
            (float("nan"), 128, "1rw", "cacti7_22"),
            "capacity: must be at least one word of 128 bit, not nan KiB",
        ),
        ((float("inf"), 128, "1rw", "cacti7_22"), "not inf KiB"),
        ((-1, 128, "1rw", "cacti7_45"), "not -1 KiB"),
        ((0.01, 128, "1rw", "asap7"), "capacity: must be at least one word of 128 bit, not 0.01 KiB"),
        ((64, 0, "1rw", "asap7"), "width: must be at least 1 bit, not 0"),
        (
            (64, 128, "1rw", "cacti7_45_lop"),
            "no SRAM figures for 'cacti7_45_lop'; unknown memory; did you mean 'cacti7_22_lop'?",
        ),
        ((64, 128, "3rw", "cacti7_22"), "ports: must be one of 1rw, 1r1w, 2rw, not '3rw'"),
        ((64, 128, "2rw", "cacti7_22"), "ports: cacti7_22 has memories of 1rw, 1r1w, none of 2rw"),
        ((64, 128, "1r1w", "asap7"), "ports: asap7 has memories of 1rw, none of 1r1w"),
    ],
)
def test_what_is_refused_is_said_in_one_line(args, message):
    with pytest.raises(ConfigError) as caught:
        sram(*args)
    assert message in str(caught.value) and "\n" not in str(caught.value)


GOOD = "asap7,one,256,16,1rw,none,249.1,82.8,50.1,,70.4,0.52,0.6,published macro; scaled: read_pj,somebody"


@pytest.mark.parametrize(
    "old, new, message",
    [
        ("asap7,one", "asap8,one", "technology: unknown technology; did you mean 'asap7'?"),
        ("1rw", "1wr", "ports: unknown ports; did you mean '1rw'?"),
        (",none,", ",nibble,", "write_mask: unknown write_mask"),
        ("249.1", "", "area_um2: missing"),
        ("249.1", "-3", "area_um2: must be a number above 0 or empty, not '-3'"),
        ("0.52", "much", "read_pj: must be a number above 0 or empty, not 'much'"),
        ("0.6,", "nan,", "write_pj: must be a number above 0"),
        (",256,", ",256.5,", "words, bits: must be whole numbers"),
        (",16,", ",,", "words, bits: must be whole numbers"),
        ("published macro", "published", "kind: unknown kind; did you mean 'published macro'?"),
        ("read_pj", "reed_pj", "kind: unknown figure; did you mean 'read_pj'?"),
        ("somebody", "", "source: missing"),
        (",somebody", "", "must have 15 columns"),
        ("somebody", "somebody,else", "must have 15 columns"),
    ],
)
def test_mistakes_in_a_table_are_one_line(old, new, message, tmp_path):
    path = tmp_path / "sram_x.csv"
    head = "# a comment\n" + ",".join(sram_table.COLUMNS)
    path.write_text(f"{head}\n{GOOD.replace(old, new, 1)}\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        sram_table.read(path)
    assert str(caught.value).startswith(f"{path}:3: {message}") and "\n" not in str(caught.value)


def test_a_table_is_read_whole(tmp_path):
    """The unaltered line is right; twice it is a mistake, as are other columns."""
    head, path = ",".join(sram_table.COLUMNS), tmp_path / "sram_x.csv"
    path.write_text(f"{head}\n{GOOD}\n", encoding="utf-8")
    assert [(r.words, r.bits, r.kinds["read"], r.kinds["write"]) for r in sram_table.read(path)] == [
        (256, 16, "scaled", "published macro")
    ]
    for name, text, message in (
        (
            "sram_y.csv",
            f"{head}\n{GOOD}\n{GOOD}\n",
            ":3: 256 x 16 (one), 1rw: written twice, first on line 2",
        ),
        ("sram_z.csv", f"{head[:-7]}\n", ":1: columns: must be technology,name,words"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        with pytest.raises(ConfigError) as caught:
            sram_table.read(tmp_path / name)
        assert str(caught.value).startswith(f"{tmp_path / name}{message}")


def test_the_weakest_kind_names_a_figure():
    assert KINDS == ("published macro", "generated", "scaled", "estimated")
    assert (
        weakest(("generated", "published macro")) == "generated"
        and weakest(("scaled", "estimated", "generated")) == "estimated"
    )
    bank = Table(SMALL).memory(1024, 24, True, MUX)
    assert bank.kinds["area"] == "scaled"
    assert (
        Table([row(64, 8, 1.0), row(64, 32, 2.0, "estimated")]).memory(64, 16, True, MUX).kinds["area"]
        == "estimated"
    )


def test_memories_say_what_they_hold_for():
    """Node, device type and temperature; low standby power leaks least, low operating power takes the least
    energy."""
    assert conditions("cacti7_22_lop") == "CACTI 7, 22 nm, itrs-lop, 360 K"
    assert conditions("ihp_sg13g2") == "IHP-Open-PDK, 130 nm, typical, 1.20 V, 25 C"
    assert sizes("cacti7_22_lstp") == "low standby power (generated); 1rw 64..262144 words, 128 bit"
    assert sizes("ihp_sg13g2") == (
        "macros of fixed sizes (published macro, estimated); 1rw 64..8192 words, 8..64 bit; "
        "2rw 64..1024 words, 8..32 bit"
    )
    fast, low, standby = (
        sram(64, 128, "1rw", name) for name in ("cacti7_22", "cacti7_22_lop", "cacti7_22_lstp")
    )
    assert known(standby.leakage).value * 500 < min(known(fast.leakage).value, known(low.leakage).value)
    assert (
        known(low.read_energy).value < known(fast.read_energy).value
        and known(standby.clk_to_q).value > known(fast.clk_to_q).value
    )
    assert basis("cacti7_45") == ("estimated", "CACTI 7 (cacti7_45), interpolated over capacity and width")
    assert (
        basis("ihp_sg13g2")[0] == "characterized" and basis("asap7")[0] == basis("sky130hd")[0] == "estimated"
    )


CONFIG = {
    "pe": "mac",
    "dataflow": "os",
    "array": {"rows": 8, "cols": 8},
    "dram": {"type": "hbm2"},
    "buffers": {
        "a": {"kib": 16, "width_bits": 32},
        "w": {"kib": 4, "width_bits": 64},
        "c": {"kib": 24, "width_bits": 256},
    },
}
GEMM = Workload.of([(64, 96, 80)])


@pytest.mark.parametrize("technology", ["asap7", "ihp_sg13g2", "sky130hd"])
def test_buffers_of_each_process_work_in_simulate(technology):
    """Energies, leakage and area are those of the tables' memories, counted by hand; conditions name the
    process."""
    data: dict[str, Any] = CONFIG | {"buffers": CONFIG["buffers"] | {"technology": technology}}
    config = configure(Document("", data, {}), "x")
    result = simulate(config, GEMM)
    layer, energy, area = result.layers[0].traffic, result.energy(), result.area
    assert layer is not None and isinstance(area, dict)
    ones = {x: sram(b["kib"] / 2, b["width_bits"], "1rw", technology) for x, b in CONFIG["buffers"].items()}
    owner = {"a": "a", "w": "w", "partial": "c", "c": "c"}
    pj = sum(
        count
        * known(
            ones[owner[operand]].read_energy if way == "read" else ones[owner[operand]].write_energy
        ).value
        / ones[owner[operand]].bits
        for operand, ways in layer["sram"].items()
        for way, count in ways.items()
    )
    assert known(energy["buffers"]).value == pytest.approx(pj * 1e-12, rel=1e-12)
    leak = sum(2 * known(one.leakage).value for one in ones.values()) * 1e-3 * result.totals()["time_s"]
    assert known(energy["buffer leakage"]).value == pytest.approx(leak, rel=1e-12)
    assert {x: known(area[f"buffer {x}"]).value for x in ones} == {
        x: 2 * one.area.value for x, one in ones.items()
    }
    assert conditions_of(config)["buffers"] == conditions(technology)
    assert known(energy["buffers"]).kind == "estimated"  # stacked or scaled in part


@pytest.mark.parametrize("technology, name, states_cycle", [
    ("asap7", "asap7", False), ("ihp_sg13g2", "ihp_sg13g2", False), ("sky130hd", "sky130hd", True)])
def test_buffers_are_of_the_engine_s_own_process_unless_said(technology, name, states_cycle):
    """The same figures as with the name written out; what has no cycle time is said in a note."""
    plain, spelled = (configure(Document("", CONFIG | {"technology": technology} | more, {}), "x")
                      for more in ({}, {"buffers": CONFIG["buffers"] | {"technology": name}}))
    assert plain.to_dict() == spelled.to_dict() and plain.to_dict()["buffers"]["technology"] == name
    assert conditions_of(plain)["buffers"] == conditions_of(spelled)["buffers"] == conditions(name)
    assert power(plain) == power(spelled)
    notes = [
        note for note in simulate(plain, GEMM).notes if note.endswith("a word on every clock is assumed")
    ]
    assert len(notes) == 1 - states_cycle and all(
        note.startswith(f"buffer a, w, c: {name} has no cycle time: ") for note in notes
    )
    assert (
        configure(
            Document(
                "",
                CONFIG
                | {"technology": technology, "buffers": CONFIG["buffers"] | {"technology": "cacti7_45"}},
                {},
            ),
            "x",
        ).buffer_technology
        == "cacti7_45"
    )


def test_what_a_row_does_not_state_is_unknown_with_its_reason():
    """sky130's dual-port macros state areas alone; IHP's dual-port ones serve buffers of two ports."""
    one = memory(256, 32, "1r1w", "sky130hd")
    assert one.area.value == 0.1907125 and one.read_energy == \
        "sky130hd has no energy of a read: its library's is computed, not characterized"
    two = Buffer(kib=4, width_bits=32, ports=2).figures("a", "ihp_sg13g2")
    assert known(two.area).value == 2 * memory(512, 32, "2rw", "ihp_sg13g2").area.value == 2 * 0.1506501
    none = Buffer(kib=4, width_bits=32, ports=2).figures("a", "asap7")
    assert none.read == (
        "buffer a, 2 x 2 KiB: ports: asap7 has memories of 1rw, none of 2rw; or give buffers.a.read_pj, "
        "buffers.a.write_pj, buffers.a.leakage_mw, buffers.a.area_um2"
    )


def test_each_process_works_from_the_command_line(tmp_path, cli):
    """simulate, compare and a sweep over all of them; the sources name kinds, formulas and tiles."""
    text = (
        "pe: mac\ndataflow: os\narray: {rows: 8, cols: 8}\nbuffers: {technology: NAME, a: {kib: 16}, w: "
        "{kib: 16}, c: {kib: 16}}\n"
        "dram: {type: hbm2}\n"
    )
    paths = []
    for name, what in (("asap7", "2 side by side of 512 x 64"), ("ihp_sg13g2", "2 side by side of 512 x 64"),
                       ("sky130hd", "sram22_512x128m4w8")):
        paths.append(tmp_path / f"{name}.yaml")
        paths[-1].write_text(text.replace("NAME", name), encoding="utf-8")
        code, out, err = cli("simulate", paths[-1], "--gemm", "64,96,80", "-v")
        assert (code, err) == (0, "") and f"buffers {conditions(name)}" in out and what in out
    code, out, err = cli("compare", *paths, "--gemm", "64,96,80", "-v")
    assert (code, err) == (0, "") and all(f"buffers {conditions(path.stem)}" in out for path in paths)
    paths[0].write_text(text.replace("NAME", "asap"), encoding="utf-8")
    code, out, err = cli("simulate", paths[0], "--gemm", "8,8,8")
    assert (
        (code, out) == (2, "")
        and "technology: unknown memory; did you mean 'asap7'?" in err
        and err.count("\n") == 1
    )
    for name in memories():
        code, out, err = cli("tech", "show", name)
        assert (code, err) == (0, "") and sizes(name) in out and "cycle time" in out


SWEEP = """
base: {pe: mac, dataflow: os, array: {rows: 8, cols: 8}, buffers: {a: {kib: 16}, w: {kib: 16}, c: {kib: 16}}, dram: {type: hbm2}}
workloads: [{workload: llama2_7b, section: decode}]
axes:
  buffers.technology: [cacti7_22, asap7, ihp_sg13g2, sky130hd]
"""  # noqa: E501


BY_TECHNOLOGY = SWEEP.replace("  buffers.technology: [cacti7_22, asap7, ihp_sg13g2, sky130hd]\n",
                              '  "technology, clock_mhz": [[asap7, 500], [ihp_sg13g2, 50], [sky130hd, 50]]\n')


@pytest.mark.parametrize("text, names", [(SWEEP, ["cacti7_22", "asap7", "ihp_sg13g2", "sky130hd"]),
                                         (BY_TECHNOLOGY, ["asap7", "ihp_sg13g2", "sky130hd"])])
def test_sweeps_take_each_process(text, names, tmp_path):
    """By the axis of the buffers' technology, and without it by that of the engine's."""
    sweep = swept(tmp_path, text)
    family = sweep.families[0]
    index = np.arange(family.size)
    found, reasons = Evaluator(sweep).results(family, index, family.columns(index))
    assert set(reasons) == {""}
    for i in index.tolist():
        config = configure(Document("", nested(family.point(i)), {}), "point")
        result = simulate(config, sweep.scenarios[0].workload)
        assert found["buffers_mj"][i] == pytest.approx(
            known(result.energy()["buffers"]).value * 1e3, rel=1e-9
        )
    said = {x["what"]: (x["kind"], x["source"]) for x in sources(sweep)}
    assert {key: value for key, value in said.items() if key.startswith("buffers in")} == {
        f"buffers in {name}": basis(name) for name in names}


def test_the_report_is_of_the_tables():
    assert report() == (ROOT / "reports" / "sram.md").read_text(encoding="utf-8"), (
        "run scripts/report_sram.py"
    )


def test_rows_left_out_are_made_from_the_others():
    """By hand from the tables: one between widths, one between depths, one of tiles; figures of formulas take
    no part."""
    found = {(one.row.words, one.row.bits, one.way): one for one in held_out("ihp_sg13g2", "1rw")}
    assert len(found) == 30 and sum(one.way == "between" for one in found.values()) == 12
    wide = found[256, 32, "between"]
    assert wide.errors["area"] == (28127.1e-6 * 0.5 + 70849.9e-6 * 0.5) / 49488.5e-6 - 1
    assert wide.errors["clk_to_q"] == 3.1698 / 3.0957 - 1 and not wide.missed and not wide.shipped
    deep = found[1024, 8, "between"]  # the third of the way from 512 to 4096 words on a logarithmic scale
    assert deep.errors["read"] == pytest.approx(
        12.1274 ** (2 / 3) * 33.7167 ** (1 / 3) / 15.5961 - 1, rel=1e-12
    )
    tile = found[1024, 16, "tiles"]
    assert tile.errors["area"] == 2 * 45309.3e-6 / 79673.7e-6 - 1 and set(tile.missed) == {"read", "write"}
    assert all(set(one.errors) <= {"area", "clk_to_q"} for one in held_out("asap7", "1rw"))
    assert max(abs(one.errors["area"]) for one in held_out("asap7", "1rw") if one.way == "between") < 0.07


def test_aims_of_the_report_follow_the_errors():
    """With a row that is far off, the report says that the aim is missed, and names it."""
    found = {
        ("ihp_sg13g2", "1rw"): list(held_out("ihp_sg13g2", "1rw")),
        ("asap7", "1rw"): list(held_out("asap7", "1rw")),
    }
    assert sum(": reached;" in line for line in aims(found)) == 3
    group = found["asap7", "1rw"]
    place = next(i for i, one in enumerate(group) if one.way == "between")
    group[place] = replace(group[place], errors={"area": -0.151})
    said = [line for line in aims(found) if "asap7, area, between" in line]
    assert said == [
        f"* asap7, area, between rows: missed by {group[place].row.label}; 32 rows, the largest error is "
        "15.1%."
    ]
