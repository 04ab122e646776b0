"""Compressor tree: the columns of a bit heap brought to at most two bits each by full and half adders; no carry propagates.

Computes    Columns with the same value as the given ones. A full adder (3:2 compressor) takes three bits of a column to a sum there
            and a carry in the next: 2 carry + sum = x + y + z. A half adder takes two. A constant one costs an exclusive
            nor and an or instead of a full adder.
Overflow    Carries out of the highest column are handed back as one column more: drop them, and the value holds modulo 2**width.
Schedule    `dadda`: stages of heights ..., 13, 9, 6, 4, 3, 2; in each, as few adders as bring every column down to its height.
            `arrival`: column by column from the lowest, each full adder takes the three bits that are there first.
            `dadda` is the faster, and its carries do not wait for an exclusive or: x y + (x + y) z; `arrival` has no half adder,
            leaves the shorter final sum and takes its carries from x y + (x ^ y) z: the smaller.
Size        A full adder takes one bit away, a half adder none: full adders = bits before - bits after.
Depth       `dadda`: the number of heights below the highest column's; 3 for 6, 4 for 9, 5 for 13, 8 for 42 (log base 1.5).
            `arrival`: about the same for the highest bit, more for columns whose carries come one after another.
Source      Wallace, "A suggestion for a fast multiplier", IEEE Trans. Electronic Computers EC-13, 1964; Dadda, "Some schemes
            for parallel multipliers", 1965; earliest bits first: Oklobdzija, Villeger and Liu, IEEE Trans. Computers 45, 1996.
"""

from collections.abc import Callable, Sequence

from amaranth.hdl import Cat, Module, Signal

from hwsim.arith.heap import ONE, Bit, Wire

SUM, CARRY = 1.0, 0.7
"""Delay from an adder's last input to its sum and to its carry; the other inputs pass one exclusive or more."""

Columns = list[list[Bit]]


class Adder:
    """A full or half adder of one column; the bits it makes name it until :func:`_build` has given it wires."""

    def __init__(self, column: int, bits: Sequence[Bit]):
        self.column = column
        self.bits = sorted(bits, key=_order)
        self.level = 1 + max(bit.value[0].level if isinstance(bit.value, tuple) else 0 for bit in bits)
        self.wires: dict[str, Wire] = {}

    @property
    def kind(self) -> tuple[int, bool]:
        """Number of bits, and whether one of them is the constant."""
        return len(self.bits), self.bits[0] is ONE

    def outputs(self) -> tuple[Bit, Bit]:
        """Sum and carry."""
        times = [bit.arrival for bit in self.bits if bit is not ONE]
        last = max(times[-1], times[-2] + SUM) if len(times) == 3 else times[-1]
        return Bit((self, "sum"), last + SUM), Bit((self, "carry"), last + CARRY)


def compress(m: Module, columns: Columns, schedule: str = "dadda") -> Columns:
    """Columns of at most two bits, and one column more for the carries out of the highest, however many."""
    adders, columns = SCHEDULES[schedule](columns)
    _build(m, adders, early_carry=schedule == "dadda")
    return [[bit._replace(value=_wire(bit)) for bit in column] for column in columns]


def heights(top: int) -> list[int]:
    """Dadda's heights below ``top``, highest first."""
    found = [2]
    while found[-1] * 3 // 2 < top:
        found.append(found[-1] * 3 // 2)
    return found[::-1] if top > 2 else []


def dadda(columns: Columns) -> tuple[list[Adder], Columns]:
    """As few adders per stage as bring every column to the stage's height, the carries of its neighbour counted."""
    adders, columns = [], [*map(list, columns), []]
    for height in heights(max(map(len, columns))):
        after: Columns = [[] for _ in columns]
        for c, column in enumerate(columns[:-1]):
            left = sorted(column, key=_order)
            while (over := len(left) + len(after[c]) - height) > 0:
                take = 3 if len(left) > 2 and (over > 1 or left[0] is ONE) else 2
                adder = Adder(c, left[:take])
                adders.append(adder)
                total, carry = adder.outputs()
                left, after[c], after[c + 1] = left[take:], after[c] + [total], after[c + 1] + [carry]
            after[c] += left
        after[-1] += columns[-1]
        columns = after
    return adders, columns


def arrival(columns: Columns) -> tuple[list[Adder], Columns]:
    """Full adders only, earliest bits first, one column after another."""
    adders, columns = [], [*map(list, columns), []]
    for c, column in enumerate(columns[:-1]):
        while len(column) > 2:
            column.sort(key=_order)
            adder = Adder(c, column[:3])
            adders.append(adder)
            total, carry = adder.outputs()
            column[:3] = [total]
            columns[c + 1].append(carry)
    return adders, columns


SCHEDULES: dict[str, Callable[[Columns], tuple[list[Adder], Columns]]] = {"dadda": dadda, "arrival": arrival}


def _order(bit: Bit) -> tuple[bool, float]:
    """The constant first, then by time."""
    return bit is not ONE, bit.arrival


def _wire(bit: Bit) -> Wire:
    """The wire of a bit whose adder is built."""
    return bit.value[0].wires[bit.value[1]] if isinstance(bit.value, tuple) else bit.value


def _build(m: Module, adders: Sequence[Adder], early_carry: bool) -> None:
    """Wires of all adders: neighbours of one level and kind become one vector."""
    levels: dict[int, list[list[Adder]]] = {}
    for adder in sorted(adders, key=lambda x: (x.level, x.kind, x.column)):
        runs = levels.setdefault(adder.level, [])
        run = next((run for run in runs if run[-1].column == adder.column - 1 and run[-1].kind == adder.kind), None)
        runs.append([adder]) if run is None else run.append(adder)
    for level, runs in sorted(levels.items()):
        for i, run in enumerate(runs):
            _vector(m, run, f"tree{level}_{i}", early_carry)


def _vector(m: Module, run: list[Adder], name: str, early_carry: bool) -> None:
    """One vector of adders in neighbouring columns."""
    count, constant = run[0].kind
    inputs: list[Wire] = [Cat(*(_wire(adder.bits[i]) for adder in run)) for i in range(constant, count)]
    total, carry = Signal(len(run), name=f"{name}_sum"), Signal(len(run), name=f"{name}_carry")
    x, *others = inputs
    if not others:  # one and a bit
        m.d.comb += [total.eq(~x), carry.eq(x)]
    elif constant:
        m.d.comb += [total.eq(~(x ^ others[0])), carry.eq(x | others[0])]
    elif count == 2:
        m.d.comb += [total.eq(x ^ others[0]), carry.eq(x & others[0])]
    else:
        half, (y, z) = Signal(len(run), name=f"{name}_half"), others
        m.d.comb += [half.eq(x ^ y), total.eq(half ^ z), carry.eq(x & y | (x | y if early_carry else half) & z)]
    for i, adder in enumerate(run):
        adder.wires = {"sum": total[i], "carry": carry[i]}


def golden(columns: Sequence[int]) -> int:
    """Value of columns, given the number of ones in each: what a tree must not change."""
    return sum(ones << c for c, ones in enumerate(columns))
