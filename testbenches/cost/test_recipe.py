"""The recipe of synthesis: which flip-flops and adders it takes, which mapping of a part, what comes before
an error."""

import itertools
from dataclasses import replace

import pytest

from hwsim.config import load
from hwsim.cost import fitting
from hwsim.cost.activity.zero_delay import Settling
from hwsim.cost.engine import Synthesis
from hwsim.cost.fitting import EFFORTS, Context, Mapped, Try, fastest, fit
from hwsim.cost.netlist import library, mapping
from hwsim.cost.netlist.chain import Chain, Ports
from hwsim.cost.netlist.parts import Part
from hwsim.cost.netlist.paths import Corner, Paths
from hwsim.errors import ConfigError
from hwsim.tech.families import FLOPS
from hwsim.tech.logic import parse
from hwsim.tech.netlist import Netlist
from hwsim.tech.technology import load_technology

TECHNOLOGIES = ("asap7", "sky130hd", "ihp_sg13g2")
TOOLS = pytest.mark.skipif(not mapping.available(), reason="needs the extra synth")


# -- cells -----------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", TECHNOLOGIES)
def test_no_flip_flop_of_a_kind_is_smaller_than_the_one_that_is_taken(name):
    technology = load_technology(name)
    inverter = min(technology.cells[cell].area_um2 for cell in technology.families["inv"])
    taken = {
        kind: cell
        for cell in library.smallest_flops(technology)
        for kind in FLOPS
        if cell.name in technology.families.get(kind, ())
    }
    assert taken.keys() == technology.families.keys() & FLOPS.keys()
    for kind, cell in taken.items():
        areas = [
            other.area_um2 + inverter * all(inverted(other))
            for other in map(technology.cells.__getitem__, technology.families[kind])
        ]
        assert cell.area_um2 + inverter * all(inverted(cell)) == min(areas)


def inverted(cell) -> list[bool]:
    """Of every output, whether it shows the complement of what the data pin was before the clock's edge."""
    (data,) = parse(cell.flop.next_state).names
    after = parse(cell.flop.next_state)({data: 1})
    return [
        parse(output.function)({cell.flop.state: after, cell.flop.state_n: 1 - after}) == 0
        for output in cell.outputs
    ]


def test_flip_flops_of_asap7():
    """The least is one with an inverted output, the fastest has none."""
    technology = load_technology("asap7")
    small, fast = library.smallest_flops(technology)[0], library.fastest_flops(technology)[0]
    assert (small.name, fast.name) == ("DFFHQNx1_ASAP7_75t_R", "DFFHQx4_ASAP7_75t_R")
    assert inverted(small) == [True] and inverted(fast) == [False] and small.area_um2 < fast.area_um2


@pytest.mark.parametrize("name, cell", [("asap7", "FAx1_ASAP7_75t_R"), ("sky130hd", "sky130_fd_sc_hd__fa_1")])
def test_full_adders_are_known_by_what_they_compute(name, cell):
    adder = library.full_adder(load_technology(name))
    assert adder is not None and adder.cell.name == cell
    functions = {output.name: parse(output.function) for output in adder.cell.outputs}
    for bits in itertools.product((0, 1), repeat=3):
        values = dict(zip(adder.inputs, bits))
        total, carry = functions[adder.total](values), functions[adder.carry](values)
        assert 2 * (carry ^ adder.carry_inverted) + (total ^ adder.total_inverted) == sum(bits)


def test_an_adder_that_is_larger_than_gates_is_not_taken():
    technology = load_technology("asap7")
    adder = library.full_adder(technology)
    assert adder is not None
    large = replace(technology, cells=technology.cells | {adder.cell.name: replace(adder.cell, area_um2=1.0)})
    assert library.full_adder(large) is None and library.full_adder(load_technology("ihp_sg13g2")) is None


ADDER = """\
module top_add (input [1:0] a, b, c, output [3:0] y);
  wire [1:0] s = a ^ b ^ c, t = a & b | b & c | a & c;
  assign y = s + {t, 1'b0};
endmodule
"""


@pytest.mark.full
@TOOLS
@pytest.mark.parametrize("name", TECHNOLOGIES)
def test_styles_of_a_carry_save_adder(name):
    """Every style computes the sum; one of them of full adders where the technology has some."""
    technology = load_technology(name)
    adder = library.full_adder(technology)
    netlists = mapping.synthesize(Part("top_add", "", ADDER, {}, ((),)), technology, 1000.0)
    assert {"flow", "cover"} <= netlists.keys() and ("adders" in netlists) == (adder is not None)
    if adder:
        assert any(i.cell == adder.cell.name for i in netlists["adders"].instances)
        assert not any(i.cell == adder.cell.name for i in netlists["flow"].instances)
    operands = list(itertools.product(range(4), repeat=3))
    for netlist in netlists.values():
        settling = Settling(netlist, technology.cells)
        bit = {
            net: (value, i)
            for value, port in enumerate("abc")
            for i, net in enumerate(netlist.ports[port][1])
        }
        inputs = [[words[bit[net][0]] >> bit[net][1] & 1 for net in settling.free] for words in operands]
        place = {net: k for k, net in enumerate(settling.nets)}
        found = [sum(values[place[net]] << i for i, net in enumerate(netlist.ports["y"][1]) if net in place)
                 for values in settling.run(inputs, 1)]
        assert found == [sum(words) for words in operands]


# -- which mapping ---------------------------------------------------------------------------------
PART = Part("top_part", "", "", {}, ((),))
ROOM = 1000.0


@pytest.fixture
def mapped(monkeypatch):
    """Mappings by the place of the effort that makes them: style -> (area, period); what was made is
    recorded."""
    table, made = {}, []

    def map_part(context, part, target, effort):
        made.append(effort)
        return {
            Try(target, style): Mapped(
                Try(target, style), Netlist("top_part", (), {}), Paths(period, 0.0, 0.0, 0.0), period, area
            )
            for style, (area, period) in table[EFFORTS.index(effort)].items()
        }

    monkeypatch.setattr(fitting, "map_part", map_part)
    return table, made


def context():
    technology = load_technology("asap7")
    return Context(technology, Corner.of(technology), 1.0)


def test_the_smallest_mapping_that_meets_the_period_is_taken(mapped):
    table, made = mapped
    table[0] = {"flow": (10.0, 900.0), "cover": (9.0, 950.0), "adders": (8.0, 1100.0)}
    best, known = fit(context(), PART, ROOM, {})
    assert best.style == "cover" and made == [EFFORTS[0]]
    again, _ = fit(context(), PART, ROOM, known)
    assert again == best and made == [EFFORTS[0]], "a mapping was made twice"


def test_what_is_known_beside_does_not_change_what_is_taken(mapped):
    table, _ = mapped
    table |= {0: {"flow": (10.0, 900.0)}, len(EFFORTS) - 1: {"fast": (5.0, 100.0)}}
    _, known = fastest(context(), PART, {})
    assert fit(context(), PART, ROOM, known)[0].style == fit(context(), PART, ROOM, {})[0].style == "flow"


def test_tighter_targets_until_one_meets_the_period_else_the_fastest(mapped):
    table, made = mapped
    table |= {n: {"flow": (10.0 + n, 1300.0 - n), "fast": (20.0, 1400.0)} for n in range(len(EFFORTS))}
    best, known = fit(context(), PART, ROOM, {})
    assert made == list(EFFORTS) and known[best].period_ps == 1300.0 - len(EFFORTS) + 1
    table[1] = {"cover": (11.0, 1000.0)}
    best, known = fit(context(), PART, ROOM, {})
    assert (best.style, known[best].period_ps) == ("cover", 1000.0) and made == [*EFFORTS, *EFFORTS[:2]]


# -- the whole engine ------------------------------------------------------------------------------
class Closing(Synthesis):
    """Two parts on one path, whose mappings are ``table``: part -> style -> (area, delay); the first is what
    `fit` finds."""

    def __init__(self, table):
        self.config, self.context, self.table = load("tiny_os2x3"), context(), table
        self.technology = self.context.technology
        self.parts = [replace(PART, module=f"top_{name}") for name in table]
        self.mappings, self.held = {}, frozenset()
        for name, styles in table.items():
            for style, (area, delay) in styles.items():
                key = Try(1, style)
                self.mappings[name, key] = Mapped(
                    key, Netlist(name, (), {}), Paths(delay, 0.0, 0.0, 0.0), delay, area, Ports()
                )

    def _mapped(self, function, *targets):
        """What `fit` or `fastest` chooses of a part alone."""
        first = {name: next(iter(styles)) for name, styles in self.table.items()}
        if function is fastest:
            first = {
                name: min(styles, key=lambda style: styles[style][1]) for name, styles in self.table.items()
            }
        return {name: self.mappings[name, Try(1, style)] for name, style in first.items()}

    def longest(self, mapped, wired=True):
        return Chain(sum(m.period_ps for m in mapped.values()), ("a", "b"), tuple(mapped))


def test_every_known_mapping_is_used_before_a_period_is_refused():
    """`fit` finds 300 + 300; the fastest of one part alone is enough for 500, of both for 300."""
    table = {"a": {"small": (1.0, 300.0), "quick": (5.0, 150.0)},
             "b": {"small": (1.0, 300.0), "quick": (9.0, 140.0), "middle": (2.0, 290.0)}}
    found, longest = Closing(table)._closed(450.0)
    assert ({name: m.key.style for name, m in found.items()}, longest.period_ps) == (
        {"a": "small", "b": "quick"},
        440.0,
    )
    found, longest = Closing(table)._closed(290.0)
    assert ({name: m.key.style for name, m in found.items()}, longest.period_ps) == (
        {"a": "quick", "b": "quick"},
        290.0,
    )
    with pytest.raises(
        ConfigError, match="a period of 289 ps cannot be met in asap7; the least reached is 290 ps"
    ):
        Closing(table)._closed(289.0)


@pytest.mark.long
@TOOLS
def test_the_least_period_is_met(tmp_path):
    """What is said to be the least that is reached can be asked for."""
    path = tmp_path / "least1x1.yaml"
    path.write_text(
        "pe: mac\nparams: {a_bits: 2, w_bits: 2, k_max: 16}\ndataflow: os\narray: {rows: 1, cols: 1, m_max: "
        "4, n_max: 4}\n"
    )
    synthesis = Synthesis(load(path), load_technology("asap7"), "uniform")
    least = synthesis.least()
    assert synthesis._closed(least)[1].period_ps <= least
