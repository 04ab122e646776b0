"""Technologies: shipped files, their errors, Boolean functions, table look-up, static timing and power against sums done by hand."""

import itertools
import json
from pathlib import Path

import numpy as np
import pytest

from hwsim.errors import ConfigError
from hwsim.library import shipped
from hwsim.tech.cells import Arc, Cell, Energy, Flop, Input, Output, Setup, Table, combined
from hwsim.tech.families import FLOPS, GATES, family, strengths
from hwsim.tech.logic import parse
from hwsim.tech.netlist import Instance, Netlist, read_netlist
from hwsim.tech.power import activity, power
from hwsim.tech.technology import load_technology
from hwsim.tech.timing import timing
from hwsim.tech.writing import yaml_text

NAMES = list(shipped("technology"))


@pytest.fixture(scope="module", params=NAMES)
def technology(request):
    return load_technology(request.param)


def test_the_shipped_technologies_are_those_that_configurations_may_name():
    from hwsim.config import Header
    choices = Header.__dataclass_fields__["technology"].metadata["choices"]
    assert sorted(NAMES) == sorted(choices)


def test_shipped_technology_has_what_synthesis_needs(technology):
    families = technology.families
    assert {"inv", "buf", "nand2", "nor2", "and2", "or2", "xor2", "xnor2", "aoi21", "oai21", "ao21", "tie"} <= families.keys()
    assert {"dff", "dff_clear"} & families.keys()
    assert len(families["inv"]) >= 4 and len(families["buf"]) >= 4
    for cell in technology.cells.values():
        assert cell.area_um2 > 0 and cell.leakage_nw > 0 and all(pin.cap_ff > 0 for pin in cell.inputs), cell.name
        assert not cell.flop or any(s.pin in parse(cell.flop.next_state).names for s in cell.setups), cell.name
        if not cell.flop:
            arcs = {(a.pin, a.output) for a in cell.arcs}
            assert arcs == {(n, o.name) for o in cell.outputs for n in parse(o.function).names}, cell.name


def test_arcs_have_the_sense_of_the_function(technology):
    for cell in technology.cells.values():
        for output in (o for o in cell.outputs if not cell.flop):
            function = parse(output.function)
            for name in function.names:
                rest = [n for n in function.names if n != name]
                steps = {function(dict(zip(rest, row), **{name: 1})) - function(dict(zip(rest, row), **{name: 0}))
                         for row in itertools.product((0, 1), repeat=len(rest))} - {0}
                edges = {(b, a) for arc in cell.arcs if (arc.pin, arc.output) == (name, output.name) for b, a in arc.pairs()}
                wanted = {pair for step in steps for pair in (((0, 0), (1, 1)) if step > 0 else ((0, 1), (1, 0)))}
                assert edges == wanted, (cell.name, name, output.name)


def test_delay_grows_with_load_and_slew(technology):
    for cell in technology.cells.values():
        for arc in cell.arcs:
            for table in (*arc.delay, *arc.slew):
                assert all(row[1] > row[0] > 0 for row in table.values), (cell.name, arc.pin)


def test_technology_file_is_a_fixed_point(technology, tmp_path):
    path = tmp_path / "again.yaml"
    path.write_text(yaml_text(technology, ["again"]), encoding="utf-8")
    again = load_technology(path)
    assert again.header == technology.header and again.cells == technology.cells
    body = Path(technology.path).read_text(encoding="utf-8").splitlines()
    assert [line for line in body if not line.startswith("#")] == path.read_text(encoding="utf-8").splitlines()[1:]


TINY = """\
name: "tiny"
process_nm: 7
source: "nowhere"
licence: "none"
corner: "tt"
voltage_v: 1
temperature_c: 25
slews_ps: "10 30"
cells:
  INV:
    family: inv
    area_um2: 1
    leakage_nw: 1
    inputs:
      A: {cap_ff: 1}
    outputs:
      Y: {function: "!A", loads_ff: 1 3}
    arcs:
      - {from: A, to: Y, kind: combinational, sense: negative_unate, rise_ps: 1 2 3 4, fall_ps: 1 2 3 4, rise_slew_ps: 5 6 7 8, fall_slew_ps: 5}
  NAND:
    family: nand2
    area_um2: 1
    leakage_nw: 1
    inputs: {A: {cap_ff: 1}, B: {cap_ff: 1}}
    outputs: {Y: {function: "!(A B)"}}
  DFF:
    family: dff
    area_um2: 1
    leakage_nw: 1
    flop: {state: "IQ", state_n: "IQN", clocked_on: "CK", next_state: "D"}
    inputs: {CK: {cap_ff: 1}, D: {cap_ff: 1}}
    outputs: {Q: {function: "IQ"}}
"""


@pytest.mark.parametrize("old, new, line, message", [
    ("process_nm: 7\n", "", 1, "process_nm: missing; must be a number in 1..1000 nm"),
    ("voltage_v", "voltage", 6, "voltage: unknown key; did you mean 'voltage_v'?"),
    ("voltage_v: 1", "voltage_v: 1.8V", 6, "voltage_v: must be a number in 0.1..10 V, not '1.8V'"),
    ('"10 30"', '"30 10"', 8, "slews_ps: must be two rising numbers of at least 0, not '30 10'"),
    ("family: inv", "family: buf", 11, "family: buf, but its functions are those of inv"),
    ("area_um2: 1\n    leakage_nw: 1\n    inputs:\n", "area_um2: -1\n    leakage_nw: 1\n    inputs:\n", 12, "area_um2: must be a number in 0..1000000.0 um2, not -1"),
    ("cap_ff: 1}\n    outputs:\n      Y: {function: \"!A\", loads", "cap: 1}\n    outputs:\n      Y: {function: \"!A\", loads", 15, "cap: unknown key"),
    ('"!A", loads', '"!B", loads', 17, "function: unknown pin"),
    ('"!A", loads', '"!(A", loads', 17, "function: '!(A' is not a Boolean function: unexpected end"),
    ("rise_ps: 1 2 3 4", "rise_ps: 1 2 3", 19, "rise_ps: must be 1 or 2 or 4 numbers apart by blanks, not '1 2 3'"),
    ("rise_ps: 1 2 3 4", "rise_ps: 1 2 3 x", 19, "rise_ps: must be 1 or 2 or 4 numbers"),
    ("from: A, to: Y", "from: A, to: Z", 19, "to: unknown name"),
    ("negative_unate", "negative", 19, "sense: unknown name; did you mean 'negative_unate'?"),
    (", loads_ff: 1 3", "", 19, "output Y states no loads_ff"),
    ("family: dff", "family: latch", 27, "family: latch, but its functions are those of dff"),
    ("    family: dff", "    family: [dff]", 27, "family: must be a text"),
])
def test_mistakes_in_a_technology_file_are_one_line(old, new, line, message, tmp_path):
    path = tmp_path / "tiny.yaml"
    assert TINY.count(old) >= 1
    path.write_text(TINY.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_technology(path)
    assert caught.value.place == f"{path}:{line}" and message in caught.value.message


@pytest.mark.parametrize("cell, what", [("INV", "inverter"), ("NAND", "two-input gate"), ("DFF", "flip-flop")])
def test_technology_that_cannot_synthesize_is_refused(cell, what, tmp_path):
    head, *cells = TINY.split("  INV:")
    body = ("  INV:" + cells[0]).replace("  NAND:", "\0  NAND:").replace("  DFF:", "\0  DFF:").split("\0")
    path = tmp_path / "tiny.yaml"
    path.write_text(head + "".join(c for c in body if not c.startswith(f"  {cell}:")), encoding="utf-8")
    with pytest.raises(ConfigError, match=f"no {what} among them"):
        load_technology(path)


def test_tiny_technology_is_read_as_written(tmp_path):
    path = tmp_path / "tiny.yaml"
    path.write_text(TINY, encoding="utf-8")
    arc = load_technology(path).cells["INV"].arcs[0]
    assert arc.delay[0] == Table((10.0, 30.0), (1.0, 3.0), ((1.0, 2.0), (3.0, 4.0)))
    assert arc.slew[1] == Table((0.0,), (0.0,), ((5.0,),)) and arc.pairs() == ((0, 1), (1, 0))


@pytest.mark.parametrize("text, python", [
    ("!A", "not A"), ("A'", "not A"), ("(A * !B) + (!A * B)", "A != B"), ("A B + C", "(A and B) or C"), ("A&B|!C", "(A and B) or not C"),
    ("A ^ B C", "(A != B) and C"), ("!(A+B)'", "A or B"), ("(A|B)(C)", "(A or B) and C"), ("1", "True"), ("A*0+B", "B"), ("!A'", "A"),
])
def test_functions_are_read_as_liberty_means_them(text, python):
    function = parse(text)
    rows = list(itertools.product((0, 1), repeat=3))
    expected = [int(bool(eval(python, dict(zip("ABC", row))))) for row in rows]
    assert [function(dict(zip("ABC", row))) for row in rows] == expected
    columns = {n: np.array([row[i] for row in rows], np.uint64) for i, n in enumerate("ABC")}
    assert list(np.broadcast_to(function(columns, np.ones(8, np.uint64)), 8)) == expected
    order = ("C", "B", "A")  # bit j of the row number is input j
    assert function.table(order) == sum(bit << i for i, bit in enumerate(expected))


@pytest.mark.parametrize("text", ["", "A+", "(A", "A)", "A $ B", "*A", "!", "A ! * B"])
def test_texts_that_are_no_function(text):
    with pytest.raises(ConfigError, match="not a Boolean function"):
        parse(text)


def test_families_are_told_apart_and_do_not_depend_on_names():
    tables = {parse(text).canonical() for text, _ in GATES.values()}
    assert len(tables) == len(GATES)
    mux = Cell("M", 1, 1, tuple(Input(n, 1) for n in "XYZ"), (Output("Q", "(Z X) + (!Z Y)"),))
    assert family(mux) == "mux2"
    flop = Flop("IQ", "IQN", "CK", "!D", clear="!R")
    cell = Cell("F", 1, 1, tuple(Input(n, 1) for n in ("CK", "D", "R")), (Output("QN", "IQN"),), flop=flop)
    assert family(cell) == "dff_clear" and set(FLOPS) >= {family(cell)}
    scan = Cell("S", 1, 1, tuple(Input(n, 1) for n in ("CK", "D", "E")), (Output("Q", "IQ"),), flop=Flop("IQ", "IQN", "CK", "D E + IQ !E"))
    assert family(scan) == ""


def line_table(base: float, per_slew: float, per_load: float) -> Table:
    """A table of a plane."""
    xs, ys = (0.0, 64.0), (0.0, 16.0)
    return Table(xs, ys, tuple(tuple(base + per_slew * x + per_load * y for y in ys) for x in xs))


def gate(name: str, function: str, delay: float, resistance: float, sense: str, cap: float = 1.0) -> Cell:
    """A gate whose every figure is a plane: delay + slew/8 + resistance * load; slew = 4 + resistance * load."""
    pins = parse(function).names
    pair = lambda d, s: (line_table(d, s, resistance), line_table(2 * d, s, resistance))  # noqa: E731
    return Cell(name, 1.0, 0.5, tuple(Input(p, cap, (line_table(0.25, 0, 0), line_table(0.75, 0, 0))) for p in pins),
                (Output("Y", function),), tuple(Arc(p, "Y", "combinational", sense, pair(delay, 0.125), pair(4.0, 0.0)) for p in pins),
                tuple(Energy(p, "Y", (line_table(2, 0, 0), line_table(4, 0, 0))) for p in pins))


FLOP = Cell("FF", 4.0, 2.0, (Input("CK", 2.0, (line_table(1, 0, 0), line_table(3, 0, 0))), Input("D", 1.0)), (Output("Q", "IQ"),),
            (Arc("CK", "Q", "rising_edge", "non_unate", (line_table(16, 0, 1), line_table(24, 0, 1)), (line_table(8, 0, 0), line_table(8, 0, 0))),),
            (Energy("CK", "Q", (line_table(8, 0, 0), line_table(8, 0, 0))),),
            (Setup("D", "CK", "rising_edge", (Table((0.0, 64.0), (0.0, 64.0), ((10.0, 10.0), (18.0, 18.0))),) * 2),),
            Flop("IQ", "IQN", "CK", "D"))
CELLS = {c.name: c for c in (gate("INV", "!A", 2.0, 1.0, "negative_unate"), gate("BIG", "!A", 2.0, 0.5, "negative_unate", 2.0),
                             gate("NAND", "!(A B)", 4.0, 2.0, "negative_unate"), FLOP)}


def ring() -> Netlist:
    """A flip-flop that divides by two: Q -> INV -> D, and an output behind a NAND of Q and an input."""
    return Netlist("ring", (Instance("ff", "FF", {"CK": 2, "D": 4, "Q": 3}), Instance("inv", "INV", {"A": 3, "Y": 4}),
                            Instance("nand", "NAND", {"A": 3, "B": 5, "Y": 6})),
                   {"clk": ("input", (2,)), "en": ("input", (5,)), "out": ("output", (6,))})


def test_timing_equals_the_sum_by_hand():
    report = timing(ring(), CELLS, clock_slew_ps=0.0, input_slew_ps=16.0, output_load_ff=4.0)
    # net 3 drives INV.A and NAND.A: 2 fF; net 4 drives D: 1 fF; net 6: 4 fF
    q = {"rise": 16 + 2, "fall": 24 + 2}
    d_rise, d_fall = q["fall"] + 2 + 8 / 8 + 1, q["rise"] + 4 + 8 / 8 + 1  # the falling delay of a gate is twice its rising one
    assert [a.time for a in report.arrivals[3]] == [q["rise"], q["fall"]]
    assert [a.time for a in report.arrivals[4]] == [d_rise, d_fall]
    out_rise, out_fall = q["fall"] + 4 + 8 / 8 + 2 * 4, q["rise"] + 8 + 8 / 8 + 2 * 4
    assert [a.time for a in report.arrivals[6]] == [out_rise, out_fall]
    setup = max((d_rise + 10 + (4 + 1) / 8, d_fall + 10 + (8 + 1) / 8))
    assert report.period_ps == max(setup, out_rise, out_fall)
    assert [(s.instance, s.edge) for s in report.path] == [("ff", "fall"), ("inv", "rise")] and report.end == "ff/D"
    assert report.path[-1].arrival_ps + report.setup_ps == report.period_ps


def test_wires_add_their_load_for_every_pin():
    bare, wired = (timing(ring(), CELLS, 0.0, 16.0, wire_ff=w).loads_ff for w in (0.0, 0.5))
    assert (bare[3], wired[3]) == (2.0, 3.0) and (bare[4], wired[4]) == (1.0, 1.5)


def test_the_latest_edge_and_the_slowest_one_are_kept():
    pieces = Netlist("m", (Instance("a", "INV", {"A": 2, "Y": 4}), Instance("n", "NAND", {"A": 4, "B": 2, "Y": 5})),
                     {"i": ("input", (2,)), "o": ("output", (5,))})
    report = timing(pieces, CELLS, 0.0, 32.0)
    assert report.arrivals[5][0].time == max(4 + 4 + 1 + (8 + 1) / 8 + 4, 0 + 4 + 4)


def test_power_equals_the_sum_by_hand():
    netlist = ring()
    report = timing(netlist, CELLS, 0.0, 16.0)
    found = activity(netlist, CELLS, cycles=64, seed=3)
    assert found.edges[3] == found.edges[4] == 1.0  # a toggle flip-flop
    assert found.edges[2] == 0.0 if 2 in found.edges else True
    assert abs(found.edges[5] - 0.5) < 0.02 and abs(found.edges[6] - 0.5) < 0.02
    drawn = power(netlist, CELLS, found, report, voltage_v=2.0, clock_slew_ps=0.0)
    inputs = 0.5 * (found.idle["inv", "A"] + found.idle["nand", "A"] + found.idle["nand", "B"])
    assert drawn.internal_fj == pytest.approx(2 * 2 + 8 + 3 * (1.0 + found.edges[6]) + inputs, rel=1e-12)
    assert found.idle["inv", "A"] == 0.0  # its output always follows
    charge = 2.0 * 2 + 1.0 * (2 + 1) + found.edges[5] * 1  # clock pin; Q and D; the enable
    assert drawn.switching_fj == pytest.approx(0.5 * charge * 4, rel=1e-12) and drawn.leakage_nw == 3.0
    assert drawn.total_uw(1000.0) == pytest.approx(drawn.internal_fj + drawn.switching_fj + 0.003)


def test_activity_of_gates_is_that_of_their_truth_tables():
    pieces = Netlist("m", (Instance("n", "NAND", {"A": 2, "B": 3, "Y": 4}),), {"i": ("input", (2, 3)), "o": ("output", (4,))})
    found = activity(pieces, CELLS, cycles=200, seed=1)
    assert abs(found.edges[4] - 2 * 0.25 * 0.75) < 0.01 and abs(found.edges[2] - 0.5) < 0.01
    assert abs(found.idle["n", "A"] - (0.5 - (2 * 0.25 * 0.25 + 0.25 * 0.5))) < 0.02


def test_netlists_that_cannot_be_timed():
    loop = Netlist("m", (Instance("a", "INV", {"A": 2, "Y": 3}), Instance("b", "INV", {"A": 3, "Y": 2})), {})
    with pytest.raises(ConfigError, match="combinational loop"):
        timing(loop, CELLS, 0.0, 0.0)
    strange = Netlist("m", (Instance("a", "WHAT", {"A": 2, "Y": 3}),), {"i": ("input", (2,))})
    with pytest.raises(ConfigError, match="a is a WHAT, which the technology does not have"):
        timing(strange, CELLS, 0.0, 0.0)
    with pytest.raises(ConfigError, match="no path that ends"):
        timing(Netlist("m", (), {}), CELLS, 0.0, 0.0)


def test_netlist_is_read_from_yosys_json():
    module = {"ports": {"i": {"direction": "input", "bits": [2]}, "o": {"direction": "output", "bits": [3, "0"]}},
              "cells": {"u": {"type": "INV", "connections": {"A": [2], "Y": [3]}}, "s": {"type": "$scopeinfo", "connections": {}}}}
    netlist = read_netlist(json.dumps({"modules": {"top": module}}))
    assert netlist == Netlist("top", (Instance("u", "INV", {"A": 2, "Y": 3}),), {"i": ("input", (2,)), "o": ("output", (3, "0"))})
    assert (netlist.inputs, netlist.outputs) == ([2], [3])
    for text in ("", "[]", "{}", '{"modules": {}}', "nonsense"):
        with pytest.raises(ConfigError, match="netlist"):
            read_netlist(text)


def test_tables_interpolate_and_extend_as_planes():
    table = Table((10.0, 30.0, 50.0), (1.0, 3.0), ((0.0, 4.0), (8.0, 16.0), (8.0, 0.0)))
    assert table.at(10, 1) == 0 and table.at(30, 3) == 16 and table.at(50, 3) == 0
    assert table.at(20, 2) == (0 + 4 + 8 + 16) / 4 and table.at(40, 1) == 8
    assert table.at(10, 5) == 8 and table.at(0, 1) == -4 and table.at(60, 1) == 8
    assert Table((5.0,), (1.0, 3.0), ((2.0, 6.0),)).at(99, 2) == 4
    assert table.sampled((20, 40), (2,)).values == ((table.at(20, 2),), (table.at(40, 2),))
    other = Table((0.0,), (0.0,), ((5.0,),))
    assert combined([table, other], max).values == ((5.0, 5.0), (8.0, 16.0), (8.0, 5.0))


def test_covered_strengths_are_left():
    def cell(name, resistance, area, cap):
        return Cell(name, area, 1, (Input("A", cap),), (Output("Y", "!A"),),
                    (Arc("A", "Y", "combinational", "negative_unate", (line_table(1, 0, resistance),) * 2, (line_table(1, 0, 1),) * 2),))

    cells = [cell("X1", 8, 1, 1), cell("X2", 4, 1.5, 2), cell("X4", 2, 2, 4), cell("X8", 1, 3, 8), cell("PROBE", 1, 4, 8), cell("TWIN", 8, 1, 1)]
    assert [c.name for c in strengths(cells, 9)] == ["X1", "X2", "X4", "X8"]
    assert [c.name for c in strengths(cells, 2)] == ["X1", "X8"] and [c.name for c in strengths(cells, 1)] == ["X1"]


def test_command_lists_and_shows(cli, tmp_path):
    code, out, _ = cli("tech", "list")
    assert code == 0 and [line.split()[0] for line in out.splitlines()] == NAMES
    code, out, _ = cli("tech", "show", "asap7", "--liberty", tmp_path / "asap7.lib")
    assert code == 0 and "BSD-3-Clause" in out and (tmp_path / "asap7.lib").read_text(encoding="utf-8") == load_technology("asap7").to_liberty()
    code, out, err = cli("tech", "show", "asap8")
    assert code == 2 and out == "" and "did you mean 'asap7'?" in err and err.count("\n") == 1
