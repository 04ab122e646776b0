"""Partial products, compressor trees, prefix adders and the sums made of them: structure by proof, circuits
in Icarus."""

import itertools
import random
import subprocess
from typing import Any

import pytest
from amaranth.hdl import Fragment, Module, Signal, Value, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith import array, booth, compress, heap, popcount, prefix, timed
from hwsim.arith.heap import ONE, Bit, Heap
from hwsim.arith.sums import ADDERS, add_all, split
from hwsim.pe.integer import MULTIPLIERS
from hwsim.pe.mac import Mac
from hwsim.verilog.block import Block, Logic, Structure
from hwsim.verilog.emit import verilog

KINDS = ("inferred", *ADDERS)


# -- structure -------------------------------------------------------------------------------------
@pytest.mark.parametrize("kind", prefix.NETWORKS)
def test_networks_join_neighbours_down_to_zero_in_the_stated_size(kind):
    for n in range(1, 70):
        low, cells = list(range(n)), 0  # position -> the lowest of its span
        for level in prefix.network(kind, n):
            before, cells = list(low), cells + len(level)
            for i, source in level.items():
                assert source == before[i] - 1, (kind, n, i)
                low[i] = before[source]
        assert low == [0] * n
        if n > 1 and n & n - 1 == 0:
            log, depth = n.bit_length() - 1, len(prefix.network(kind, n))
            stated = {
                "ripple": (n - 1, n - 1),
                "sklansky": (n // 2 * log, log),
                "kogge_stone": (n * log - n + 1, log),
                "brent_kung": (2 * n - 2 - log, 2 * log - 1),
            }[kind]
            assert (cells, depth) == stated, (kind, n)


def timed_by(times, cells) -> dict[tuple[int, int], float]:
    """Times of the spans that cells make; a cell that has nothing to join is a KeyError."""
    ready = {(i, i): time for i, time in enumerate(times)}
    for i, j, k in cells:
        assert (i, k) not in ready
        ready[i, k] = max(ready[i, j + 1], ready[j, k]) + timed.CELL
    return ready


def test_timed_networks_make_every_carry_and_the_last_no_later_than_any_other():
    rng = random.Random(5)
    for n in [*range(1, 20), 33, 48]:
        times = [rng.uniform(0, 8) for _ in range(n)]
        ready = timed_by(times, timed.network(times))
        assert all((i, 0) in ready for i in range(n))
        for kind in prefix.NETWORKS:
            other, low = list(times), list(range(n))
            for level in prefix.network(kind, n):
                before, spans = list(other), list(low)
                for i, source in level.items():
                    other[i], low[i] = max(before[i], before[source]) + timed.CELL, spans[source]
            assert ready[n - 1, 0] <= other[n - 1] + 1e-9, (kind, times)


@pytest.mark.parametrize("schedule", compress.SCHEDULES)
def test_trees_end_in_two_rows_and_lose_no_bit(schedule):
    rng = random.Random(11)
    for _ in range(60):
        columns = [
            [Bit(Signal(), rng.uniform(0, 3)) for _ in range(rng.randint(0, 14))] + [ONE] * rng.randint(0, 1)
            for _ in range(rng.randint(1, 24))
        ]
        adders, after = compress.SCHEDULES[schedule](columns)
        assert all(len(column) <= 2 for column in after[:-1])
        taken = [bit for adder in adders for bit in [*adder.bits, *filter(None, [adder.below])]]
        left = [bit for column in after for bit in column]
        given = [bit for column in columns for bit in column] + [
            out for adder in adders for out in adder.outputs()
        ]
        assert len(taken) + len(left) == len(given)
        assert sorted(map(key, taken + left)) == sorted(map(key, given))
        full = sum((len(adder.bits) > 2) + (adder.below is not None) for adder in adders)
        assert len(left) == sum(map(len, columns)) - full


def key(bit: Bit) -> tuple:
    """Which bit it is."""
    return (id(bit.value), "") if isinstance(bit.value, Value) else (id(bit.value[0]), bit.value[1])


def test_dadda_heights():
    assert [compress.heights(top) for top in (1, 2, 3, 4, 6, 9, 10, 14)] == [
        [], [], [2], [3, 2], [4, 3, 2], [6, 4, 3, 2], [9, 6, 4, 3, 2], [13, 9, 6, 4, 3, 2]]


def test_stages_of_four_two_halve_or_take_a_third_in_the_stated_time():
    for top, depth in {2: 0, 3: 2, 4: 3, 6: 5, 8: 6, 9: 7, 12: 8, 16: 9}.items():
        plan = compress.stages(top)
        assert sum(3 if four else 2 for _, four in plan) == depth
        heights = [top, *(height for height, _ in plan)]
        assert all(above <= below * (4 if four else 3) // 2 for above, (below, four) in zip(heights, plan))
        assert heights[-1] <= 2
    assert compress.stages(5) == [(4, False), (2, True)]


@pytest.mark.parametrize("module", [booth, array])
def test_rows_add_up_to_the_product(module):
    for a_bits, w_bits, a_signed, w_signed in itertools.product(
        (1, 3, 4), (1, 2, 5, 6), (True, False), (True, False)
    ):
        for a, w in itertools.product(values(a_bits, a_signed), values(w_bits, w_signed)):
            assert sum(module.golden(a, w, w_bits, w_signed)) == a * w


def values(bits: int, is_signed: bool) -> range:
    """Every value of a format."""
    return range(-1 << bits - 1, 1 << bits - 1) if is_signed else range(1 << bits)


def test_split_leaves_one_carry_above():
    for low, high, constant in itertools.product((-9, -8, -1, 0), (0, 1, 7, 8, 9), (-40, -1, 0, 3)):
        cut, biased = split(constant, low, high, 64)
        base = biased << cut - 1
        assert constant + base >= 0
        sums = [s + p for s in (low, high) for p in (0, (1 << cut) - 1)]
        carries = {(x + base) // (1 << cut) for x in sums}
        assert carries <= {0, 1}, (low, high, constant)


def test_golden_models():
    rng = random.Random(2)
    for n in range(1, 40):
        x, y = rng.getrandbits(n), rng.getrandbits(n)
        carries = prefix.golden(x & y, x ^ y, n)
        assert (x ^ y) ^ (carries << 1) == x + y
        assert popcount.golden(x) == bin(x).count("1")
    assert heap.golden([(5, 3, 0, True), (5, 3, 1, False)], 8) == (-3 + 10) % 256
    assert compress.golden([1, 0, 3]) == 13


# -- circuits --------------------------------------------------------------------------------------
class Product(Logic):
    """``p_out = p_in + a * w`` from one generator of rows, one tree and one adder."""

    clocked = False

    def __init__(self, name, multiplier, adder, a, w, width, schedule=None):
        self.multiplier, self.adder, self.formats, self.schedule = multiplier, adder, (a, w), schedule
        super().__init__(
            name, {"a": In(a), "w": In(w), "p_in": In(signed(width)), "p_out": Out(signed(width))}
        )

    def build(self, m: Module) -> None:
        rows, schedule = MULTIPLIERS[self.multiplier]
        box = Heap(len(self.p_in))
        rows.add_product(m, box, self.a, self.w, "")
        ends = [(min(values(f.width, f.signed)), max(values(f.width, f.signed))) for f in self.formats]
        products = [x * y for x in ends[0] for y in ends[1]]
        m.d.comb += self.p_out.eq(
            add_all(m, box, self.p_in, min(products), max(products), self.adder, self.schedule or schedule)
        )

    def expected(self, i: int) -> str:
        """The sum as Verilog's own operators give it."""
        x, y = (
            f"$signed({name}{i})" if f.signed else f"$signed({{1'b0, {name}{i}}})"
            for name, f in zip("aw", self.formats)
        )
        return f"$signed(p_in{i}) + 64'sd1 * {x} * {y}"


class Ones(Logic):
    """``p_out = number of ones in a``."""

    clocked = False

    def __init__(self, name, adder, schedule, n):
        self.adder, self.schedule = adder, schedule
        super().__init__(name, {"a": In(unsigned(n)), "p_out": Out(unsigned(n.bit_length()))})

    def build(self, m: Module) -> None:
        m.d.comb += self.p_out.eq(popcount.popcount(m, self.a, self.adder, self.schedule))

    def expected(self, i: int) -> str:
        """The sum of the bits."""
        return " + ".join(f"64'd0 + a{i}[{bit}]" for bit in range(self.width("a")))


class Bench(Structure):
    """Compares circuits with Verilog's own arithmetic: every operand, several partial sums each, and prints
    what differs."""

    clocked = False

    def __init__(self, circuits):
        super().__init__("bench", {}, blocks=circuits)

    def text(self) -> str:
        """The module; it runs by itself."""
        lines, steps = ["module bench;", "  integer i, j, bad;"], []
        n: int
        block: Any
        for n, block in enumerate(self.blocks):
            lines += [
                f"  {'wire' if k == 'p_out' else 'reg'} [{block.width(k) - 1}:0] {k}{n};" for k in block.ports
            ]
            lines += [
                f"  reg signed [63:0] expected{n};",
                f"  {block.name} dut{n} ({', '.join(f'.{k}({k}{n})' for k in block.ports)});",
            ]
            inputs = [k for k in ("a", "w") if k in block.ports]
            sums = [f"{{$random, $random}} ^ {v}" for v in (0, 1)] + [
                "0",
                f"64'd1 << {block.width('p_out') - 1}",
                "-1",
            ]
            steps.append(
                f"    bad = 0; for (i = 0; i < {1 << sum(block.width(k) for k in inputs)}; i = i + 1)"
            )
            steps.append(
                f"      for (j = 0; j < {len(sums) if 'p_in' in block.ports else 1}; j = j + 1) begin"
            )
            steps.append(f"        {{{', '.join(f'{k}{n}' for k in inputs)}}} = i;")
            if "p_in" in block.ports:
                steps += [
                    f"        {'else ' * (j > 0)}if (j == {j}) p_in{n} = {v};" for j, v in enumerate(sums)
                ]
            steps += [
                f"        expected{n} = {block.expected(n)};",
                f"        #1 if (p_out{n} !== expected{n}[{block.width('p_out') - 1}:0]) bad = bad + 1;",
                "      end",
                f'    $display("{block.name} %0d", bad);',
            ]
        return "\n".join([*lines, "  initial begin", *steps, "    $finish;", "  end", "endmodule", ""])


def wrong(circuits, folder, edit=lambda text: text) -> dict[str, int]:
    """How many results of each circuit differ."""
    (folder / "bench.v").write_text(edit(verilog(Bench(circuits))))
    subprocess.run(["iverilog", "-g2005", "-o", "bench", "bench.v"], cwd=folder, check=True, timeout=120)
    out = subprocess.run(
        ["vvp", "bench"], cwd=folder, check=True, capture_output=True, text=True, timeout=240
    ).stdout
    found = {
        name: int(count)
        for name, count in (line.split() for line in out.splitlines() if line.count(" ") == 1)
    }
    assert found.keys() == {circuit.name for circuit in circuits}
    return found


def products(sizes, widths, kinds) -> list[Product]:
    """Circuits over all combinations of signs, multipliers and adders, sizes and widths in turn."""
    turn, found = itertools.cycle(itertools.product(sizes, widths)), []
    for a_sign, w_sign in itertools.product((signed, unsigned), repeat=2):
        for multiplier, adder in itertools.product(MULTIPLIERS, kinds):
            (a, w), width = next(turn)
            found.append(
                Product(f"p{len(found)}_{multiplier}_{adder}", multiplier, adder, a_sign(a), w_sign(w), width)
            )
    return found


@pytest.mark.full
def test_small_products_by_every_operand(tmp_path):
    circuits = products([(2, 2), (3, 2), (2, 3)], [12, 5, 7, 2, 9], KINDS)
    assert set(wrong(circuits, tmp_path).values()) == {0}


@pytest.mark.full
def test_products_by_every_operand(tmp_path):
    circuits = products([(4, 4), (5, 3), (3, 5), (1, 4), (4, 1), (6, 2)], [8, 32, 11, 4, 48, 10, 9], KINDS)
    assert set(wrong(circuits, tmp_path).values()) == {0}


@pytest.mark.long
@pytest.mark.parametrize(("multiplier", "adder"), [pytest.param("booth", "ripple", marks=pytest.mark.long),
                                                  pytest.param("array", "timed", marks=pytest.mark.full)])
def test_int8_into_int32_by_every_operand(tmp_path, multiplier, adder):
    assert wrong([Product("p", multiplier, adder, signed(8), signed(8), 32)], tmp_path) == {"p": 0}


def test_four_two_trees_by_every_operand(tmp_path):
    kinds = [("array", "timed", signed(5), signed(3)), ("array", "sklansky", signed(4), unsigned(4)),
             ("booth", "ripple", signed(3), signed(5))]
    circuits: list[Any] = [Product(f"p{i}", *kind, 9, "four_two") for i, kind in enumerate(kinds)]
    circuits += [Ones("ones11", "ripple", "four_two", 11), Ones("ones13", "brent_kung", "four_two", 13)]
    assert set(wrong(circuits, tmp_path).values()) == {0}


@pytest.mark.full
def test_a_tall_four_two_tree_by_every_vector(tmp_path):
    """Stages of full adders, and of 4:2 compressors whose chains cross columns."""
    assert wrong([Ones("ones", "sklansky", "four_two", 17)], tmp_path) == {"ones": 0}


def mac_core(name: str, pe: Mac, width: int) -> Block:
    """A core of `mac` and what Verilog's own operators expect of it."""
    core: Any = pe.core(name, width)

    def value(x: str, lane: int, bits: int) -> str:
        code = f"{x}[{lane * bits} +: {bits}]"
        return f"$signed({code})" if x[0] == "w" or pe.a_signed else f"$signed({{1'b0, {code}}})"

    def expected(i: int) -> str:
        weights = [
            f"(w{i}[{lane}] ? 64'sd1 : -64'sd1)" if pe.w_bits == 1 else value(f"w{i}", lane, pe.w_bits)
            for lane in range(pe.lanes)
        ]
        products = [f"64'sd1 * {value(f'a{i}', lane, pe.a_bits)} * {w}" for lane, w in enumerate(weights)]
        return " + ".join([f"$signed(p_in{i})", *products])

    core.expected = expected
    return core


def macs(sizes, kinds) -> list[Block]:
    """Cores of `mac` over all multipliers and adders, and sizes (a_bits, w_bits, lanes, width) in turn."""
    turn, found = itertools.cycle(sizes), []
    for multiplier, adder in itertools.product(("inferred", *MULTIPLIERS), kinds):
        for a_signed in (True, False):
            a_bits, w_bits, lanes, width = next(turn)
            pe = Mac(
                a_bits=a_bits,
                w_bits=w_bits,
                lanes=lanes,
                a_signed=a_signed,
                multiplier=multiplier,
                adder=adder,
            )
            found.append(mac_core(f"mac{len(found)}", pe, width))
    return found


def test_small_macs_by_every_operand(tmp_path):
    circuits = macs([(2, 1, 2, 9), (2, 2, 1, 6), (2, 1, 1, 12), (3, 2, 1, 4), (2, 1, 2, 3)], KINDS)
    assert set(wrong(circuits, tmp_path).values()) == {0}


@pytest.mark.long
def test_macs_by_every_operand(tmp_path):
    circuits = macs([(2, 2, 2, 9), (2, 1, 4, 12), (3, 3, 1, 40), (2, 2, 2, 5), (3, 1, 3, 14)], KINDS)
    assert set(wrong(circuits, tmp_path).values()) == {0}


def test_popcount_by_every_vector(tmp_path):
    circuits = [Ones(f"ones{n}_{adder}_{schedule}", adder, schedule, n) for n, (adder, schedule) in
                zip(itertools.cycle([1, 2, 3, 4, 7, 8, 9, 10]), itertools.product(KINDS, compress.SCHEDULES))]
    assert set(wrong(circuits, tmp_path).values()) == {0}


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace(" ^ ", " | ", 1),
        lambda text: text.replace("~", "", 1),
        lambda text: text.replace(" & ", " ^ ", 1),
    ],
)
def test_a_wrong_gate_is_noticed(tmp_path, edit):
    circuit = Product("p", "booth", "sklansky", signed(4), signed(4), 12)

    def broken(text: str) -> str:
        head, module = text.split("module p (", 1)
        body, rest = module.split("endmodule", 1)
        assert edit(body) != body
        return head + "module p (" + edit(body) + "endmodule" + rest

    assert wrong([circuit], tmp_path, broken)["p"] > 0


def test_sizes_as_stated():
    for a_bits, w_bits, w_signed in itertools.product((4, 8), (3, 4, 8), (True, False)):
        m, box = Module(), Heap(64)
        w = Signal(signed(w_bits) if w_signed else w_bits)
        booth.add_product(m, box, Signal(signed(a_bits)), w, "")
        count = (w_bits + 1) // 2 if w_signed else w_bits // 2 + 1
        assert booth.row_count(w_bits, w_signed) == count
        assert sum(map(len, box.columns)) == count * (a_bits + 2)
        box = Heap(64)
        array.add_product(m, box, Signal(signed(a_bits)), w, "")
        assert sum(map(len, box.columns)) == a_bits * w_bits
        Fragment.get(m, None)  # a module that is not used is a warning
    for n in (3, 7, 8, 15, 100):
        columns = [[Bit(Signal(), 0.0) for _ in range(n)]] + [[] for _ in range(n.bit_length() - 1)]
        adders, after = compress.arrival(columns)
        assert len(adders) < n and len(after) <= n.bit_length() + 1
