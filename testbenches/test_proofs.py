"""Proofs of cores: samples of ``make prove``, broken cores that must not pass, and the method itself against Icarus."""

import random
import re
import subprocess

import numpy as np
import pytest
from amaranth.hdl import Cat, Const, Module, Signal, signed
from amaranth.lib.wiring import In, Out

from hwsim.block import Logic
from hwsim.emit import verilog
from hwsim.pe import architectures
from hwsim.pe.base import core_ports
from hwsim.pe.mac import Mac
from hwsim.verify.path import beat_codes
from proofs import core, polynomial
from proofs.__main__ import nearest, sizes, variants, verdicts
from proofs.circuit import Circuit
from proofs.core import circuits, prove
from proofs.polynomial import Polynomial, Ring, Undecided, members
from proofs.sat import settle
from proofs.yosys import netlists, yosys

MODULES, WIRES = 12, 12


def small(name: str):
    """The architecture with more than the least of everything."""
    cls = architectures()[name]
    pe = nearest(cls, list(sizes(cls))[1], {})
    assert pe is not None
    return pe


def test_a_small_core_of_every_architecture(tmp_path):
    pes = [small(name) for name in architectures()]
    assert {pe.name: prove(pe, netlist) for pe, netlist in zip(pes, circuits(tmp_path, pes))} == \
        {pe.name: core.Verdict("proved") for pe in pes}


@pytest.mark.full
@pytest.mark.parametrize("name", architectures())
def test_every_kind_of_core(name, tmp_path):
    """All but the widest of what ``make prove`` proves."""
    pes = [pe for pe in variants(architectures()[name]) if pe.lanes * (pe.a.bits + pe.w.bits) <= 40]
    wrong = [(pe, verdict) for pe, netlist in zip(pes, circuits(tmp_path, pes)) if (verdict := prove(pe, netlist)).result != "proved"]
    assert pes and not wrong


class CarrySave(Mac):
    """Products added without carrying: a partial sum is a sum and the carries into it, resolved at the outlet."""

    def p_width(self, k: int) -> int:
        return 2 * super().p_width(k)

    def core(self, name: str, p_width: int) -> Logic:
        return CarrySaveCore(name, core_ports(self, p_width))

    def resolve(self, name: str, p_width: int) -> Logic:
        return CarrySaveSum(name, {"p": In(signed(p_width)), "c": Out(signed(p_width // 2))})


class CarrySaveCore(Logic):
    """A row of full adders."""

    clocked = False

    def build(self, m: Module) -> None:
        half = len(self.p_in) // 2
        total, carries, product = self.p_in[:half], self.p_in[half:], Signal(half, name="product0")
        m.d.comb += [product.eq(self.a.as_signed() * self.w.as_signed()), self.p_out.eq(Cat(
            total ^ carries ^ product, Const(0, 1), (total & carries | total & product | carries & product)[:half - 1]))]


class CarrySaveSum(Logic):
    """The carries' way out."""

    clocked = False

    def build(self, m: Module) -> None:
        half = len(self.p) // 2
        m.d.comb += self.c.eq(self.p[:half] + self.p[half:])


def test_a_redundant_partial_sum_is_taken_as_what_it_resolves_to(tmp_path):
    pe = CarrySave(a_bits=3, w_bits=3, k_max=16)
    assert prove(pe, *circuits(tmp_path, [pe])) == core.Verdict("proved")
    assert settle(tmp_path, pe, "path0", pe.p_width(16)).result == "proved"


def test_sat_agrees(tmp_path):
    pe = Mac(a_bits=3, w_bits=2, k_max=16)
    circuits(tmp_path, [pe])
    assert settle(tmp_path, pe, "path0", pe.p_width(16)).result == "proved"


@pytest.mark.parametrize("name", [pytest.param(name, marks=[] if i == 0 else [pytest.mark.full]) for i, name in enumerate(architectures())])
def test_a_broken_core_is_not_proved(name, tmp_path, monkeypatch):
    """An adder that became an exclusive or."""
    def broken(top) -> str:
        head, rest = verilog(top).split("module path0_core ", 1)
        body, tail = rest.split("endmodule", 1)
        assert " + " in body
        return f"{head}module path0_core {body[::-1].replace(' + ', ' ^ ', 1)[::-1]}endmodule{tail}"

    monkeypatch.setattr(core, "verilog", broken)
    pe = small(name)
    assert prove(pe, *circuits(tmp_path, [pe])).result in ("failed", "undecided")
    assert settle(tmp_path, pe, "path0", pe.p_width(pe.k_max)).result == "failed"


def test_a_counterexample_is_one(tmp_path, monkeypatch):
    """The bits that a failed proof names make the circuit wrong in Icarus."""
    def broken(top) -> str:
        text, count = re.subn(r"\$signed\((\w+)\) \* \$signed\((\w+)\)", r"$signed(\1) | $signed(\2)", verilog(top))
        assert count == 1
        return text

    monkeypatch.setattr(core, "verilog", broken)
    pe = Mac(a_bits=3, w_bits=3, k_max=16)
    verdict = prove(pe, *circuits(tmp_path, [pe]))
    assert verdict.result == "failed", verdict
    off, ones = re.match(r"off by (-?\d+) .* 1: (.*)", verdict.detail).groups()  # type: ignore[union-attr]
    values = {x: sum(1 << int(i) for i in re.findall(rf"\b{x}\[(\d+)\]", ones)) for x in ("a", "w", "p_in")}
    bound = "; ".join(f"{x} = {value}" for x, value in values.items())
    (tmp_path / "top.v").write_text("module top; reg [2:0] a, w; reg [9:0] p_in; wire [9:0] p_out; path0 dut (.a(a), .w(w), .p_in(p_in), "
                                    f".p_out(p_out)); initial begin {bound}; #1 $display(\"%d\", p_out); end endmodule\n")
    subprocess.run(["iverilog", "-g2005", "-s", "top", "-o", "top", "top.v", "paths.v"], cwd=tmp_path, check=True)
    out = int(subprocess.run(["vvp", "-n", "top"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout)
    width = pe.p_width(16)
    right = values["p_in"] + int(pe.a.decode(values["a"]) * pe.w.decode(values["w"]))
    assert (out - right - int(off)) % (1 << width) == 0 and int(off) % (1 << width)


def test_the_tree_of_a_product_under_an_inferred_adder(tmp_path):
    """Low bits of a sum of many variables, its carry counted in above them: the methods agree."""
    pes = [Mac(lanes=2, k_max=16, a_bits=3, w_bits=2, multiplier="array", adder="inferred"),
           Mac(k_max=16, a_bits=3, w_bits=2, w_kind="uint", multiplier="booth", adder="inferred")]
    assert [(method, verdict) for _, method, verdict, _ in verdicts(pes, tmp_path)] == \
        2 * [("algebra", core.Verdict("proved")), ("SAT", core.Verdict("proved"))]


def test_what_depends_on_the_sum_through_an_unknown_is_not_proved(tmp_path, monkeypatch):
    """Added by one beat and taken back by the next: right only if nothing were added in between."""
    monkeypatch.setattr(polynomial, "SMALL", 2)
    pe = architectures()["bitserial"](w_bits=2, a_bits=3, k_max=16)
    first, second = beat_codes(pe, pe)
    width, beat = pe.p_width(16), circuits(tmp_path, [pe])[0]["ports"]["beat"]["bits"]
    (tmp_path / "own.v").write_text(f"""module own (input [2:0] a, input [1:0] w, input [{len(beat) - 1}:0] beat, input [{width - 1}:0] p_in,
        output [{width - 1}:0] p_out);
  wire [1:0] some = p_in[0] + p_in[1] + p_in[2];
  wire [{width - 1}:0] dot = $signed(a) * $signed(w);
  assign p_out = beat == {first} ? p_in + dot + some[1] : p_in - some[1];
endmodule
""")
    assert prove(pe, netlists(tmp_path, "own.v", ["own"])["own"]).result == "undecided"
    assert first != second


ADDITIONS = [
    "assign p_out = p_in + d;",
    "wire [3:0] t = p_in[2:0] + d[2:0]; assign p_out = {p_in[5:3] + d[5:3] + t[3], t[2:0]};",
    "wire [4:0] t = p_in[3:0] + d[3:0]; wire f = t[4] ^ d[5]; assign p_out = {p_in[5:4] ^ {(p_in[4] ^ d[5]) & f, f}, t[3:0]};",
    "wire [5:0] g = p_in & d; wire [5:0] h = p_in ^ d; wire [6:0] c = {g | h & c[5:0], 1'b0}; assign p_out = h ^ c[5:0];",
    "wire [5:0] h = p_in ^ d; wire [5:0] g = (p_in & d) << 1; assign p_out = h + g;",
]
"""Ways to add to a partial sum of six bits."""


@pytest.mark.parametrize("tabulated", [polynomial.SMALL, 2])
def test_verdicts_are_what_icarus_says(tabulated, tmp_path, monkeypatch):
    """Additions in words and gates, most with one operator changed: what is proved is right everywhere, what failed is wrong there."""
    monkeypatch.setattr(polynomial, "SMALL", tabulated)
    rng, pe, source = random.Random(3), Mac(a_bits=2, w_bits=2, k_max=4), []
    for i in range(6 * len(ADDITIONS)):
        text = ADDITIONS[i % len(ADDITIONS)]
        spots = [at for at, c in enumerate(text) if c in "+&|^"]
        at = rng.choice(spots)
        text = text if i < len(ADDITIONS) else text[:at] + rng.choice("+-&|^") + text[at + 1:]
        source.append(f"module m{i} (input [1:0] a, input [1:0] w, input [5:0] p_in, output [5:0] p_out);\n"
                      f"  wire [5:0] d = $signed(a) * $signed(w); {text}\nendmodule\n")
    assert pe.p_width(4) == 6
    (tmp_path / "own.v").write_text("".join(source))
    uses = [f"wire [5:0] y{i}; m{i} m{i} (.a(i[1:0]), .w(i[3:2]), .p_in(i[9:4]), .p_out(y{i}));" for i in range(len(source))]
    shown = ", ".join(f"y{i}" for i in range(len(source)))
    (tmp_path / "top.v").write_text("\n".join(["module top; reg [10:0] i;", *uses, "initial for (i = 0; i < 1024; i = i + 1) begin",
                                               f'#1 $display("{"%d " * len(source)}", {shown}); end', "endmodule"]))
    subprocess.run(["iverilog", "-g2005", "-s", "top", "-o", "top", "top.v", "own.v"], cwd=tmp_path, check=True)
    said = subprocess.run(["vvp", "-n", "top"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout.splitlines()
    codes = np.arange(1024)
    change = (np.array([line.split() for line in said], int).T - (codes >> 4)) % 64
    right = pe.a.decode(codes & 3) * pe.w.decode(codes >> 2 & 3) % 64
    results, found = [], netlists(tmp_path, "own.v", [f"m{i}" for i in range(len(source))])
    for (name, netlist), got in zip(found.items(), change):
        verdict = prove(pe, netlist)
        results.append(verdict.result)
        if verdict.result == "proved":
            assert (got == right).all(), name
        if verdict.result == "failed":
            from_none, off, ones = re.match(r"off( from .* 0)? by (\d+) .* 1: (.*)", verdict.detail).groups()  # type: ignore[union-attr]
            a, w, p = (sum(1 << int(i) for i in re.findall(rf"\b{x}\[(\d+)\]", ones)) for x in ("a", "w", "p_in"))
            operands = a | w << 2
            expected = got[operands] if from_none else right[operands]
            assert (got[operands | p << 4] - expected - int(off)) % 64 == 0, (name, verdict)
    assert "failed" in results
    assert tabulated == 2 or results[:len(ADDITIONS)] == ["proved"] * len(ADDITIONS) and results.count("undecided") == 0


@pytest.mark.full
def test_mutants_are_proved_only_where_sat_agrees(tmp_path):
    """Forty mutants of a core: the two methods agree on every one."""
    pe = Mac(a_bits=3, w_bits=3, k_max=16)
    circuits(tmp_path, [pe])
    read = ["read_verilog paths.v", "flatten -noscopeinfo", "opt_clean"]
    yosys(tmp_path, *read, "cd path0", "mutate -list 40 -seed 3 -o list.txt")
    commands = (tmp_path / "list.txt").read_text().splitlines()
    found = {}
    for i, command in enumerate(commands):
        yosys(tmp_path, *read, command, "select path0", "write_verilog -noattr -selected paths.v.new")
        folder = tmp_path / str(i)
        folder.mkdir()
        (tmp_path / "paths.v.new").rename(folder / "paths.v")
        by_algebra = prove(pe, netlists(folder, "paths.v", ["path0"])["path0"]).result
        found[command] = by_algebra == "proved", settle(folder, pe, "path0", pe.p_width(16)).result == "proved"
    assert [x for x, (algebra, sat) in found.items() if algebra != sat] == []
    assert len(found) == 40


# -- the method against a simulator ------------------------------------------------------------------------------------
def expression(rng: random.Random, wires: dict[str, int]) -> tuple[str, int]:
    """A random expression of earlier wires, and a width for it."""
    (x, n), (y, m), (z, _) = (rng.choice(list(wires.items())) for _ in range(3))
    low = rng.randrange(n)
    high = rng.randint(low, n - 1)
    signed = f"{{{{3{{{x}[{n - 1}]}}}}, {x}}}"
    longer = max(n, m) + rng.randint(-1, 2)
    return rng.choice([
        (f"{{{y}, {x}[{high}:0]}}", m + high + 1), (f"{{{x}[{high}], {x}[{high}:0]}}", high + 2),
        (f"{x} {rng.choice('+-*&|^')} {y}", max(1, longer)), (f"$signed({x}) {rng.choice('+-*&|^')} $signed({y})", max(1, longer)),
        (f"{z}[0] ? {x} : {y}", max(n, m)), (f"$signed({x}) < $signed({y}) ? {x} : {y}", max(n, m)), (f"{{{x}, {y}}}", n + m),
        (f"{x}[{high}:{low}]", high - low + 1), (signed, n + 3), (f"-{x}", n + 1), (f"-$signed({x})", n + 1), (f"~{x}", n + 1),
        (f"{x} ^ {{{n}{{{z}[0]}}}}", n), (f"{x} & {{{n}{{{z}[0]}}}}", n), (f"{x} | {{{n}{{{z}[0]}}}}", n), (f"{x} << 2", n + 2),
        (f"{x} >> 1", n), (f"$signed({x}) >>> 1", n), (f"{x} {rng.choice(['==', '!=', '>', '<=', '>='])} {y}", 1),
        (f"{rng.choice('&|^!')}{x}", 1), (f"{x} {rng.choice(['&&', '||'])} {y}", 1)])


def random_module(rng: random.Random, name: str) -> str:
    """A module of random wires; ``y`` is all of them."""
    wires, lines = {"a": 4, "b": 4}, []
    for i in range(WIRES):
        text, width = expression(rng, wires)
        if width <= 12:
            wires[f"n{i}"] = width
            lines.append(f"  wire [{width - 1}:0] n{i} = {text};")
    total = sum(wires.values())
    return "\n".join([f"module {name} (input [3:0] a, input [3:0] b, output [{total - 1}:0] y);", *lines,
                      f"  assign y = {{{', '.join(reversed(wires))}}};", "endmodule", ""])


def value_of(ring: Ring, known: dict[int, int], x: Polynomial) -> int:
    """The value of a polynomial at an assignment of the free bits; unknowns by what they stand for."""
    definitions = {made.variables: key for key, made in ring._known.items()}
    out = 0
    for product, c in x.terms.items():
        for place in members(product):
            bit = 1 << place
            if bit not in known:
                kind, inner, *places = definitions[bit]  # type: ignore[misc]
                inside = value_of(ring, known, Polynomial(dict(inner)))
                known[bit] = {"floor": inside >> sum(places), "bit": inside >> sum(places) & 1, "negative": int(inside < 0)}[kind]
            c *= known[bit]
        out += c
    return out


@pytest.mark.parametrize("tabulated", [polynomial.SMALL, 2])
def test_words_are_what_icarus_says(tabulated, tmp_path, monkeypatch):
    """Random netlists over all inputs; with small tables the unknowns are put to the test too."""
    monkeypatch.setattr(polynomial, "SMALL", tabulated)
    rng = random.Random(5)
    names = [f"m{i}" for i in range(MODULES)]
    source = "\n".join(random_module(rng, name) for name in names)
    (tmp_path / "random.v").write_text(source)
    modules = netlists(tmp_path, "random.v", names)
    width = {name: len(modules[name]["ports"]["y"]["bits"]) for name in names}
    lines = [f"  wire [{width[n] - 1}:0] y{n}; {n} {n} (.a(i[3:0]), .b(i[7:4]), .y(y{n}));" for n in names]
    shows = "\n".join(f"    for (i = 0; i < 256; i = i + 1) begin #1 $display(\"%b\", y{n}); end" for n in names)
    (tmp_path / "top.v").write_text("\n".join(["module top;", "  reg [8:0] i;", *lines, "  initial begin", shows, "  end", "endmodule"]))
    subprocess.run(["iverilog", "-g2005", "-s", "top", "-o", "top", "top.v", "random.v"], cwd=tmp_path, check=True)
    said = subprocess.run(["vvp", "-n", "top"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout.split()
    decided = 0
    for at, name in enumerate(names):
        decided += agreed(modules[name], said[256 * at:256 * (at + 1)])
    assert decided > 100, decided


def agreed(module: dict, said: list[str]) -> int:
    """Compares every wire's word with the simulated bits; the number of wires that could be read."""
    ring, decided = Ring(), 0
    inputs = {x: [ring.bit(f"{x}[{i}]") for i in range(4)] for x in "ab"}
    free = [bit.variables for x in "ab" for bit in inputs[x]]
    circuit, samples = Circuit(ring, module, inputs), np.random.default_rng(1).integers(0, 256, 8)
    bits = module["ports"]["y"]["bits"]
    for name, wire in module["netnames"].items():
        spots = [bits.index(bit) if bit in bits else None for bit in wire["bits"]]
        if name == "y" or None in spots:
            continue
        for as_signed in (False, True):
            try:
                word = circuit.word(tuple(wire["bits"]), as_signed)
            except Undecided:
                continue
            decided += 1
            for i in samples.tolist():
                found = value_of(ring, {place: i >> at & 1 for at, place in enumerate(free)}, word.value)
                right = sum(int(said[i][-1 - spot]) << at for at, spot in enumerate(spots))  # type: ignore[operator]
                right -= (as_signed and right >> len(spots) - 1) << len(spots)
                assert (found == right) if word.modulus is None else (found - right) % (1 << word.modulus) == 0, (name, as_signed, i)
                assert word.lo <= right <= word.hi, (name, as_signed, i)
    return decided
