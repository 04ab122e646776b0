"""A combinational netlist of Yosys, read word by word as polynomials in its input bits.

What is trusted, cell by cell (Yosys's ``simlib.v`` says the same): an arithmetic cell's output is its
operands' exact sum, difference, product or negative modulo 2**width; a choice, complement, AND, OR, XOR acts
on each bit. A :class:`Word` is exact where its bounds show that nothing was lost to the width, else it is
known modulo a power of two, and a bit above that is never asked for. Whatever cannot be followed is an
unknown (:mod:`proofs.polynomial`) or :class:`Undecided`.
"""

from collections.abc import Iterator
from typing import Any

from proofs.cells import (
    ARITHMETIC,
    BITWISE,
    COMPARISONS,
    REDUCTIONS,
    SHIFTS,
    Bits,
    Cell,
    Word,
    any_of,
    compared,
    gate,
)
from proofs.polynomial import Polynomial, Ring, Undecided, total


class Circuit:
    """A flat netlist and values for its inputs: polynomials, one per bit, lowest first."""

    def __init__(self, ring: Ring, module: dict, inputs: dict[str, list[Polynomial]]):
        self.ring, self.module = ring, module
        self.known: dict[Any, Polynomial] = {"0": Polynomial.const(0), "1": Polynomial.const(1)}
        self.drivers: dict[Any, tuple[Cell, int]] = {}
        self.assumed: tuple[Polynomial, ...] = ()  # polynomials that are not negative where we look
        self._words: dict[Any, Word] = {}
        self._sums: dict[Any, Word] = {}
        self._bits: dict[Any, Polynomial] = {}
        for name, port in module["ports"].items():
            if port["direction"] == "input":
                assert len(inputs[name]) == len(port["bits"]), name
                self.known |= dict(zip(port["bits"], inputs[name]))
        for cell in module["cells"].values():
            operands = "A" if cell["type"] in SHIFTS else "AB"
            flags = [
                int(value, 2) for port in operands if (value := cell["parameters"].get(f"{port}_SIGNED"))
            ]
            made = Cell(
                cell["type"],
                {p: tuple(b) for p, b in cell["connections"].items()},
                bool(flags) and all(flags),
            )
            self.drivers |= {bit: (made, i) for i, bit in enumerate(made.ports["Y"])}

    def output(self, name: str) -> Word:
        """The value of a port, unsigned, modulo 2**width."""
        return self.word(tuple(self.module["ports"][name]["bits"]), False)

    # -- words -------------------------------------------------------------------------------------
    def word(self, bits: Bits, signed: bool) -> Word:
        """The number that bits spell."""
        key = bits, signed, self._where
        if key not in self._words:
            self._words[key] = self._bounded(self._word(bits, signed))
        return self._words[key]

    @property
    def _where(self) -> tuple:
        """What is assumed, for keys: what was found under an assumption holds nowhere else."""
        return tuple(x.key() for x in self.assumed)

    def _word(self, bits: Bits, signed: bool) -> Word:
        prefix = len(bits)
        while prefix > 1 and bits[prefix - 1] == bits[prefix - 2] and bits[prefix - 1] not in self.known:
            prefix -= 1
        if prefix < len(bits):  # copies of a sign
            inner = self.word(bits[:prefix], True)
            return inner if signed else self._fitted(inner, len(bits), False)
        parts = []
        at = 0
        for run in self._runs(bits):
            top = at + len(run) == len(bits)
            part = self._run(run, signed and top)
            if part.modulus is not None and not top:  # what is above it needs it exact
                part = self._below_carry(run) or self._spelled(run, False)
            parts.append((part, at))
            at += len(run)
        last = parts[-1][0].modulus
        return Word(
            total(part.value.scaled(1 << place) for part, place in parts),
            sum(part.lo << place for part, place in parts),
            sum(part.hi << place for part, place in parts),
            None if last is None else last + parts[-1][1],
        )

    def _runs(self, bits: Bits) -> Iterator[Bits]:
        """Stretches of neighbouring bits of one cell's output, or of bits that are known."""
        start = 0
        for i in range(1, len(bits) + 1):
            if i == len(bits) or not self._neighbours(bits[i - 1], bits[i]):
                yield bits[start:i]
                start = i

    def _neighbours(self, low: Any, high: Any) -> bool:
        if low in self.known or high in self.known:
            return low in self.known and high in self.known
        (cell, i), (other, j) = self._driver(low), self._driver(high)
        return cell is other and j == i + 1

    def _driver(self, bit: Any) -> tuple[Cell, int]:
        if bit not in self.drivers:
            raise Undecided(f"nothing drives bit {bit}")
        return self.drivers[bit]

    def _run(self, bits: Bits, signed: bool) -> Word:
        if bits[0] in self.known:
            return self._spelled(bits, signed)
        cell, low = self._driver(bits[0])
        if cell.kind in BITWISE:
            return self._bitwise(cell, low, low + len(bits), signed) or self._spelled(bits, signed)
        if cell.kind in ARITHMETIC:
            readings = [
                self._fitted(self._shifted_down(self._arithmetic(cell, as_signed), low), len(bits), signed)
                for as_signed in (signed, not signed)
            ]
            return next((x for x in readings if x.modulus is None), readings[0])
        return self._spelled(bits, signed)

    def _below_carry(self, bits: Bits) -> Word | None:
        """The low bits of a number of at most one bit more: it without its carry, which may be one unknown
        where each bit would be."""
        (cell, low), width = self._driver(bits[0]), len(bits)
        if low or cell.kind not in ARITHMETIC:
            return None
        word = self._arithmetic(cell, False)
        if word.modulus is not None or word.lo < 0 or word.hi >= 2 << width or self.ring.is_small(word.value):
            return None
        return Word(word.value.plus(self.ring.bit_of(word.value, width), -1 << width), 0, (1 << width) - 1)

    def _spelled(self, bits: Bits, signed: bool) -> Word:
        """Bit by bit."""
        weights = [1 << i for i in range(len(bits))]
        if signed:
            weights[-1] = -weights[-1]
        value = total(self.bit(bit).scaled(weight) for bit, weight in zip(bits, weights))
        return Word(value, sum(w for w in weights if w < 0), sum(w for w in weights if w > 0))

    def _bounded(self, word: Word) -> Word:
        """With the closest bounds that are found at once."""
        if word.modulus is not None:
            return word
        lo, hi = self.ring.quick_range(word.value)
        lo = max(lo, word.lo)
        hi = min(hi, word.hi)
        for x in self.assumed:
            above = word.value.plus(x).constant
            below = word.value.plus(x, -1).constant
            hi = hi if above is None else min(hi, above)
            lo = lo if below is None else max(lo, below)
        return Word(word.value, lo, hi)

    def _fitted(self, word: Word, width: int, signed: bool) -> Word:
        """A number as so many bits of it say: the same number if it fits, else tabulated, or only modulo
        2**width."""
        word = self._bounded(word)
        lo, hi = (-1 << width - 1, (1 << width - 1) - 1) if signed else (0, (1 << width) - 1)
        if word.modulus is None:
            if not (lo <= word.lo and word.hi <= hi):
                least, most = self.ring.exact_range(word.value, lo, hi)
                word = Word(word.value, max(word.lo, least), min(word.hi, most))
            if lo <= word.lo and word.hi <= hi:
                return word
        if self.ring.is_small(word.value) and (word.modulus is None or word.modulus >= width):
            return Word(self.ring.wrapped(word.value, lo, width), lo, hi)
        return Word(word.value, lo, hi, width if word.modulus is None else min(width, word.modulus))

    def _shifted_down(self, word: Word, places: int) -> Word:
        if not places:
            return word
        if word.modulus is not None and word.modulus <= places:
            raise Undecided("bits above a modulus")
        return Word(self.ring.floor(word.value, places), word.lo >> places, word.hi >> places,
                    None if word.modulus is None else word.modulus - places)

    # -- cells -------------------------------------------------------------------------------------
    def _arithmetic(self, cell: Cell, as_signed: bool) -> Word:
        """A number of which the output is the low bits.

        Operands as wide as the output may be read as signed or not: the two differ by a multiple of 2**width.
        """
        key = id(cell), as_signed, self._where
        if key not in self._sums:
            self._sums[key] = self._bounded(self._computed(cell, as_signed))
        return self._sums[key]

    def _computed(self, cell: Cell, as_signed: bool) -> Word:
        x = self._operand(cell, "A", as_signed)
        ports = cell.ports
        if cell.kind == "$neg":
            return Word(x.value.scaled(-1), -x.hi, -x.lo, x.modulus)
        if cell.kind in SHIFTS:
            places = self.word(ports["B"], False).value.constant
            if places is None:
                raise Undecided("a shift by a variable")
            if cell.kind in ("$shl", "$sshl"):
                return Word(x.value.scaled(1 << places), x.lo << places, x.hi << places,
                            None if x.modulus is None else x.modulus + places)
            if cell.kind == "$shr" and cell.signed:
                raise Undecided("a logical shift of a signed number")
            return self._shifted_down(self._operand(cell, "A"), places)
        y = self._operand(cell, "B", as_signed)
        modulus = min((z.modulus for z in (x, y) if z.modulus is not None), default=None)
        if cell.kind == "$mul":
            ends = [p * q for p in (x.lo, x.hi) for q in (y.lo, y.hi)]
            return Word(self.ring.product(x.value, y.value), min(ends), max(ends), modulus)
        if cell.kind == "$sub":
            y = Word(y.value.scaled(-1), -y.hi, -y.lo, y.modulus)
        return Word(x.value.plus(y.value), x.lo + y.lo, x.hi + y.hi, modulus)

    def _operand(self, cell: Cell, port: str, as_signed: bool | None = None) -> Word:
        bits = cell.ports[port]
        free = as_signed is not None and len(bits) >= cell.width
        return self.word(bits, bool(as_signed) if free else cell.signed)

    def _bitwise(self, cell: Cell, low: int, high: int, signed: bool) -> Word | None:
        """Bits ``low .. high - 1`` of a cell that acts on each bit, as one number; None where it must be
        spelled."""
        width = high - low
        if cell.kind == "$mux":
            return self._choice(cell, low, high, signed)
        x = cell.extended("A", low, high)
        if cell.kind in ("$pos", "$buf"):
            return self.word(x, signed)
        if cell.kind == "$not":
            return self._complement(self.word(x, signed), width, signed)
        y = cell.extended("B", low, high)
        if len(set(x)) == 1:
            x, y = y, x
        if len(set(y)) > 1 or width == 1:
            return None
        switch = self.bit(y[0])
        word = self.word(x, signed)
        none = Word(Polynomial.const(0), 0, 0)
        ones = self._complement(none, width, signed)
        if cell.kind == "$and":
            return self._either(switch, word, none)
        if cell.kind == "$or":
            return self._either(switch, ones, word)
        other = self._complement(word, width, signed)
        return self._either(switch, other, word) if cell.kind == "$xor" else self._either(switch, word, other)

    @staticmethod
    def _complement(x: Word, width: int, signed: bool) -> Word:
        most = -1 if signed else (1 << width) - 1
        return Word(Polynomial.const(most).plus(x.value, -1), most - x.hi, most - x.lo, x.modulus)

    def _either(self, switch: Polynomial, yes: Word, no: Word) -> Word:
        if switch.constant is not None:
            return yes if switch.constant else no
        modulus = min((x.modulus for x in (yes, no) if x.modulus is not None), default=None)
        return Word(
            no.value.plus(self.ring.product(switch, yes.value.plus(no.value, -1))),
            min(yes.lo, no.lo),
            max(yes.hi, no.hi),
            modulus,
        )

    def _choice(self, cell: Cell, low: int, high: int, signed: bool) -> Word:
        """A choice; each side is looked at where the switch picks it."""
        switch = self.bit(cell.ports["S"][0])
        if switch.constant is not None:
            return self.word(cell.ports["B" if switch.constant else "A"][low:high], signed)
        below = self.ring.signs.get(switch.key())
        before = self.assumed
        if below is not None:
            self.assumed = (*before, Polynomial.const(-1).plus(below, -1))
        yes = self.word(cell.ports["B"][low:high], signed)
        if below is not None:
            self.assumed = (*before, below)
        no = self.word(cell.ports["A"][low:high], signed)
        self.assumed = before
        return self._either(switch, yes, no)

    # -- bits --------------------------------------------------------------------------------------
    def bit(self, bit: Any) -> Polynomial:
        """A bit as a polynomial whose values are 0 and 1."""
        if bit in self.known:
            return self.known[bit]
        key = bit, self._where
        if key not in self._bits:
            self._bits[key] = self._bit(*self._driver(bit))
        return self._bits[key]

    def _bit(self, cell: Cell, i: int) -> Polynomial:
        if cell.kind in ARITHMETIC:
            word = self._arithmetic(cell, cell.signed)
            if word.modulus is not None and word.modulus <= i:
                raise Undecided("a bit above a modulus")
            return self.ring.bit_of(word.value, i)
        if cell.kind in COMPARISONS | REDUCTIONS:
            return Polynomial.const(0) if i else self._truth(cell)
        if cell.kind not in BITWISE:
            raise Undecided(f"a cell of kind {cell.kind}")
        if cell.kind == "$mux":
            switch, no, yes = (self.bit(cell.ports[port][i if port != "S" else 0]) for port in "SAB")
            return no.plus(self.ring.product(switch, yes.plus(no, -1)))
        x = self.bit(cell.extended("A", i, i + 1)[0])
        one = Polynomial.const(1)
        if cell.kind in ("$pos", "$buf"):
            return x
        if cell.kind == "$not":
            return one.plus(x, -1)
        return gate(self.ring, cell.kind, x, self.bit(cell.extended("B", i, i + 1)[0]))

    def _truth(self, cell: Cell) -> Polynomial:
        one = Polynomial.const(1)
        kind = cell.kind
        if kind in COMPARISONS:
            return compared(self.ring, kind, self._operand(cell, "A"), self._operand(cell, "B"))
        bits = [self.bit(bit) for bit in cell.ports["A"]]
        if kind in ("$logic_and", "$logic_or"):
            others = [self.bit(bit) for bit in cell.ports["B"]]
            return gate(
                self.ring,
                "$" + kind.removeprefix("$logic_"),
                any_of(self.ring, bits),
                any_of(self.ring, others),
            )
        if kind in ("$reduce_xor", "$reduce_xnor"):
            found = Polynomial.const(0)
            for x in bits:
                found = gate(self.ring, "$xor", found, x)
            return found if kind == "$reduce_xor" else one.plus(found, -1)
        if kind == "$reduce_and":
            return one.plus(any_of(self.ring, [one.plus(x, -1) for x in bits]), -1)
        return one.plus(any_of(self.ring, bits), -1) if kind == "$logic_not" else any_of(self.ring, bits)
