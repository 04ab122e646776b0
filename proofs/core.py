"""One core against its specification, for every operand, every partial sum, every beat of every precision.

Claim       With the codes a, w of an operand group held (and any table of weights), in a job of any
            precision, for every partial sum p:
            the sum over the job's beats b of core(p, a, w, b) - p is dot(a, w), modulo 2**(width of p), and
            each of its terms does not depend on p. So the core, applied beat after beat to whatever the beats
            before left, ends at p + dot(a, w); and it does not matter between which beats other groups are
            added. Where an architecture resolves partial sums, read resolve(core(..)) - resolve(p), modulo
            2**(width of what it resolves to); where it corrects them, with the correction added that the
            outlet makes of the group's activations (that the correction of a sum of groups is the sum of
            their corrections is not proved here, nor is the outlet).
dot         :func:`proofs.specification.dot`: from the formats (and the documented rounding) alone. Weights
            that share a word of the stream are free codes, and the words are what is written for them; other
            words are not covered. Words that hold some weights with their places, the others being 0, are
            free themselves.
Method      Yosys reads the emitted Verilog into words and cells. Each beat's p_out is computed as a
            polynomial with integer coefficients in the bits of a, w and p (:mod:`proofs.circuit` has the
            rules), in canonical form:
            a function of bits is one multilinear polynomial. Two integers agree modulo 2**n for all bits if
            all coefficients of their difference are multiples of 2**n; the converse holds too, so a
            difference that
            is left names a counterexample: the bits of a least product 1, all others 0.
Soundness   By induction over the netlist every word's polynomial equals, for every assignment of the bits,
            the number that the word spells, exactly or modulo the power of two that goes with it. An
            expression that has no small polynomial is a fresh variable, the same for the same expression:
            what is proved for any value of it holds for its own.
            It depends on whatever that expression depends on, and a difference that has one in it is
            undecided. The rules are put to the test against Icarus on random netlists, the verdicts against
            Yosys's SAT (:mod:`proofs.sat`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path as Folder
from typing import Any

from hwsim.pe import PE
from hwsim.verify.path import Path, beat_codes, precisions
from hwsim.verilog.block import Structure
from hwsim.verilog.emit import verilog
from proofs.circuit import Circuit
from proofs.polynomial import Polynomial, Ring, Undecided, members, total
from proofs.specification import dot, written
from proofs.yosys import netlists


@dataclass(frozen=True)
class Verdict:
    """``proved``, ``failed`` with operands that show it, or ``undecided`` with the reason."""

    result: str
    detail: str = ""


class Bundle(Structure):
    """Circuits side by side, for one run of the tools."""

    clocked = False

    def body(self):
        yield from ()


def circuits(folder: Folder, pes: Sequence[PE]) -> list[dict]:
    """The netlist of every architecture's path, partial sums as wide as ``k_max`` products need."""
    paths = [Path(f"path{i}", pe, pe.p_width(pe.k_max)) for i, pe in enumerate(pes)]
    (folder / "paths.v").write_text(verilog(Bundle("bundle", {}, paths)))
    found = netlists(folder, "paths.v", [path.name for path in paths])
    return [found[path.name] for path in paths]


def prove(pe: PE, netlist: dict[str, Any]) -> Verdict:
    """Whether the circuit, shown an operand group beat by beat, adds the group's products to any partial
    sum."""
    try:
        return _prove(pe, netlist)
    except Undecided as e:
        return Verdict("undecided", str(e))


def _prove(pe: PE, netlist: dict[str, Any]) -> Verdict:
    ring = Ring()
    ports = netlist["ports"]
    w_bits = pe.lanes // pe.w_per_word * pe.w_word_bits if pe.w_kept else pe.lanes * pe.w.bits
    widths = {"a": pe.lanes * pe.a.bits, "w": w_bits, "p_in": len(ports["p_in"]["bits"])}
    if pe.w_table:
        widths["entries"] = pe.w_table[0] * pe.w_table[1]
    free = {name: [ring.bit(f"{name}[{i}]") for i in range(width)] for name, width in widths.items()}
    inputs = free | {"w": written(pe, free["w"])}
    sums = ("c_in", "c_out") if "c_out" in ports else ("p_in", "p_out")
    modulus = 1 << len(ports[sums[1]]["bits"])
    p = sum(bit.variables for bit in free["p_in"])
    added: dict[tuple[int, ...], Polynomial] = {}
    for low in precisions(pe):
        precision = {f"{x}_bits": getattr(low, x).bits for x in pe.serial if f"{x}_bits" in ports}
        beats = [(code, *precision.values()) for code in beat_codes(pe, low)]
        for beat in beats:
            if beat not in added:
                added[beat] = addend(ring, netlist, inputs, {"beat": beat[0], **precision}, sums).modulo(
                    modulus
                )
            moved = Polynomial({x: c for x, c in added[beat].terms.items() if ring.reach(x) & p})
            if moved.terms:
                return different(ring, low, moved, "off from what it adds to a sum of 0")
        right = dot(ring, pe, low, free["a"], free["w"], free.get("entries", []))
        wrong = total(added[beat] for beat in beats).plus(right, -1).modulo(modulus)
        if wrong.terms:
            return different(ring, low, wrong)
    return Verdict("proved")


def addend(
    ring: Ring,
    netlist: dict,
    inputs: dict[str, list[Polynomial]],
    fixed: dict[str, int],
    sums: tuple[str, str],
) -> Polynomial:
    """What a beat adds to a partial sum, the correction included, modulo 2**width."""
    ports = netlist["ports"]
    known = {name: [Polynomial.const(number >> i & 1) for i in range(len(ports[name]["bits"]))]
             for name, number in fixed.items() if name in ports}
    circuit = Circuit(ring, netlist, inputs | known)
    before, after = (circuit.output(port) for port in sums)
    if any(
        word.modulus is not None and word.modulus < len(ports[sums[1]]["bits"]) for word in (before, after)
    ):
        raise Undecided("the upper bits of a sum")
    change = after.value.plus(before.value, -1)
    if "correction" not in ports:
        return change
    correction = circuit.word(tuple(ports["correction"]["bits"]), True)
    if correction.modulus is not None:
        raise Undecided("the width of the correction")
    return change.plus(correction.value)


def different(ring: Ring, low: PE, wrong: Polynomial, off: str = "off") -> Verdict:
    """A difference that is not zero: the operands of a least product in it, all other bits 0, show it.

    Not if unknowns are in it: what they stand for may make up for the rest.
    """
    if wrong.variables & ring.unknowns:
        return Verdict("undecided", f"differs in {len(wrong.terms)} products, unknown expressions among them")
    least = min(wrong.terms, key=int.bit_count)
    ones = " ".join(ring.names[i] for i in members(least)) or "none"
    return Verdict(
        "failed",
        f"{off} by {wrong.terms[least]} at a.bits {low.a.bits}, w.bits {low.w.bits} where of all input bits "
        f"only these are 1: {ones}",
    )
