"""Compressor tree: the columns of a bit heap brought to at most two bits each by small adders; no carry
propagates.

Computes    Columns with the same value as the given ones. A full adder (3:2 compressor) takes three bits of a
            column to a sum there and a carry in the next: 2 carry + sum = x + y + z. A half adder takes two.
            A constant one costs an exclusive nor and an or instead of a full adder. A 4:2 compressor takes
            four, and the chain of a neighbour where there is one: 2 carry + 2 chain + sum = x + y + z + u +
            chain below, its own chain being that of x, y and z alone.
Overflow    Carries out of the highest column are handed back as one column more: drop them, and the value
            holds modulo 2**width.
Schedule    `dadda`: stages of heights ..., 13, 9, 6, 4, 3, 2; in each, as few adders as bring every column
            down to its height.
            `arrival`: column by column from the lowest, each full adder takes the three bits that are there
                first.
            `dadda` is the faster, and its carries do not wait for an exclusive or: x y + (x + y) z; `arrival`
            has no half adder, leaves the shorter final sum and takes its carries from x y + (x ^ y) z: the
            smaller.
            `four_two`: stages as `dadda`, but between heights h and 2 h by 4:2 compressors wherever that is
                sooner.
Size        A full adder takes one bit away, a half adder none: full adders = bits before - bits after. A 4:2
            compressor counts as two full adders, without a chain below it as a full and a half adder.
Depth       `dadda`: the number of heights below the highest column's; 3 for 6, 4 for 9, 5 for 13, 8 for 42
            (log base 1.5).
            `four_two`: in exclusive ors 3 to halve a height by 4:2 compressors, 2 to take a third away by
            full adders: 3 for 4, 5 for 6, 6 for 8, 7 for 9, 8 for 12, 9 for 16, where `dadda` has 4, 6, 8, 8,
            10, 12.
            `arrival`: about the same for the highest bit, more for columns whose carries come one after
                another.
Source      Wallace, "A suggestion for a fast multiplier", IEEE Trans. Electronic Computers EC-13, 1964;
            Dadda, "Some schemes for parallel multipliers", 1965; earliest bits first: Oklobdzija, Villeger
            and Liu, IEEE Trans. Computers 45, 1996.
            4:2 compressors: Weinberger, "4-2 carry-save adder module", IBM Technical Disclosure Bulletin 23,
            1981.
"""

from collections.abc import Callable, Sequence

from amaranth.hdl import Cat, Const, Module, Signal

from hwsim.arith.heap import ONE, Bit
from hwsim.arith.wires import Wire

SUM = 1.0
CARRY = 0.7
"""Delay from an adder's last input to its sum and to its carry; the other inputs pass one exclusive or
more."""

Columns = list[list[Bit]]


class Adder:
    """A full or half adder, or a 4:2 compressor, of one column; the bits it makes name it until
    :func:`_build` has given it wires.

    ``below`` is the bit, a neighbour's chain if there is one, that a 4:2 compressor takes in last.
    """

    def __init__(self, column: int, bits: Sequence[Bit], below: Bit | None = None):
        self.column = column
        self.bits = sorted(bits, key=by_time)
        self.below = below
        before = [_level(bit) for bit in bits]
        if below is not None:  # chains are the first that a level makes
            before.append(_level(below) - (isinstance(below.value, tuple) and below.value[1] == "chain"))
        self.level = 1 + max(before)
        self.wires: dict[str, Wire] = {}

    @property
    def kind(self) -> tuple[int, bool, bool]:
        """Number of bits, whether one of them is the constant, whether there is a chain below."""
        return len(self.bits), self.bits[0] is ONE and len(self.bits) < 4, self.below is not None

    def outputs(self) -> tuple[Bit, ...]:
        """Sum, carry and, of a 4:2 compressor, chain."""
        times = [bit.arrival for bit in self.bits if bit is not ONE]
        if len(self.bits) == 4:
            before = max(times[-1] + 2 * SUM, self.below.arrival if self.below else 0.0)
            chain = Bit((self, "chain"), self.bits[2].arrival + CARRY)
            return Bit((self, "sum"), before + SUM), Bit((self, "carry"), before + CARRY), chain
        last = max(times[-1], times[-2] + SUM) if len(times) == 3 else times[-1]
        return Bit((self, "sum"), last + SUM), Bit((self, "carry"), last + CARRY)


def compress(m: Module, columns: Columns, schedule: str = "dadda") -> Columns:
    """Bring columns to at most two bits each, and build the adders.

    * ``m``: the module that takes the adders.
    * ``columns``: the bits of every column, the lowest column first.
    * ``schedule``: a key of :data:`SCHEDULES`.

    Returns the columns, and one column more for the carries out of the highest, however many there are.
    """
    adders, columns = SCHEDULES[schedule](columns)
    return built(m, adders, columns, early_carry=schedule != "arrival")


def built(m: Module, adders: "Sequence[Adder]", columns: Columns, early_carry: bool) -> Columns:
    """``columns`` of bits that ``adders`` make, with the adders in a module; ``early_carry``: carries do not
    wait for an exclusive or."""
    _build(m, adders, early_carry)
    return [[bit._replace(value=_wire(bit)) for bit in column] for column in columns]


def heights(top: int) -> list[int]:
    """Dadda's heights below ``top``, highest first."""
    found = [2]
    while found[-1] * 3 // 2 < top:
        found.append(found[-1] * 3 // 2)
    return found[::-1] if top > 2 else []


def stages(top: int) -> list[tuple[int, bool]]:
    """Heights below ``top``, highest first, and whether 4:2 compressors reach them: the sequence with the
    fewest exclusive ors."""
    # exclusive ors -> the sequence that comes from the highest column
    best: dict[int, list[tuple[int, bool]]] = {0: []}
    reach = {0: 2}
    while max(reach.values()) < top:
        time = max(reach) + 1
        found = [(reach[time - cost] * grow // 2, [(reach[time - cost], four), *best[time - cost]])
                 for cost, grow, four in ((2, 3, False), (3, 4, True)) if time - cost in reach]
        reach[time], best[time] = max(found, key=lambda x: x[0], default=(2, []))
    return best[max(reach)]


def dadda(columns: Columns) -> tuple[list[Adder], Columns]:
    """Plan the adders of the schedule ``dadda``.

    * ``columns``: the bits of every column, the lowest column first; the lists are not changed.

    Returns the adders, and the columns of at most two bits that they leave, with one column more for carries.
    Every stage has as few adders as bring all columns to its height, carries of the neighbour included.
    """
    return _staged(columns, [(height, False) for height in heights(max(map(len, columns)))])


def four_two(columns: Columns) -> tuple[list[Adder], Columns]:
    """Plan the adders of the schedule ``four_two`` for ``columns``: as :func:`dadda`, with 4:2 compressors.
    """
    return _staged(columns, stages(max(map(len, columns))))


def _staged(columns: Columns, plan: Sequence[tuple[int, bool]]) -> tuple[list[Adder], Columns]:
    """Stage after stage of (height, whether by 4:2 compressors)."""
    adders = []
    columns = [*map(list, columns), []]
    for height, four in plan:
        after: Columns = [[] for _ in columns]
        chains: list[Bit] = []
        for c, column in enumerate(columns[:-1]):
            left = sorted(column, key=by_time) + chains
            chains = []
            while (over := len(left) + len(after[c]) - height) > 0:
                adder, left = _next(c, left, over, four)
                adders.append(adder)
                total, carry, *chain = adder.outputs()
                after[c], after[c + 1], chains = after[c] + [total], after[c + 1] + [carry], chains + chain
            after[c] += left
        after[-1] += columns[-1] + chains
        columns = after
    return adders, columns


def _next(column: int, left: list[Bit], over: int, four: bool) -> tuple[Adder, list[Bit]]:
    """An adder for a column that has ``over`` bits too many, and what it leaves of the bits; chains, if any,
    are the last of them."""
    # the constant, too: no column hands on more carries than half its height
    if four and over > 2 and len(left) > 3:
        chained = over > 3 and len(left) > 4
        return Adder(column, left[:4], left[-1] if chained else None), left[4:-1] if chained else left[4:]
    take = 3 if len(left) > 2 and (over > 1 or left[0] is ONE) else 2
    return Adder(column, left[:take]), left[take:]


def arrival(columns: Columns) -> tuple[list[Adder], Columns]:
    """Plan the adders of the schedule ``arrival`` for ``columns``: full adders alone, one column after
    another.

    Each takes the three bits that are there first. Returns what :func:`dadda` returns.
    """
    adders = []
    columns = [*map(list, columns), []]
    for c, column in enumerate(columns[:-1]):
        while len(column) > 2:
            column.sort(key=by_time)
            adder = Adder(c, column[:3])
            adders.append(adder)
            total, carry = adder.outputs()
            column[:3] = [total]
            columns[c + 1].append(carry)
    return adders, columns


SCHEDULES: dict[str, Callable[[Columns], tuple[list[Adder], Columns]]] = {
    "dadda": dadda,
    "arrival": arrival,
    "four_two": four_two,
}


def by_time(bit: Bit) -> tuple[bool, float]:
    """Sort key of bits: the constant ``ONE`` comes first, other bits by their arrival."""
    return bit is not ONE, bit.arrival


def _level(bit: Bit) -> int:
    """After how many rows of adders a bit is there."""
    return bit.value[0].level if isinstance(bit.value, tuple) else 0


def _wire(bit: Bit) -> Wire:
    """The wire of a bit whose adder is built."""
    return bit.value[0].wires[bit.value[1]] if isinstance(bit.value, tuple) else bit.value


def _build(m: Module, adders: Sequence[Adder], early_carry: bool) -> None:
    """Wires of all adders: neighbours of one level and kind become one vector."""
    levels: dict[int, list[list[Adder]]] = {}
    for adder in sorted(adders, key=lambda x: (x.level, x.kind, x.column)):
        runs = levels.setdefault(adder.level, [])
        run = next(
            (run for run in runs if run[-1].column == adder.column - 1 and run[-1].kind == adder.kind), None
        )
        runs.append([adder]) if run is None else run.append(adder)
    for level, runs in sorted(levels.items()):
        named = [(run, f"tree{level}_{i}") for i, run in enumerate(runs)]
        for run, name in named:
            if run[0].kind[0] == 4:
                _chain(m, run, name)
        for run, name in named:
            _vector(m, run, name, early_carry)


def _inputs(run: list[Adder]) -> list[Wire]:
    """The bits of a vector of adders, first of all of them the first, and so on, the constant left out."""
    count, constant, _ = run[0].kind
    return [Cat(*(_wire(adder.bits[i]) for adder in run)) for i in range(constant, count)]


def _chain(m: Module, run: list[Adder], name: str) -> None:
    """The chains of a vector of 4:2 compressors, which wait for no other chain."""
    chain, (x, y, z, _) = Signal(len(run), name=f"{name}_chain"), _inputs(run)
    m.d.comb += chain.eq(x & y | (x | y) & z)
    for i, adder in enumerate(run):
        adder.wires["chain"] = chain[i]


def _vector(m: Module, run: list[Adder], name: str, early_carry: bool) -> None:
    """One vector of adders in neighbouring columns."""
    count, constant, chained = run[0].kind
    total = Signal(len(run), name=f"{name}_sum")
    carry = Signal(len(run), name=f"{name}_carry")
    x, *others = _inputs(run)
    if not others:  # one and a bit
        m.d.comb += [total.eq(~x), carry.eq(x)]
    elif constant:
        m.d.comb += [total.eq(~(x ^ others[0])), carry.eq(x | others[0])]
    elif count == 2:
        m.d.comb += [total.eq(x ^ others[0]), carry.eq(x & others[0])]
    elif count == 3:
        half, (y, z) = Signal(len(run), name=f"{name}_half"), others
        m.d.comb += [
            half.eq(x ^ y),
            total.eq(half ^ z),
            carry.eq(x & y | (x | y if early_carry else half) & z),
        ]
    else:
        odd, (y, z, u) = Signal(len(run), name=f"{name}_odd"), others
        below: Wire = (
            Cat(*(_wire(adder.below) for adder in run if adder.below is not None))
            if chained
            else Const(0, len(run))
        )
        m.d.comb += [odd.eq(x ^ y ^ (z ^ u)), total.eq(odd ^ below), carry.eq(odd & below | ~odd & u)]
    for i, adder in enumerate(run):
        adder.wires |= {"sum": total[i], "carry": carry[i]}


def golden(columns: Sequence[int]) -> int:
    """Value of columns, given the number of ones in each: what a tree must not change."""
    return sum(ones << c for c, ones in enumerate(columns))
