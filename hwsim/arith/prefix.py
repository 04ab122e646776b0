"""Carry-propagate adders by parallel prefix: all carries of two rows at once, in a network chosen by name.

Computes    carry[i] = g[i] | p[i] & carry[i-1], from generate g = x & y and propagate p = x ^ y, or as well p
            = x | y; the sum is x ^ y ^ (carry << 1).
            Cells combine neighbouring spans, (g, p) o (g', p') = (g | p & g', p & p'); a network is the order
            in which they do.
Overflow    None: carry[n-1] is the sum's bit n.
Size, depth of n positions, in cells (n a power of two where a logarithm is not whole):
            `ripple`       n - 1                       n - 1            fan-out 1
            `sklansky`     n/2 log n                   log n            fan-out up to n/2
            `kogge_stone`  n log n - n + 1             log n            fan-out 2, long wires
            `brent_kung`   2n - 2 - log n              2 log n - 1      fan-out 2
Source      Sklansky, "Conditional-sum addition logic", IRE Trans. EC-9, 1960; Kogge and Stone, IEEE Trans.
            Computers C-22, 1973; Brent and Kung, "A regular layout for parallel adders", IEEE Trans.
            Computers C-31, 1982.
"""

from amaranth.hdl import Cat, Const, Module

from hwsim.arith.wires import Wire, named

NETWORKS = ("ripple", "sklansky", "kogge_stone", "brent_kung")

Level = dict[int, int]
"""Position -> position below whose span it takes in; all at once, from the spans of the level before."""


def network(kind: str, n: int) -> list[Level]:
    """The cells of a prefix network.

    * ``kind``: one of :data:`NETWORKS`.
    * ``n``: number of positions.

    Returns levels, the first one first. After all of them, the span of every position reaches down to
    position 0.
    """
    steps = [1 << k for k in range((n - 1).bit_length())]
    if kind == "ripple":
        levels = [{i: i - 1} for i in range(1, n)]
    elif kind == "sklansky":
        levels = [{i: i // d * d - 1 for i in range(n) if i & d} for d in steps]
    elif kind == "kogge_stone":
        levels = [{i: i - d for i in range(d, n)} for d in steps]
    else:
        assert kind == "brent_kung", kind
        levels = [{i: i - d for i in range(2 * d - 1, n, 2 * d)} for d in steps]
        levels += [{i: i - d for i in range(3 * d - 1, n, 2 * d)} for d in reversed(steps)]
    return [level for level in levels if level]


def carries(m: Module, g: Wire, p: Wire, kind: str, name: str = "carry") -> Wire:
    """Carries of an addition, by a prefix network.

    * ``m``: the module that takes the logic.
    * ``g``, ``p``: generate and propagate, one bit per position, the lowest first. ``p`` may be an or or an
      exclusive or of the addends.
    * ``kind``: one of :data:`NETWORKS`.
    * ``name``: what the names of a ripple chain's signals begin with.

    Returns the carry out of every position, as wide as ``g``; nothing is carried into the lowest.
    """
    n = len(g)
    if kind == "ripple":
        chain: list[Wire] = [g[0]]
        for i in range(1, n):
            chain.append(named(m, g[i] | p[i] & chain[-1], f"{name}{i}"))
        return Cat(*chain)
    known = {0}
    for number, level in enumerate(network(kind, n), 1):
        taken = Cat(*(g[level[i]] if i in level else Const(0, 1) for i in range(n)))
        done = known | _done(level, known)
        passed = Cat(*(Const(0, 1) if i in done else p[level[i]] if i in level else Const(1, 1)
                       for i in range(n)))
        g = named(m, g | p & taken, f"generate{number}")
        p = named(m, p & passed, f"propagate{number}")
        known |= _done(level, known)
    return g


def all_below(m: Module, bits: Wire, kind: str, name: str = "all") -> Wire:
    """For every position, whether all bits up to and with it are one: a prefix network of ands."""
    n = len(bits)
    if kind == "ripple":
        chain: list[Wire] = [bits[0]]
        for i in range(1, n):
            chain.append(named(m, bits[i] & chain[-1], f"{name}{i}"))
        return Cat(*chain)
    for number, level in enumerate(network(kind, n), 1):
        bits = named(
            m,
            bits & Cat(*(bits[level[i]] if i in level else Const(1, 1) for i in range(n))),
            f"{name}{number}",
        )
    return bits


def _done(level: Level, known: set[int]) -> set[int]:
    """Positions whose span reaches down to 0 by this level."""
    return {i for i, source in level.items() if source in known}


def golden(g: int, p: int, n: int) -> int:
    """The carries of an addition, computed one after another: what every network must give.

    * ``g``, ``p``: generate and propagate vectors as integers.
    * ``n``: number of positions.

    Returns the carry out of every position as the bits of an integer.
    """
    carry = found = 0
    for i in range(n):
        carry = g >> i & 1 | p >> i & carry
        found |= (carry & 1) << i
        carry &= 1
    return found
