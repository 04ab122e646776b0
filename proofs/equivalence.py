"""Whether a mutant that no job tells from the cell can be told from it at all.

Cell and mutant run side by side from states that agree, on inputs that agree, and must go to outputs and next
states that agree; then, by induction over clocks and from cell to cell, no result of the array differs.
*Agree* means equal, but where a tag has a bit ``valid`` that is 0, the tag's other bits mean nothing: they
may differ, in inputs, states and outputs alike. Further attempts assume what the engine guarantees: the tag's
``beat`` is one that a job can have wherever it means something, and no sum is negative where no beat
subtracts (:func:`never_negative`). Nothing else is assumed of inputs or states.

Of cells of integers, outputs and next states are polynomials in the bits of inputs and states
(:mod:`proofs.circuit`). What they leave open, and cells of floating-point numbers, go to Yosys and ABC, for a
limited time (:mod:`proofs.side_by_side`).
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hwsim.pe import PE
from hwsim.pe.integer import IntegerPE
from hwsim.verify.path import beat_codes, precisions
from hwsim.verilog.block import Block
from proofs.circuit import Circuit
from proofs.core import Verdict
from proofs.polynomial import Polynomial, Ring, Undecided
from proofs.side_by_side import settle
from proofs.yosys import yosys

Place = tuple[str, int]  # port or register, bit
Values = dict[str, list[Polynomial]]
SUMS = ("p", "p_out", "total")  # words of a cell that hold sums


def never_negative(pe: PE) -> bool:
    """Whether sums in a cell, from a job's first products on, have a sign bit of 0.

    No beat subtracts, so a sum only grows until it is complete. The controller refuses jobs of more than
    ``k_max`` products, for which the sum's width is exact, so it does not wrap either. A sum with redundant
    bits has no sign bit. Every run of the bench without a mutant checks this in every cell on every clock
    (:func:`proofs.mutants.selected`). What a register holds before its first sum is unknown in Icarus, and a
    result with an unknown bit is a wrong one.
    """
    return (isinstance(pe, IntegerPE) and pe.p_bits is None and pe.addend()[0] >= 0
            and pe.p_width(pe.k_max) <= pe.total.bits)


def cut(module: dict[str, Any]) -> dict[str, Any]:
    """The netlist between registers: a register's output is an input ``NAME``, its input an output
    ``NAME next``.

    Undecided where a register has another clock than ``clk``.
    """
    ports = {k: p for k, p in module["ports"].items() if k != "clk"}
    cells = {}
    for name, cell in module["cells"].items():
        wires = cell["connections"]
        if cell["type"] != "$dff":
            cells[name] = cell
            continue
        if wires["CLK"] != module["ports"]["clk"]["bits"]:
            raise Undecided(f"the clock of {name}")
        ports[f"{name} next"] = {"direction": "output", "bits": wires["D"]}
        ports[name] = {"direction": "input", "bits": wires["Q"]}
    return {"ports": ports, "cells": cells}


class Equivalence:
    """A cell as it is, in Yosys's form, ready to be compared with mutants of it."""

    def __init__(self, cell: Block, pe: PE, module: dict[str, Any]):
        self.pe = pe
        self.tag = cell.ports["tag"].shape
        self.exact = cut(module)
        fields = self.tag.members
        self.valid = self.tag["valid"].offset if "valid" in fields else None
        self.beat = (
            range(self.tag["beat"].offset, self.tag["beat"].offset + self.tag["beat"].width)
            if "beat" in fields
            else range(0)
        )
        self.guards = dict(self._guards())
        self.signs = dict.fromkeys(self._signs(module), 0) if never_negative(pe) else {}

    def _guards(self) -> Iterator[tuple[Place, Place]]:
        """Bits that mean something only where another bit, their tag's ``valid``, is 1; the registers' next
        states too."""
        if self.valid is None:
            return
        ports = self.exact["ports"]
        for tag in ("tag", "tag_out"):
            bits = ports[tag]["bits"] if tag in ports else []
            for name, port in ports.items():
                at = [i for i, bit in enumerate(port["bits"]) if bit in bits]
                if name == tag or (at and f"{name} next" in ports):
                    valid = port["bits"].index(bits[self.valid])
                    for place in (name, f"{name} next") if name != tag else (name,):
                        yield from (((place, i), (place, valid)) for i in at if i != valid)

    def _signs(self, module: dict[str, Any]) -> Iterator[Place]:
        """Sign bits of sums that are inputs or registers."""
        nets = module["netnames"]
        signs = {nets[name]["bits"][-1] for name in SUMS if name in nets}
        for name, port in self.exact["ports"].items():
            if port["direction"] == "input":
                yield from ((name, i) for i, bit in enumerate(port["bits"]) if bit in signs)

    def verdict(self, folder: Path, mutant: dict[str, Any], limit_s: float) -> Verdict:
        """Whether the mutant is equivalent.

        * ``folder``: takes files.
        * ``mutant``: its netlist in Yosys's form.
        * ``limit_s``: seconds for Yosys and ABC, after which it is undecided.
        """
        try:
            module = cut(mutant)
        except Undecided as reason:
            return Verdict("failed", str(reason))
        if {k: len(p["bits"]) for k, p in module["ports"].items()} != {
            k: len(p["bits"]) for k, p in self.exact["ports"].items()
        }:
            return Verdict("failed", "other registers")
        if self.pe.integral and self._polynomials_agree(module):
            return Verdict("proved")
        return settle(folder, self.exact, module, self.guards, limit_s, self._possible())

    def _polynomials_agree(self, module: dict[str, Any]) -> bool:
        return (
            self._agree(module, {})
            or (bool(self.signs) and self._agree(module, self.signs))
            or (bool(self.beat) and all(self._agree(module, self.signs | fixed) for fixed in self._beats()))
        )

    def _possible(self) -> str:
        """In Verilog: the tag's beat is one that a job can have, and no sum is negative where none can be."""
        ports = list(self.exact["ports"])
        signs = [f"!x{ports.index(name)}[{i}]" for name, i in self.signs]
        return " & ".join([f"({self._possible_beat()})", *signs])

    def _possible_beat(self) -> str:
        if not self.beat:
            return "1"
        tag = f"x{list(self.exact['ports']).index('tag')}"
        beat = f"{tag}[{self.beat[-1]}:{self.beat[0]}]"
        codes = " | ".join(f"({beat} == {code})" for code in self._codes())
        return codes if self.valid is None else f"!{tag}[{self.valid}] | {codes}"

    def _codes(self) -> list[int]:
        """The beats that a job can have."""
        return sorted({code for low in precisions(self.pe) for code in beat_codes(self.pe, low)})

    def _beats(self) -> Iterator[dict[Place, int]]:
        """Tag bits fixed to every beat that a job can have; where ``valid`` is 0 the others are free."""
        known = {} if self.valid is None else {("tag", self.valid): 1}
        for code in self._codes():
            yield known | {("tag", place): code >> i & 1 for i, place in enumerate(self.beat)}
        if self.valid is not None:
            yield {("tag", self.valid): 0}

    def _agree(self, module: dict[str, Any], fixed: dict[Place, int]) -> bool:
        ring = Ring()
        inputs = {name: [ring.bit(f"{name}[{i}]") for i in range(len(port["bits"]))]
                  for name, port in self.exact["ports"].items() if port["direction"] == "input"}
        for (name, i), bit in fixed.items():
            inputs[name][i] = Polynomial.const(bit)
        try:
            exact = Circuit(ring, self.exact, inputs)
            other = Circuit(ring, module, self._loosened(ring, inputs))
            return all(
                self._same(exact, other, name)
                for name, port in self.exact["ports"].items()
                if port["direction"] == "output"
            )
        except Undecided:
            return False

    def _loosened(self, ring: Ring, inputs: Values) -> Values:
        """Inputs that agree with the given ones."""
        out = {name: list(bits) for name, bits in inputs.items()}
        for (name, i), (_, valid) in self.guards.items():
            if name in inputs:
                free = ring.bit(f"{name}[{i}]'")
                out[name][i] = free.plus(ring.product(inputs[name][valid], inputs[name][i].plus(free, -1)))
        return out

    def _same(self, exact: Circuit, other: Circuit, name: str) -> bool:
        """Whether an output agrees."""
        width = len(self.exact["ports"][name]["bits"])
        guarded = {i: valid for (place, i), (_, valid) in self.guards.items() if place == name}
        if not guarded:
            words = [circuit.output(name) for circuit in (exact, other)]
            if any(word.modulus is not None and word.modulus < width for word in words):
                return False
            return not words[0].value.plus(words[1].value, -1).modulo(1 << width).terms
        bits = [
            [circuit.bit(bit) for bit in circuit.module["ports"][name]["bits"]] for circuit in (exact, other)
        ]
        differences = [x.plus(y, -1) for x, y in zip(*bits)]
        return not any(
            (exact.ring.product(bits[0][guarded[i]], d) if i in guarded else d).terms
            for i, d in enumerate(differences)
        )


def mutated(folder: Path, unchanged: list[str], cell: str, commands: dict[int, str]) -> dict[str, Any]:
    """Netlists of the cell, under its name, and of mutants of it, under ``mutantN``."""
    copies = [
        line
        for number, command in commands.items()
        for line in (
            f"copy {cell} mutant{number}",
            command.replace(f"-module {cell} ", f"-module mutant{number} "),
        )
    ]
    yosys(folder, *unchanged, *copies, "write_json mutants.json")
    return json.loads((folder / "mutants.json").read_text())["modules"]
