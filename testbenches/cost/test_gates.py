"""Gates counted before synthesis: they compute what their module computes, and nothing is counted twice."""

import numpy as np
import pytest
from amaranth.hdl import Cat, Const, Module, Mux, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.cost.activity.stimulus import BEATS
from hwsim.cost.estimator import switching
from hwsim.cost.estimator.gate_values import Values
from hwsim.cost.estimator.switching import integers, switched
from hwsim.pe import architecture
from hwsim.verilog.block import Logic
from hwsim.verilog.gates import WORDS, Network

WIDTH = 5
OPERATIONS = {
    "and": lambda x, y: x & y, "or": lambda x, y: x | y, "xor": lambda x, y: x ^ y,
    "not": lambda x, y: ~x & y,
    "plus": lambda x, y: x + y, "minus": lambda x, y: x - y, "negated": lambda x, y: -x,
    "product": lambda x, y: x * y, "equal": lambda x, y: x == y, "unlike": lambda x, y: x != y,
    "below": lambda x, y: x < y, "at_most": lambda x, y: x <= y, "above": lambda x, y: x > y,
    "at_least": lambda x, y: x >= y, "constant": lambda x, y: x + 11, "seven": lambda x, y: x * 7,
}


class Written(Logic):
    """One operation of two words."""

    clocked = False

    def __init__(self, operation, sign):
        shape = sign(WIDTH)
        super().__init__("written", {"x": In(shape), "y": In(shape), "out": Out(signed(2 * WIDTH + 2))})
        self.operation = operation

    def build(self, m: Module) -> None:
        m.d.comb += self.out.eq(self.operation(self.x, self.y))


def words(values, width):
    """An integer per place of ``values``, whose bit i is of value i."""
    return integers(np.asarray(values)[:, None] >> np.arange(width) & 1)


def numbers(bits, count):
    """The unsigned values of such integers."""
    return [sum((bit >> i & 1) << place for place, bit in enumerate(bits)) for i in range(count)]


@pytest.mark.parametrize("sign", [signed, unsigned])
@pytest.mark.parametrize("name", OPERATIONS)
def test_gates_compute_operators(name, sign):
    """All operands of five bits."""
    network = Network.of(Written(OPERATIONS[name], sign))
    codes = np.arange(1 << 2 * WIDTH)
    low, high = codes & (1 << WIDTH) - 1, codes >> WIDTH
    values = Values(network)
    found = values.of({"x": words(low, WIDTH), "y": words(high, WIDTH)})
    half = (1 << WIDTH - 1) * (sign is signed)
    x, y = ((code + half) % (1 << WIDTH) - half for code in (low, high))
    wanted = [int(OPERATIONS[name](int(one), int(other))) % (1 << 2 * WIDTH + 2) for one, other in zip(x, y)]
    assert numbers(values.read(found, "out"), len(codes)) == wanted


CORES = [
    ("fmac", {"lanes": 2}),
    ("fmac", {"a_format": "float4_e2m1fn", "w_format": "float6_e3m2fn", "accumulate": "fixed",
              "fraction_bits": 2, "sum_bits": 12, "lanes": 4}),
    ("fmac", {"a_format": "float16", "w_format": "int4", "product": "shiftadd", "accumulate": "float32"}),
    ("fmac", {"w_format": "float8_e5m2", "accumulate": "bfloat16", "lanes": 4, "subnormals": "flush"}),
    ("fmac", {"a_format": "bfloat16", "w_format": "bfloat16", "accumulate": "aligned", "lanes": 2}),
    ("mac", {"a_bits": 5, "w_bits": 3, "lanes": 2}),
]


@pytest.mark.parametrize("name, params", CORES, ids=str)
def test_gates_of_a_core_compute_its_step(name, params):
    """From clock to clock, encoders included: every bit of every register."""
    pe = architecture(name).from_dict(params)
    width = pe.p_width(pe.k_max)
    core = pe.core("core", width)
    assert isinstance(core, Logic)
    values = Values(Network.of(core))
    operands = switching.Operands(pe)
    count = 40
    p = np.zeros(count, np.int64)
    held = [0] * width
    for _ in range(12):
        codes = {x: operands.draw(x, count) for x in "aw"}
        stored = {x: operands.stored(x, codes[x]) for x in "aw"}
        held = values.read(values.of(stored | {"p_in": held}), "p_out")
        a, w = pe.step_encode_a(codes["a"]), pe.step_encode_w(codes["w"])
        p = pe.step_core(p, a, w, np.zeros(count, np.int64), width)
        assert numbers(held, count) == [int(x) % (1 << width) for x in p]


def test_what_exists_already_is_counted_once():
    def twice(x, y):
        return Cat(x & y, y & x, ~(~x | ~y), Mux(x[0], y[0], y[0]), Mux(x[0], Const(1, 1), Const(0, 1)))

    class Twice(Written):
        def __init__(self):
            super().__init__(twice, unsigned)

    network = Network.of(Twice())
    assert network.counts == dict.fromkeys(WORDS.values(), 0) | {"and gates": WIDTH}
    assert network.levels == 0.5


def test_gates_that_no_output_needs_are_not_counted():
    class Unused(Written):
        def build(self, m: Module) -> None:
            super().build(m)
            other = self.x * self.y
            m.d.comb += self.out.eq(Mux(Const(1, 1), self.x & self.y, other))

    assert Network.of(Unused(OPERATIONS["and"], unsigned)).counts["carry gates"] == 0


@pytest.mark.full
@pytest.mark.parametrize("params", [{"k_max": 64}, {"accumulate": "float32", "lanes": 2}], ids=str)
def test_changes_of_sums_are_those_of_the_step(params):
    """The same operands through the architecture's own step, without gates."""
    pe = architecture("fmac").from_dict(params)
    width = pe.p_width(pe.k_max)
    none = np.zeros(switching.COLUMNS * switching.MOVES, np.int64)
    operands = switching.Operands(pe)
    held, changed = none, []
    for _ in range(switching.ROWS):
        w = np.repeat(operands.draw("w", switching.COLUMNS), switching.MOVES, axis=0)
        held = pe.step_core(held, operands.draw("a", len(w)), w, none, width)
        changed.append(share_changed(held.reshape(switching.COLUMNS, -1), width))
    moving = switched(pe, width, True)
    means = np.cumsum(changed) / np.arange(1, 1 + len(changed))
    assert moving.sums.tolist() == pytest.approx(means, rel=1e-12)

    operands = switching.Operands(pe)
    codes = {x: operands.draw(x, switching.CELLS * BEATS) for x in "aw"}
    a, w = (codes[x].reshape(switching.CELLS, BEATS, -1) for x in "aw")
    p, sums = none[: switching.CELLS], []
    for clock in range(BEATS):
        p = pe.step_core(p, a[:, clock], w[:, clock], none[: switching.CELLS], width)
        sums.append(p)
    staying = switched(pe, width, False)
    assert staying.sums.tolist() == pytest.approx([share_changed(np.stack(sums, axis=1), width)], rel=1e-12)
    for found in (moving, staying):
        assert all((values > 0).all() for values in (*found.gates.values(), *found.glitches.values()))


def test_glitches_of_a_late_input():
    """An exclusive or whose one input comes a level after the other changes twice if both change."""
    class Late(Written):
        def build(self, m: Module) -> None:
            m.d.comb += self.out.eq(self.x[0] ^ (self.x[0] ^ self.y[0] ^ self.y[1]))

    values = Values(Network.of(Late(OPERATIONS["and"], unsigned)))
    network = values.network

    def settled(x, y):
        return values.of({"x": words([x], WIDTH), "y": words([y], WIDTH)})

    last = network.outputs["out"][0] >> 1
    # x reaches the last gate at once and again two levels later, y once
    assert values.changes(settled(0, 0), settled(1, 0), 1)[last] == 2
    assert values.changes(settled(0, 0), settled(0, 1), 1)[last] == 1
    assert values.changes(settled(0, 0), settled(1, 0), 0) == [0] * len(network.kinds)


def share_changed(sums, width):
    """Bits that change from one sum of a row to the next, on average."""
    changed = (sums[:, 1:] ^ sums[:, :-1]).astype(object)
    return sum(int((changed >> place & 1).sum()) for place in range(width)) / changed.size
