"""Formats and widths against plain Python integers."""

import numpy as np
import pytest

from hwsim.engine.packing import pack, unpack
from hwsim.formats import Format, signed_bits, wrap
from hwsim.formats import IntegerFormat as Integer


def plain_value(fmt: Format, code: int) -> int:
    bits = [code >> i & 1 for i in range(fmt.bits)]
    if fmt.kind == "bipolar":
        return sum((1 if bit else -1) << i for i, bit in enumerate(bits))
    if fmt.kind == "ternary":
        return {0: 0, 1: 1, 2: -1, 3: 0}[code]
    value = sum(bit << i for i, bit in enumerate(bits))
    return value - (bits[-1] << fmt.bits) if fmt.kind == "int" else value


@pytest.mark.parametrize("kind", ["int", "uint", "bipolar"])
@pytest.mark.parametrize("bits", range(1, 9))
def test_every_code(kind, bits):
    fmt = Integer(kind, bits)
    values = [plain_value(fmt, code) for code in range(1 << bits)]
    assert fmt.decode(range(1 << bits)).tolist() == values
    assert fmt.encode(values).tolist() == list(range(1 << bits))
    assert (fmt.min, fmt.max) == (min(values), max(values))


def test_every_ternary_code():
    fmt = Integer("ternary", 2)
    assert fmt.decode(range(4)).tolist() == [plain_value(fmt, code) for code in range(4)]
    assert fmt.encode([0, 1, -1]).tolist() == [0, 1, 2]
    assert (str(fmt), fmt.min, fmt.max) == ("ternary2", -1, 1)
    assert set(fmt.random(np.random.default_rng(1), 100).tolist()) == {0, 1, 2}


def test_values_outside_are_refused():
    for fmt, value in (
        (Integer("int", 4), 8),
        (Integer("uint", 4), -1),
        (Integer("bipolar", 1), 0),
        (Integer("bipolar", 2), 2),
        (Integer("ternary", 2), 2),
        (Integer("ternary", 2), -2),
        (Integer("ternary", 2), 3),
    ):
        with pytest.raises(ValueError, match=str(value)):
            fmt.encode([value])


def test_signed_bits_is_the_narrowest():
    for lo in range(-20, 1):
        for hi in range(0, 20):
            bits = signed_bits(lo, hi)
            assert -(1 << bits - 1) <= lo and hi < 1 << bits - 1
            assert bits == 1 or not (-(1 << bits - 2) <= lo and hi < 1 << bits - 2)


def test_wrap_is_modulo():
    values = np.arange(-300, 300)
    for bits in range(1, 9):
        assert wrap(values, bits).tolist() == [
            (v + (1 << bits - 1)) % (1 << bits) - (1 << bits - 1) for v in range(-300, 300)
        ]


def test_packing_round_trip():
    rng = np.random.default_rng(5)
    for bits, lanes in ((1, 3), (8, 4), (5, 7), (30, 16), (62, 2)):
        codes = rng.integers(0, 1 << bits, (6, lanes))
        width = -(-bits * lanes // 8) * 8
        beats = pack(codes, bits, width)
        whole = [int.from_bytes(row.tobytes(), "little") for row in beats]
        assert whole == [sum(int(c) << i * bits for i, c in enumerate(row)) for row in codes]
        assert (unpack(beats, bits, lanes) == codes).all()
