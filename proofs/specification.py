"""What a core must compute, from formats alone: a group's products, summed; nothing here has seen the
hardware."""

from functools import cache

import numpy as np

from hwsim.formats import Format
from hwsim.pe import PE
from proofs.polynomial import Polynomial, Ring, members, total


@cache
def meaning(fmt: Format, bits: int) -> Polynomial:
    """The value of a code as a polynomial in its ``bits`` bits, of which the format may be narrower."""
    return Ring.interpolated(list(range(bits)), fmt.integers(np.arange(1 << bits)))


def value(fmt: Format, code: list[Polynomial]) -> Polynomial:
    """The value of a code whose bits are variables."""
    places = [bit.variables for bit in code]
    return Polynomial({
        sum(places[i] for i in members(product)): c for product, c in meaning(fmt, len(code)).terms.items()
    })


def lanes(code: list[Polynomial], bits: int) -> list[list[Polynomial]]:
    """A group's codes, lane by lane."""
    return [code[i:i + bits] for i in range(0, len(code), bits)]


def written(pe: PE, code: list[Polynomial]) -> list[Polynomial]:
    """The bits of the weight stream's words for a group's codes; words that do not hold all weights are free
    themselves."""
    if pe.w_per_word == 1 or pe.w_kept:
        return code
    found = []
    bits = pe.w_per_word * pe.w.bits
    every = np.arange(1 << bits)[:, None] >> np.arange(pe.w_per_word) * pe.w.bits & (1 << pe.w.bits) - 1
    (words,) = pe.pack_w(every).T
    for at in range(0, len(code), bits):
        places = [bit.variables.bit_length() - 1 for bit in code[at:at + bits]]
        found += [Ring.interpolated(places, words >> i & 1) for i in range(pe.w_word_bits)]
    return found


def weights(ring: Ring, pe: PE, low: PE, code: list[Polynomial]) -> list[Polynomial]:
    """The value of every lane's weight, from codes or, where words do not hold all weights, from the
    words."""
    if not pe.w_kept:
        return [value(low.w, bits) for bits in lanes(code, pe.w.bits)]
    one = Polynomial.const(1)
    found = []
    for word in lanes(code, pe.w_word_bits):
        at = pe.w_kept * pe.w.bits
        held = lanes(word[:at], pe.w.bits)
        places = lanes(word[at:], (pe.w_word_bits - at) // pe.w_kept)
        for lane in range(pe.w_per_word):
            parts = []
            for bits, place in zip(held, places, strict=True):
                here = value(low.w, bits)
                for i, bit in enumerate(place):
                    here = ring.product(here, bit if lane >> i & 1 else one.plus(bit, -1))
                parts.append(here)
            found.append(total(parts))
    return found


def looked_up(ring: Ring, pe: PE, code: list[Polynomial], entries: list[Polynomial]) -> Polynomial:
    """The value of a weight that a table says: of the entry whose number the code is."""
    one = Polynomial.const(1)
    parts = []
    for number, entry in enumerate(lanes(entries, pe.w_value.bits)):
        here = one
        for i, bit in enumerate(code):
            here = ring.product(here, bit if number >> i & 1 else one.plus(bit, -1))
        parts.append(ring.product(here, value(pe.w_value, entry)))
    return total(parts)


def dot(
    ring: Ring, pe: PE, low: PE, a: list[Polynomial], w: list[Polynomial], entries: list[Polynomial]
) -> Polynomial:
    """What an operand group adds to a sum in a job at the precision ``low`` of ``pe``, times 2**halvings.

    ``entries`` are the bits of the table of weights where the architecture has one.
    """
    if low.rounding is None and not pe.w_table:
        pairs = zip(lanes(a, pe.a.bits), weights(ring, pe, low, w), strict=True)
        return total(ring.product(value(low.a, x), y) for x, y in pairs).scaled(1 << pe.halvings)
    pairs = list(zip(lanes(a, pe.a.bits), lanes(w, pe.w.bits), strict=True))
    if pe.w_table:
        return total(ring.product(value(low.a, x), looked_up(ring, pe, y, entries)) for x, y in pairs).scaled(
            1 << pe.halvings
        )
    assert low.rounding is not None
    activations, rest, plus = [value(low.a, x) for x, _ in pairs], *signs(pe, low)
    planes = [
        rounded_plane(
            ring,
            low.rounding,
            activations,
            [y[i] if up else Polynomial.const(1).plus(y[i], -1) for _, y in pairs],
        )
        for i, up in enumerate(plus)
    ]
    return total([
        *(plane.scaled(1 << i) for i, plane in enumerate(planes)),
        *(x.scaled(rest) for x in activations),
    ])


def signs(pe: PE, low: PE) -> tuple[int, list[bool]]:
    """A weight, times 2**halvings, as signs: plane i adds 2**i where its bit is 1 (True; False: where it is
    0), else takes it away.

    Also the number that is left over, the same for all weights.
    """
    terms = dict(meaning(low.w, low.w.bits).terms)
    rest = terms.pop(0, 0) << pe.halvings
    plus = []
    for i in range(low.w.bits):
        weight = terms.pop(1 << i) << pe.halvings
        assert abs(weight) == 2 << i, (low.w, i, weight)
        rest = rest + weight // 2
        plus = [*plus, weight > 0]
    assert not terms, low.w
    return rest, plus


def rounded_plane(
    ring: Ring, rounding: tuple[int, int], activations: list[Polynomial], signs: list[Polynomial]
) -> Polynomial:
    """A plane of signs times activations, rounded as :attr:`PE.rounding` says: a sum for every choice of the
    signs."""
    one = Polynomial.const(1)
    parts = []
    for chosen in range(1 << len(signs)):
        here = one
        plus = [bool(chosen >> i & 1) for i in range(len(signs))]
        for bit, is_plus in zip(signs, plus):
            here = ring.product(here, bit if is_plus else one.plus(bit, -1))
        outward = 1 if plus[-1] else -1
        exact = total(x.scaled(outward if is_plus else -outward) for x, is_plus in zip(activations, plus))
        parts.append(ring.product(here, rounded(ring, exact, *rounding).scaled(outward)))
    return total(parts)


def rounded(ring: Ring, exact: Polynomial, places: int, most: int) -> Polynomial:
    """``2**places * clip(floor((exact + half) / 2**places), -most, most)``."""
    nearest = ring.floor(exact.plus(Polynomial.const(1 << places - 1)), places)
    limit = Polynomial.const(most)
    above = ring.negative(limit.plus(nearest, -1))
    below = ring.negative(limit.plus(nearest))
    clipped = nearest.plus(ring.product(below, limit.scaled(-1).plus(nearest, -1)))
    return clipped.plus(ring.product(above, limit.plus(clipped, -1))).scaled(1 << places)
