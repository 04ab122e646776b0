"""The algebra of proofs against Icarus: words of random netlists, and verdicts on additions right and
wrong."""

import random
import re
import subprocess

import numpy as np
import pytest

from hwsim.pe.mac import Mac
from proofs import polynomial
from proofs.circuit import Circuit
from proofs.core import prove
from proofs.polynomial import Polynomial, Ring, Undecided, members
from proofs.yosys import netlists

MODULES, WIRES = 12, 12


def expression(rng: random.Random, wires: dict[str, int]) -> tuple[str, int]:
    """A random expression of earlier wires, and a width for it."""
    (x, n), (y, m), (z, _) = (rng.choice(list(wires.items())) for _ in range(3))
    low = rng.randrange(n)
    high = rng.randint(low, n - 1)
    signed = f"{{{{3{{{x}[{n - 1}]}}}}, {x}}}"
    longer = max(n, m) + rng.randint(-1, 2)
    return rng.choice([
        (f"{{{y}, {x}[{high}:0]}}", m + high + 1),
        (f"{{{x}[{high}], {x}[{high}:0]}}", high + 2),
        (f"{x} {rng.choice('+-*&|^')} {y}", max(1, longer)),
        (f"$signed({x}) {rng.choice('+-*&|^')} $signed({y})", max(1, longer)),
        (f"{z}[0] ? {x} : {y}", max(n, m)),
        (f"$signed({x}) < $signed({y}) ? {x} : {y}", max(n, m)),
        (f"{{{x}, {y}}}", n + m),
        (f"{x}[{high}:{low}]", high - low + 1),
        (signed, n + 3),
        (f"-{x}", n + 1),
        (f"-$signed({x})", n + 1),
        (f"~{x}", n + 1),
        (f"{x} ^ {{{n}{{{z}[0]}}}}", n),
        (f"{x} & {{{n}{{{z}[0]}}}}", n),
        (f"{x} | {{{n}{{{z}[0]}}}}", n),
        (f"{x} << 2", n + 2),
        (f"{x} >> 1", n),
        (f"$signed({x}) >>> 1", n),
        (f"{x} {rng.choice(['==', '!=', '>', '<=', '>='])} {y}", 1),
        (f"{rng.choice('&|^!')}{x}", 1),
        (f"{x} {rng.choice(['&&', '||'])} {y}", 1),
    ])


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
                known[bit] = {
                    "floor": inside >> sum(places),
                    "bit": inside >> sum(places) & 1,
                    "negative": int(inside < 0),
                }[kind]
            c *= known[bit]
        out += c
    return out


@pytest.mark.full
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
    shows = "\n".join(
        f'    for (i = 0; i < 256; i = i + 1) begin #1 $display("%b", y{n}); end' for n in names
    )
    (tmp_path / "top.v").write_text(
        "\n".join(["module top;", "  reg [8:0] i;", *lines, "  initial begin", shows, "  end", "endmodule"])
    )
    subprocess.run(
        ["iverilog", "-g2005", "-s", "top", "-o", "top", "top.v", "random.v"], cwd=tmp_path, check=True
    )
    said = subprocess.run(
        ["vvp", "-n", "top"], cwd=tmp_path, check=True, capture_output=True, text=True
    ).stdout.split()
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
                assert (
                    (found == right) if word.modulus is None else (found - right) % (1 << word.modulus) == 0
                ), (name, as_signed, i)
                assert word.lo <= right <= word.hi, (name, as_signed, i)
    return decided


ADDITIONS = [
    "assign p_out = p_in + d;",
    "wire [3:0] t = p_in[2:0] + d[2:0]; assign p_out = {p_in[5:3] + d[5:3] + t[3], t[2:0]};",
    "wire [4:0] t = p_in[3:0] + d[3:0]; wire f = t[4] ^ d[5]; assign p_out = {p_in[5:4] ^ {(p_in[4] ^ d[5]) "
    "& f, f}, t[3:0]};",
    "wire [5:0] g = p_in & d; wire [5:0] h = p_in ^ d; wire [6:0] c = {g | h & c[5:0], 1'b0}; assign p_out "
    "= h ^ c[5:0];",
    "wire [5:0] h = p_in ^ d; wire [5:0] g = (p_in & d) << 1; assign p_out = h + g;",
]
"""Ways to add to a partial sum of six bits."""


@pytest.mark.parametrize("tabulated", [polynomial.SMALL, 5])
def test_verdicts_are_what_icarus_says(tabulated, tmp_path, monkeypatch):
    """Additions in words and gates, most with one operator changed: what is proved is right everywhere, what
    failed is wrong there."""
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
    uses = [
        f"wire [5:0] y{i}; m{i} m{i} (.a(i[1:0]), .w(i[3:2]), .p_in(i[9:4]), .p_out(y{i}));"
        for i in range(len(source))
    ]
    shown = ", ".join(f"y{i}" for i in range(len(source)))
    (tmp_path / "top.v").write_text(
        "\n".join([
            "module top; reg [10:0] i;",
            *uses,
            "initial for (i = 0; i < 1024; i = i + 1) begin",
            f'#1 $display("{"%d " * len(source)}", {shown}); end',
            "endmodule",
        ])
    )
    subprocess.run(
        ["iverilog", "-g2005", "-s", "top", "-o", "top", "top.v", "own.v"], cwd=tmp_path, check=True
    )
    said = subprocess.run(
        ["vvp", "-n", "top"], cwd=tmp_path, check=True, capture_output=True, text=True
    ).stdout.splitlines()
    codes = np.arange(1024)
    change = (np.array([line.split() for line in said], int).T - (codes >> 4)) % 64
    right = pe.a.integers(codes & 3) * pe.w.integers(codes >> 2 & 3) % 64
    results, found = [], netlists(tmp_path, "own.v", [f"m{i}" for i in range(len(source))])
    for (name, netlist), got in zip(found.items(), change):
        verdict = prove(pe, netlist)
        results.append(verdict.result)
        if verdict.result == "proved":
            assert (got == right).all(), name
        if verdict.result == "failed":
            from_none, off, ones = re.match(r"off( from .* 0)? by (\d+) .* 1: (.*)", verdict.detail).groups()  # type: ignore[union-attr]
            a, w, p = (
                sum(1 << int(i) for i in re.findall(rf"\b{x}\[(\d+)\]", ones)) for x in ("a", "w", "p_in")
            )
            operands = a | w << 2
            expected = got[operands] if from_none else right[operands]
            assert (got[operands | p << 4] - expected - int(off)) % 64 == 0, (name, verdict)
    assert "failed" in results
    assert tabulated == 5 or (
        results[: len(ADDITIONS)] == ["proved"] * len(ADDITIONS) and results.count("undecided") == 0
    )
