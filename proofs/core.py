"""One core against its specification."""

from dataclasses import dataclass
from pathlib import Path as Folder
from typing import Any

from hwsim.block import Structure
from hwsim.emit import verilog
from hwsim.pe import PE
from hwsim.verify.path import Path, beat_codes, precisions
from proofs.circuit import Circuit
from proofs.polynomial import Polynomial, Ring, Undecided, members, total
from proofs.specification import dot
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


def circuits(folder: Folder, pes: list[PE]) -> list[dict]:
    """The netlist of every architecture's path, partial sums as wide as ``k_max`` products need."""
    paths = [Path(f"path{i}", pe, pe.p_width(pe.k_max)) for i, pe in enumerate(pes)]
    (folder / "paths.v").write_text(verilog(Bundle("bundle", {}, paths)))
    found = netlists(folder, "paths.v", [path.name for path in paths])
    return [found[path.name] for path in paths]


def prove(pe: PE, netlist: dict[str, Any]) -> Verdict:
    """Whether the circuit, shown an operand group beat by beat, adds the group's products to any partial sum."""
    try:
        return _prove(pe, netlist)
    except Undecided as e:
        return Verdict("undecided", str(e))


def _prove(pe: PE, netlist: dict[str, Any]) -> Verdict:
    ring = Ring()
    inputs = {name: [ring.bit(f"{name}[{i}]") for i in range(len(port["bits"]))]
              for name, port in netlist["ports"].items() if port["direction"] == "input" and name != "beat"}
    width = len(inputs["p_in"])
    p = Polynomial({bit.variables: 1 << i for i, bit in enumerate(inputs["p_in"])})
    added: dict[int, Polynomial] = {}
    for low in precisions(pe):
        codes = beat_codes(pe, low)
        for code in codes:
            if code not in added:
                added[code] = addend(ring, netlist, inputs, code).plus(p, -1).modulo(1 << width)
            if any(x & sum(b.variables for b in inputs["p_in"]) for x in added[code].terms):
                return different(ring, low, added[code])
        wanted = dot(ring, pe, low, inputs["a"], inputs["w"])
        wrong = total(added[code] for code in codes).plus(wanted, -1).modulo(1 << width)
        if wrong.terms:
            return different(ring, low, wrong)
    return Verdict("proved")


def addend(ring: Ring, netlist: dict, inputs: dict[str, list[Polynomial]], code: int) -> Polynomial:
    """``p_out`` in a beat."""
    beat = netlist["ports"].get("beat", {"bits": []})["bits"]
    circuit = Circuit(ring, netlist, inputs | {"beat": [Polynomial.const(code >> i & 1) for i in range(len(beat))]})
    out = circuit.output("p_out")
    if out.modulus is not None and out.modulus < len(netlist["ports"]["p_out"]["bits"]):
        raise Undecided("the upper bits of the sum")
    return out.value


def different(ring: Ring, low: PE, wrong: Polynomial) -> Verdict:
    """A difference that is not zero: the operands of a least product in it, all other bits 0, show it."""
    if wrong.variables & ring.unknowns:
        return Verdict("undecided", f"differs in {len(wrong.terms)} products, unknown expressions among them")
    least = min(wrong.terms, key=int.bit_count)
    ones = " ".join(ring.names[i] for i in members(least)) or "none"
    return Verdict("failed", f"off by {wrong.terms[least]} at a.bits {low.a.bits}, w.bits {low.w.bits} where of all input bits "
                             f"only these are 1: {ones}")
