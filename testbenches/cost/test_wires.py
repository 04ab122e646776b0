"""Wires and clock tree to first order: floor plan, lengths, repeaters, energy, against cases worked out by
hand."""

import json
from math import log, sqrt
from pathlib import Path

import numpy as np
import pytest
from conftest import graded

from hwsim.config import load
from hwsim.cost.engine import Synthesis
from hwsim.cost.netlist import mapping
from hwsim.cost.netlist.parts import Part, Parts
from hwsim.cost.wiring.clock_tree import Sinks, clock_tree, leaf_length_um
from hwsim.cost.wiring.floorplan import GRID, Rectangle, floorplan
from hwsim.cost.wiring.nets import Nets
from hwsim.cost.wiring.repeaters import Line, Wire, clock_wire, line, signal_wire
from hwsim.cost.wiring.repeaters import _line as at_distance
from hwsim.cost.wiring.wires import _changes, key_of
from hwsim.errors import ParamError
from hwsim.files.library import shipped
from hwsim.options import INTERCONNECT
from hwsim.tech.header import Header
from hwsim.tech.technology import load_technology
from hwsim.tech.writing import yaml_text

CONFIG = "pe: mac\nparams: {{a_bits: 3, w_bits: 3, k_max: 64}}\ndataflow: {}\narray: {{rows: 2, cols: 2}}\n"
TOOLS = pytest.mark.skipif(not mapping.available(), reason="needs the extra synth")
BY_HAND = Line(Wire(0.5, 0.25), "BUF", 1.0, 2.0, 3.0, 4.0, 8.0, 10.0, 2.0, 2.0)
"""0.5 kohm/um, 0.25 fF/um, a buffer of 1 fF with 10 ps + 2 ps/fF every 8 um, 4 fJ within it, 2 V."""


# -- repeaters -------------------------------------------------------------------------------------
def test_delay_of_a_short_wire_is_elmores_and_what_its_load_adds_to_the_driver():
    assert (
        float(BY_HAND.delay_ps(np.array(4.0), np.array(1.0)))
        == (10 + 2 * 2) + log(2) * 0.5 * 4 * (1 / 2 + 1) - 10 - 2
    )
    assert float(BY_HAND.delay_ps(np.array(0.0), np.array(0.0))) == 0.0


def test_a_long_wire_grows_by_one_stage_per_repeater():
    lengths = 8.0 * np.arange(1, 40)
    delays = BY_HAND.delay_ps(lengths, 0.25 * lengths)
    assert BY_HAND.repeaters(0.25 * lengths).tolist() == list(range(39))
    assert (
        np.allclose(np.diff(delays), BY_HAND.stage_ps, rtol=1e-12, atol=0)
        and BY_HAND.stage_ps == 10 + 2 * 3 + log(2) * 4 * 2
    )


def test_energy_of_a_transition():
    assert float(BY_HAND.energy_fj(np.array(16.0), np.array(1.0))) == 0.5 * 4 * (4 + 1) + 4


def test_a_tree_of_repeaters_grows_with_the_logarithm_of_its_pins():
    """A repeater has the load of a full stage at most; a net of few pins is what its driver drives."""
    fan, cap = BY_HAND.stage_ff / BY_HAND.cap_ff + 1, BY_HAND.cap_ff
    one, two, three = (float(BY_HAND.tree_ps(np.array(cap * fan ** levels))) for levels in (1, 2, 3))
    full = BY_HAND.slope_ps_ff * cap * fan
    assert one == pytest.approx(full) and two - one == pytest.approx(BY_HAND.fixed_ps + full) == three - two
    assert float(BY_HAND.tree_ps(np.array(0.0))) == 0.0


@pytest.mark.parametrize("name", shipped("technology"))
@pytest.mark.parametrize("kind", [signal_wire, clock_wire])
def test_repeaters_are_where_delay_is_least(name, kind):
    technology = load_technology(name)
    one = line(technology, kind(technology.header))
    assert one is not None and one.buffer in technology.families["buf"]
    for factor in (0.5, 0.8, 1.25, 2.0):
        other = at_distance(
            technology,
            technology.header,
            one.wire,
            technology.cells[one.buffer],
            one.cap_ff,
            one.reach_um * factor,
        )
        assert one.stage_ps / one.reach_um < other.stage_ps / other.reach_um


# -- lengths ---------------------------------------------------------------------------------------
def nets(*points: tuple[float, float], driver: int = 0) -> Nets:
    """One net with pins at these points."""
    count = len(points)
    x, y = (np.array(axis, float) for axis in zip(*points))
    drives = np.arange(count) == driver
    return Nets(
        {},
        np.zeros(1, int),
        np.zeros(count, int),
        np.zeros(count, int),
        drives,
        np.ones(count),
        np.arange(count),
        np.arange(count),
        x,
        y,
    )


@pytest.mark.parametrize("points, length, far", [
    ([(0, 0), (3, 4)], 7, 7),
    ([(0, 0), (10, 0), (20, 0), (30, 0)], 30, 30),  # a row
    ([(0, 0), (0, 10), (10, 0), (10, 10)], 30, 20),  # 2 x 2: a trunk and two taps
    ([(15, 15), (0, 0), (0, 30), (30, 0), (30, 30)], 90, 30),  # from the middle: trunk 30, two taps of 30
    ([(5, 0), (0, 0), (10, 0), (5, 7)], 17, 7),
    ([(1, 1)], 0, 0),
])
def test_lengths_by_hand(points, length, far):
    found = nets(*points)
    assert found.length_um().tolist() == [length] and found.distance_um().max() == far


def test_two_nets_do_not_meet():
    found = Nets(
        {},
        np.arange(2),
        np.array([0, 0, 1, 1]),
        np.array([0, 0, 1, 1]),
        np.array([True, False, True, False]),
        np.ones(4),
        np.arange(4),
        np.arange(4),
        np.array([0.0, 1, 0, 5]),
        np.zeros(4),
    )
    assert found.length_um().tolist() == [1, 5] and found.outer_ff().tolist() == [0, 1, 0, 1]


# -- floor plan ------------------------------------------------------------------------------------
def parts_of(tmp_path: Path, flow: str) -> tuple[Part, ...]:
    (tmp_path / "two.yaml").write_text(CONFIG.format(flow))
    engine = load(str(tmp_path / "two.yaml")).engine()
    return Parts(engine).all


@pytest.mark.parametrize("flow", graded(["os", "ws", "broadcast"], 1, 2))
def test_a_floor_plan_is_to_scale(tmp_path, flow):
    parts = parts_of(tmp_path, flow)
    areas = {part.name: (5.0, 0.0) for part in parts} | {
        "row": (0.0, 0.0),
        "array": (0.0, 0.0),
        "cell": (7.0, 0.0),
    }
    plan = floorplan(parts, areas, 0.7)
    assert (plan.rows, plan.cols) == (2, 2) and plan.pitch == (sqrt(10.0), sqrt(10.0))
    total = sum(areas[part.name][0] * part.instances for part in parts)
    assert sum(place.area for place in plan.places.values()) == pytest.approx(total / 0.7, rel=1e-12)
    every = list(plan.places.values())
    assert all(inside(place, plan.all) for place in every) and not any(
        overlap(a, b) for i, a in enumerate(every) for b in every[:i]
    )
    top, bottom = plan.of(("array", "row1", "cell0")), plan.of(("array", "row0", "cell0"))
    assert (
        bottom.y - top.y == pytest.approx(sqrt(10.0), rel=1e-12)
        and plan.of(("outlet", "column0")).y >= bottom.y
    )
    assert next(block for block in plan.blocks if block.side == GRID).area_um2 == 7.0


def inside(a: Rectangle, b: Rectangle) -> bool:
    return (
        a.x >= -1e-9
        and a.y >= -1e-9
        and a.x + a.width <= b.width + 1e-9
        and a.y + a.height <= b.height + 1e-9
    )


def overlap(a: Rectangle, b: Rectangle) -> bool:
    return (
        min(a.x + a.width, b.x + b.width) - max(a.x, b.x) > 1e-9
        and min(a.y + a.height, b.y + b.height) - max(a.y, b.y) > 1e-9
    )


def test_pitches_make_the_grid_as_square_as_they_may(tmp_path):
    parts = parts_of(tmp_path, "os")
    plan = floorplan(parts, {part.name: (1.0, 0.0) for part in parts}, 0.5, aspect=4.0)
    assert plan.pitch[0] == 4 * plan.pitch[1]


# -- clock -----------------------------------------------------------------------------------------
def test_clock_tree_by_hand():
    """Stages carry 2 fF: 4 sinks of 1 fF in 16 x 8 um take three halvings at most; each leaf has a sink and
    no wire of its own."""
    tree = clock_tree(16.0, 8.0, Sinks(4, 4.0), BY_HAND)
    assert leaf_length_um(4, 128.0) == 3 * sqrt(32.0) and leaf_length_um(1, 9.0) == 0.0
    assert (tree.leaves, tree.length_um) == (4, 8 + 2 * 4) and tree.buffers == 2 * 4 - 1
    assert tree.energy_fj == 2 * (0.5 * 4 * (0.25 * 16 + 7 * 1) + 7 * 4)
    assert clock_tree(16.0, 8.0, Sinks(0, 0.0), BY_HAND).buffers == 0


# -- facts -----------------------------------------------------------------------------------------
def test_figures_of_wires_go_together():
    technology = load_technology("asap7")
    facts = technology.header.to_dict()
    with pytest.raises(ParamError, match="go together"):
        Header.from_dict({**facts, "wire_ff_um": None})
    with pytest.raises(ParamError, match="must say where"):
        Header.from_dict({**facts, "wire_source": ""})


def test_a_technology_without_wires_says_so(tmp_path):
    asap7 = load_technology("asap7")
    text = yaml_text(asap7.header, asap7.cells, [])
    facts = ("wire_ohm", "wire_ff", "wire_source", "clock_wire")
    bare = "".join(row for row in text.splitlines(True) if not row.startswith(facts))
    (tmp_path / "mine.yaml").write_text(bare)
    mine = load_technology(tmp_path / "mine.yaml")
    assert (
        not mine.header.has_wires
        and key_of(mine, 0.7, ()) == "asap7 states no resistance and capacitance of wires"
    )
    assert key_of(mine, 0.7, ("wires", "clock")) == "left out" and "utilization 0.7" in key_of(asap7, 0.7, ())
    assert "ohm" in text and yaml_text(mine.header, mine.cells, []) == bare


def test_changes_of_recorded_values():
    assert _changes(["00", "10", "x1", "11", "01"]).tolist() == [0.5, 0.25]


@pytest.mark.parametrize("options, said", [
    (["--without", "wire"], "--without: must be wires, clock, or both with a comma between them, not 'wire'"),
    (["--utilization", "0"], "--utilization: must be a number in 0.05..1, not '0'"),
    (["--floorplan", "x.pdf"], "--floorplan: must end in .png or .svg, not 'x.pdf'"),
    (["--floorplan", "x.svg", "--curve"], "--floorplan: goes with one period, not with --curve"),
    (["--target", "ecp5", "--without", "clock"], "--without: is for standard cells"),
])
def test_every_mistake_is_one_line(cli, options, said):
    code, out, err = cli("synth", "tiny_os2x3", *options)
    assert (code, out, err.count("\n")) == (2, "", 1) and said in err, err


# -- a whole engine --------------------------------------------------------------------------------
@pytest.fixture(scope="module")
def engine(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("wires") / "two.yaml"
    path.write_text(CONFIG.format("os"))
    return path


@pytest.mark.long
@TOOLS
def test_an_engines_wires(engine):
    config, technology = load(str(engine)), load_technology("asap7")
    with Synthesis(config, technology, "uniform") as synthesis:
        cost = synthesis.at(1000.0)
        mapped = synthesis._closed(1000.0)[0]
        wires, rates = synthesis.wires(mapped), synthesis.wires(mapped).rates(synthesis.traffic)
    with Synthesis(config, technology, "uniform", without=INTERCONNECT) as synthesis:
        before = synthesis.at(1000.0)
    bare = cost.without(INTERCONNECT)
    assert (bare.parts, bare.chain_ps, bare.chain) == (before.parts, before.chain_ps, before.chain)
    assert cost.chain_ps >= bare.chain_ps and wires.pin_delay_ps.max() > 0
    assert bare.basis.endswith("no wires, no clock tree") and "no wires" not in cost.basis
    assert bare.area.value < cost.area.value and bare.energy_per_clock.value < cost.energy_per_clock.value
    # energies are the formula, net by net
    one, total = wires.line, 0.0
    for rate, length, count in zip(rates.tolist(), wires.lengths_um.tolist(), wires.repeaters.tolist()):
        if length:
            total += rate * (0.5 * 0.7 ** 2 * (0.1658 * length + one.cap_ff * count) + one.inside_fj * count)
    assert sum(p.energy_fj for p in cost.parts if p.kind == "wires") == pytest.approx(total, rel=1e-5)
    # nets from cell to cell are one pitch
    source, names = wires.nets.driver_of(), [owner.part.name for owner in wires.owners]
    between = [
        net
        for net in range(wires.nets.count)
        if source[net] >= 0
        and {names[i] for i in wires.nets.instance[wires.nets.pin_net == net]} == {"cell"}
        and wires.lengths_um[net] > 0
    ]
    assert between and {round(wires.lengths_um[net] / wires.plan.pitch[0], 9) for net in between} == {1.0}


@TOOLS
@pytest.mark.long
def test_what_is_left_out_is_said(engine, cli):
    kept = engine.parent / "kept"
    found = {}
    for options in ((), ("--without", "clock"), ("--without", "wires"), ("--without", "wires,clock")):
        code, out, err = cli("synth", engine, "--period-ns", "1", "--json", "--store", kept,
                             "--floorplan", engine.parent / "plan.svg", *options)
        assert (code, err) == (0, "")
        found[options[-1:]] = json.loads(out)
    kinds = {
        key: {part["kind"] for part in result["parts"]} - {"cells", "memory"} for key, result in found.items()
    }
    assert kinds == {
        (): {"wires", "clock"},
        ("clock",): {"wires"},
        ("wires",): {"clock"},
        ("wires,clock",): set(),
    }
    assert "wires, clock tree (first order, utilization 0.7)" in found[()]["source"]
    assert (
        "wires, no clock tree (first order" in found["clock",]["source"]
        and "no wires, clock tree" in found["wires",]["source"]
    )
    assert "no wires, no clock tree (left out)" in found["wires,clock",]["source"]
    assert (
        found["wires",]["longest_path"]["ps"]
        == found[()]["longest_path"]["without_wires_ps"]
        <= found[()]["longest_path"]["ps"]
    )
    assert "</svg>" in (engine.parent / "plan.svg").read_text(encoding="utf-8")
