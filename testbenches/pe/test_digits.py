"""How operands are cut into the digits that beats take: counts, their text, and what every engine's formula
and counter make of them."""

import pytest

from hwsim.formulas.formula import Formula
from hwsim.pe import architectures
from hwsim.pe.digits import BIT_PLANES, Digits, beat_members


@pytest.mark.parametrize(
    "digits", [Digits(places, above) for places in (1, 2, 3, 4) for above in (0, 1, 2)], ids=str
)
def test_digits_cover_a_code_and_none_is_beyond_it(digits):
    for bits in range(1, 20):
        count = digits.count(bits)
        assert (count - 1) * digits.places < bits + digits.above <= count * digits.places
        assert Formula.read(f"beats = 2 * {digits.text('W_BITS')} * 3").evaluate(
            {"W_BITS": bits}, "beats"
        ) == (6 * count,)


def test_bit_planes_are_the_bits():
    printed = Formula.read(f"beats = {BIT_PLANES.text('A_BITS')} * 3").bound({}, {"A_BITS": (1, 8)})
    assert Digits() == BIT_PLANES and printed.lines("beats") == {"beats": "A_BITS * 3"}
    assert [BIT_PLANES.count(bits) for bits in range(1, 9)] == [*range(1, 9)]


def test_what_a_beat_says_of_a_digit():
    assert [beat_members("w", number, 2, 3) for number in (0, 1)] == [
        {"w_plane": 0, "w_top": False, "w_single": False, "w_first": True},
        {"w_plane": 1, "w_top": True, "w_single": False, "w_first": False}]
    assert beat_members("a", 0, 1, 1) == {"a_plane": 0, "a_top": True, "a_single": True, "a_first": True}


@pytest.mark.parametrize("name", [name for name, cls in architectures().items() if cls.serial])
def test_beats_of_every_precision_are_their_text(name):
    pe = architectures()[name]()
    for a_bits in range(pe.least_bits("a"), pe.a.bits + 1) if "a" in pe.serial else (0,):
        for w_bits in range(pe.least_bits("w"), pe.w.bits + 1) if "w" in pe.serial else (0,):
            beats = Formula.read(f"beats = {pe.beats_text}")
            assert beats.evaluate({"A_BITS": a_bits, "W_BITS": w_bits}, "beats") == (
                pe.at(a_bits, w_bits).beats,
            )
