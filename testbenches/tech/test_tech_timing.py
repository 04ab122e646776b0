"""Table look-up, static timing, switching and power against sums done by hand, with figures that binary
fractions hold exactly."""

import json
from dataclasses import replace

import pytest

from hwsim.errors import ConfigError
from hwsim.tech.cells import Arc, Cell, Energy, Flop, Input, Output, Pair, Setup, Table, combined
from hwsim.tech.families import strengths
from hwsim.tech.logic import parse
from hwsim.tech.netlist import Instance, Netlist, read_netlist
from hwsim.tech.power import activity, power
from hwsim.tech.timing import Report, timing


def line_table(base: float, per_slew: float, per_load: float) -> Table:
    """A table of a plane."""
    xs, ys = (0.0, 64.0), (0.0, 16.0)
    return Table(xs, ys, tuple(tuple(base + per_slew * x + per_load * y for y in ys) for x in xs))


def gate(name: str, function: str, delay: float, resistance: float, sense: str, cap: float = 1.0) -> Cell:
    """A gate whose every figure is a plane: delay + slew/8 + resistance * load; slew = 4 + resistance *
    load."""
    pins = parse(function).names
    def pair(base: float, slew: float) -> Pair:
        return line_table(base, slew, resistance), line_table(2 * base, slew, resistance)

    return Cell(
        name,
        1.0,
        0.5,
        tuple(Input(p, cap, (line_table(0.25, 0, 0), line_table(0.75, 0, 0))) for p in pins),
        (Output("Y", function),),
        tuple(Arc(p, "Y", "combinational", sense, pair(delay, 0.125), pair(4.0, 0.0)) for p in pins),
        tuple(Energy(p, "Y", (line_table(2, 0, 0), line_table(4, 0, 0))) for p in pins),
    )


EIGHT, SETUP = line_table(8, 0, 0), Table((0.0, 64.0), (0.0, 64.0), ((10.0, 10.0), (18.0, 18.0)))
FLOP = Cell(
    "FF",
    4.0,
    2.0,
    (Input("CK", 2.0, (line_table(1, 0, 0), line_table(3, 0, 0))), Input("D", 1.0)),
    (Output("Q", "IQ"),),
    (
        Arc(
            "CK",
            "Q",
            "rising_edge",
            "non_unate",
            (line_table(16, 0, 1), line_table(24, 0, 1)),
            (EIGHT, EIGHT),
        ),
    ),
    (Energy("CK", "Q", (EIGHT, EIGHT)),),
    (Setup("D", "CK", "rising_edge", (SETUP, SETUP)),),
    Flop("IQ", "IQN", "CK", "D"),
)
CELLS = {
    c.name: c
    for c in (
        gate("INV", "!A", 2.0, 1.0, "negative_unate"),
        gate("BIG", "!A", 2.0, 0.5, "negative_unate", 2.0),
        gate("NAND", "!(A B)", 4.0, 2.0, "negative_unate"),
        FLOP,
    )
}


def ring() -> Netlist:
    """A flip-flop that divides by two: Q -> INV -> D, and an output behind a NAND of Q and an input."""
    return Netlist(
        "ring",
        (
            Instance("ff", "FF", {"CK": 2, "D": 4, "Q": 3}),
            Instance("inv", "INV", {"A": 3, "Y": 4}),
            Instance("nand", "NAND", {"A": 3, "B": 5, "Y": 6}),
        ),
        {"clk": ("input", (2,)), "en": ("input", (5,)), "out": ("output", (6,))},
    )


def times(report: Report, net: int) -> list[float]:
    """Arrival of the rising and the falling edge."""
    return [a.time for a in report.arrivals[net] if a]


def test_timing_equals_the_sum_by_hand():
    report = timing(ring(), CELLS, clock_slew_ps=0.0, input_slew_ps=16.0, output_load_ff=4.0)
    # net 3 drives INV.A and NAND.A: 2 fF; net 4 drives D: 1 fF; net 6: 4 fF
    q = {"rise": 16 + 2, "fall": 24 + 2}
    # the falling delay of a gate is twice its rising one
    d_rise, d_fall = q["fall"] + 2 + 8 / 8 + 1, q["rise"] + 4 + 8 / 8 + 1
    assert times(report, 3) == [q["rise"], q["fall"]] and times(report, 4) == [d_rise, d_fall]
    out_rise, out_fall = q["fall"] + 4 + 8 / 8 + 2 * 4, q["rise"] + 8 + 8 / 8 + 2 * 4
    assert times(report, 6) == [out_rise, out_fall]
    setup = max((d_rise + 10 + (4 + 1) / 8, d_fall + 10 + (8 + 1) / 8))
    assert report.period_ps == max(setup, out_rise, out_fall)
    assert [(s.instance, s.edge) for s in report.path] == [
        ("ff", "fall"),
        ("inv", "rise"),
    ] and report.end == "ff/D"
    assert report.path[-1].arrival_ps + report.setup_ps == report.period_ps


def test_wires_add_their_load_for_every_pin():
    bare, wired = (timing(ring(), CELLS, 0.0, 16.0, wire_ff=w).loads_ff for w in (0.0, 0.5))
    assert (bare[3], wired[3]) == (2.0, 3.0) and (bare[4], wired[4]) == (1.0, 1.5)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_latest_edge_and_the_slowest_one_are_kept(order):
    late, slow = (
        CELLS["NAND"].arcs[0],
        replace(CELLS["NAND"].arcs[1], slew=(line_table(20, 0, 0), line_table(24, 0, 0))),
    )
    cells = CELLS | {"NAND": replace(CELLS["NAND"], arcs=tuple((late, slow)[k] for k in order))}
    pieces = Netlist(
        "m",
        (Instance("a", "INV", {"A": 2, "Y": 4}), Instance("n", "NAND", {"A": 4, "B": 2, "Y": 5})),
        {"i": ("input", (2,)), "o": ("output", (5,))},
    )
    report = timing(pieces, cells, 0.0, 32.0)
    rise, fall = 2 + 4 + 1, 4 + 4 + 1  # of net 4: the inverter, its input slew, its load of 1 fF
    assert times(report, 5) == [fall + 4 + (8 + 1) / 8, rise + 8 + (4 + 1) / 8]
    assert [a.slew for a in report.arrivals[5] if a] == [20, 24]
    assert [(s.instance, s.edge) for s in report.path] == [("a", "rise"), ("n", "fall")]


def test_power_equals_the_sum_by_hand():
    netlist = ring()
    report = timing(netlist, CELLS, 0.0, 16.0)
    found = activity(netlist, CELLS, cycles=64, seed=3)
    assert found.edges[3] == found.edges[4] == 1.0  # a toggle flip-flop
    assert abs(found.edges[5] - 0.5) < 0.02 and abs(found.edges[6] - 0.5) < 0.02
    drawn = power(netlist, CELLS, found, report, voltage_v=2.0, clock_slew_ps=0.0)
    inputs = 0.5 * (found.idle["inv", "A"] + found.idle["nand", "A"] + found.idle["nand", "B"])
    assert drawn.internal_fj == pytest.approx(2 * 2 + 8 + 3 * (1.0 + found.edges[6]) + inputs, rel=1e-12)
    assert found.idle["inv", "A"] == 0.0  # its output always follows
    charge = 2.0 * 2 + 1.0 * (2 + 1) + found.edges[5] * 1  # clock pin; Q and D; the enable
    assert drawn.switching_fj == pytest.approx(0.5 * charge * 4, rel=1e-12) and drawn.leakage_nw == 3.0
    assert drawn.total_uw(1000.0) == pytest.approx(drawn.internal_fj + drawn.switching_fj + 0.003)


def test_activity_of_gates_is_that_of_their_truth_tables():
    pieces = Netlist(
        "m",
        (Instance("n", "NAND", {"A": 2, "B": 3, "Y": 4}),),
        {"i": ("input", (2, 3)), "o": ("output", (4,))},
    )
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
    module = {
        "ports": {"i": {"direction": "input", "bits": [2]}, "o": {"direction": "output", "bits": [3, "0"]}},
        "cells": {
            "u": {"type": "INV", "connections": {"A": [2], "Y": [3]}},
            "s": {"type": "$scopeinfo", "connections": {}},
        },
    }
    netlist = read_netlist(json.dumps({"modules": {"top": module}}))
    assert netlist == Netlist(
        "top", (Instance("u", "INV", {"A": 2, "Y": 3}),), {"i": ("input", (2,)), "o": ("output", (3, "0"))}
    )
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
        return Cell(
            name,
            area,
            1,
            (Input("A", cap),),
            (Output("Y", "!A"),),
            (
                Arc(
                    "A",
                    "Y",
                    "combinational",
                    "negative_unate",
                    (line_table(1, 0, resistance), line_table(1, 0, resistance)),
                    (EIGHT, EIGHT),
                ),
            ),
        )

    cells = [
        cell("X1", 8, 1, 1),
        cell("X2", 4, 1.5, 2),
        cell("X4", 2, 2, 4),
        cell("X8", 1, 3, 8),
        cell("PROBE", 1, 4, 8),
        cell("TWIN", 8, 1, 1),
    ]
    assert [c.name for c in strengths(cells, 9)] == ["X1", "X2", "X4", "X8"]
    assert [c.name for c in strengths(cells, 2)] == ["X1", "X8"] and [
        c.name for c in strengths(cells, 1)
    ] == ["X1"]
