"""Leading zeros, and shifts by a number of places that is data: what normalizes, aligns and places
significands.

Computes    `leading_zeros`: zeros above the highest one of n bits; meaningless of a vector of zeros.
            `left`: value * 2**places, modulo 2**width. `right`: floor(value / 2**places), and whether what
                was cut off was not 0.
Overflow    `left` drops what is beyond its width, `right` keeps a note of it, the sticky bit.
Size        `leading_zeros` of n bits: n - 1 nodes, each an or, an and and one multiplexer per bit of its
            count. A shift: one row of multiplexers per bit of `places`, no wider than the value can be by
            then; `right` an or tree per row besides.
Depth       `leading_zeros` ceil(log2 n) multiplexers; a shift one multiplexer per bit of `places`, the lowest
            bit first.
Source      The tree: Oklobdzija, "An algorithmic and novel design of a leading zero detector circuit", IEEE
            Trans. VLSI 2, 1994.
"""

from dataclasses import dataclass

from amaranth.hdl import Cat, Const, Module, Mux, Signal

from hwsim.arith.wires import Wire


@dataclass(frozen=True)
class Cut:
    """What a shift to the right leaves: the ``value``, and ``sticky``, whether a one was cut off."""

    value: Wire
    sticky: Wire


def leading_zeros(m: Module, value: Wire, name: str) -> Wire:
    """Zeros above the highest one of ``value``, in ``(len(value) - 1).bit_length()`` bits."""
    size = max(len(value) - 1, 0).bit_length()
    # below the value: a one is always above them
    filled: Wire = Cat(Const(0, (1 << size) - len(value)), value)
    spans = [(bit, None) for bit in filled]  # of every span: is there a one, and the zeros above the first
    for level in range(size):
        joined = []
        for i in range(0, len(spans), 2):
            (low, below), (high, above) = spans[i], spans[i + 1]
            there = Signal(name=f"{name}_any{level}_{i // 2}")
            count = Signal(level + 1, name=f"{name}{level}_{i // 2}")
            m.d.comb += there.eq(high | low)
            m.d.comb += count.eq(~high if above is None else Cat(Mux(high, above, below), ~high))
            joined.append((there, count))
        spans = joined
    return spans[0][1] if size else Const(0, 0)


def left(m: Module, value: Wire, places: Wire, width: int, name: str) -> Wire:
    """Unsigned ``value * 2**places`` modulo ``2**width``."""
    for bit in range(len(places)):
        step = Signal(min(width, len(value) + (1 << bit)), name=f"{name}_by{1 << bit}")
        further: Wire = Cat(Const(0, min(1 << bit, len(step))), value)
        m.d.comb += step.eq(Mux(places[bit], further[:len(step)], value))
        value = step
    return value


def right(m: Module, value: Wire, places: Wire, name: str) -> Cut:
    """Unsigned ``floor(value / 2**places)`` in as many bits, and what became of the rest."""
    lost: list[Wire] = []
    for bit in range(len(places)):
        by = min(1 << bit, len(value))
        step = Signal(len(value), name=f"{name}_by{1 << bit}")
        cut = Signal(name=f"{name}_cut{1 << bit}")
        m.d.comb += [step.eq(Mux(places[bit], value[by:], value)), cut.eq(places[bit] & value[:by].any())]
        value = step
        lost.append(cut)
    every: Wire = Cat(*lost)
    return Cut(value, every.any() if lost else Const(0, 1))


def shifted_down(m: Module, value: Wire, places: Wire, name: str) -> Cut:
    """As :func:`right`, with many more bits of ``places`` than the value has places."""
    bits = len(value).bit_length()  # beyond so many places nothing is left
    cut = right(m, value, places[:bits], name)
    beyond = places[bits:]
    if len(places) <= bits:
        return cut
    far = Signal(name=f"{name}_far")
    sticky = Signal(name=f"{name}_sticky")
    rest = Signal(len(value), name=f"{name}_rest")
    m.d.comb += [
        far.eq(beyond.any()),
        sticky.eq(Mux(far, value.any(), cut.sticky)),
        rest.eq(Mux(far, 0, cut.value)),
    ]
    return Cut(rest, sticky)


def golden_leading_zeros(value: int, width: int) -> int:
    """Zeros above the highest one of a value of ``width`` bits; ``width`` of 0."""
    return width - value.bit_length()


def golden_right(value: int, places: int) -> tuple[int, bool]:
    """The value that is left, and whether a one was cut off."""
    return value >> places, value & (1 << places) - 1 != 0
