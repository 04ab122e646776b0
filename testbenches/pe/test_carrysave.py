"""The carry-save cell: what its register holds, golden model against Python's own integers, the steps against
the circuit's bounds."""

import itertools

import numpy as np
import pytest
from conftest import graded

from hwsim.errors import ParamError
from hwsim.pe.carrysave import Carrysave, form_of, value
from hwsim.pe.mac import Mac
from hwsim.verilog.emit import verilog

SHAPES = [
    {},
    {"a_signed": False},
    {"w_kind": "uint"},
    {"w_bits": 1},
    {"w_bits": 5, "lanes": 3},
    {"a_bits": 2, "w_bits": 2},
    {"a_bits": 16, "w_bits": 16, "lanes": 16},
    {"w_kind": "uint", "w_bits": 1, "a_signed": False},
]
KINDS = [{}, {"redundant": "whole"}, {"slack": 3}]
WIDTHS = (1, 2, 7, 64, 16384)


@pytest.mark.parametrize("params", [*SHAPES, {"p_bits": 9}])
def test_golden(params):
    pe, mac, rng = Carrysave(**params), Mac(**params), np.random.default_rng(3)
    a, w = pe.a.random(rng, (5, 23)), pe.w.random(rng, (23, 4))
    values = [
        [sum(int(x) * int(y) for x, y in zip(row, column)) for column in pe.w.integers(w).T]
        for row in pe.a.integers(a)
    ]
    half = 1 << pe.p.bits - 1
    assert (
        pe.golden(a, w).tolist()
        == [[(x + half) % (2 * half) - half for x in row] for row in values]
        == mac.golden(a, w).tolist()
    )


@pytest.mark.parametrize("params", graded(SHAPES, 2, 100))
@pytest.mark.parametrize("kind", KINDS)
def test_a_register_is_known_by_its_bits(params, kind):
    """Every width of a sum has a form, wider ones more bits; a carry is kept in no column that has none below
    it."""
    pe = Carrysave(**params, **kind)
    forms = [form_of(pe, pe.p_width(k)) for k in WIDTHS]
    assert all(shape.bits == pe.p_width(k) for shape, k in zip(forms, WIDTHS))
    for narrow, wide in itertools.pairwise(forms):
        assert narrow.width <= wide.width and (narrow.bits < wide.bits or narrow == wide)
    for shape in forms:
        assert all(0 < place < shape.low for place in shape.keeps)
        assert not shape.counts or shape.low - 1 not in shape.keeps
        carries = sum(1 << place for place in shape.keeps)
        if shape.counts:  # what the module's text says of the low columns
            largest, top = max(map(abs, pe.addend())), 1 << shape.low
            assert (
                largest <= top // 2
                and (top - 1 + carries) + largest < 2 * top
                and top - 1 + carries < 1.5 * top
            )


@pytest.mark.parametrize("params", graded(SHAPES, 3, 100))
@pytest.mark.parametrize("kind", KINDS)
def test_steps_resolve_to_the_sum(params, kind):
    """From any register, reachable or not."""
    pe, rng = Carrysave(**params, **kind), np.random.default_rng(5)
    bits = pe.p_width(64)
    shape = form_of(pe, bits)
    p = np.array(
        [sum(int(bit) << i for i, bit in enumerate(row)) for row in rng.integers(0, 2, (40, bits))], object
    )
    p = p - ((p >> bits - 1) << bits)
    a, w = pe.a.random(rng, (40, pe.lanes)), pe.w.random(rng, (40, pe.lanes))
    after = pe.step_core(p, a, w, np.zeros(40, np.int64), bits)
    added = (pe.a.integers(a) * pe.w.integers(w)).sum(axis=1)
    for before, more, now in zip(value(shape, p, bits), added, pe.step_resolve(after, bits)):
        assert (int(before) + int(more) - int(now)) % (1 << shape.width) == 0


def test_fewer_carries_where_there_is_time():
    bits = [Carrysave(slack=slack).p_width(16384) for slack in (0, 1, 2, 4, 8, 16)]
    assert bits == sorted(bits, reverse=True) and bits[0] == 40 and bits[-1] == 32
    assert Carrysave(redundant="whole").p_width(16384) > 40


def test_digits_once_per_column_or_in_every_cell():
    column, cell = Carrysave(), Carrysave(encoding="cell")
    assert (column.w_width, cell.w_width) == (12, 8) and cell.encode_w("x") is None
    encoder = column.encode_w("digits")
    assert encoder is not None and "negative0_3" in verilog(encoder)
    assert "negative0_3" in verilog(cell.core("core", 40))
    assert "negative0_3" not in verilog(column.core("core", 40))
    assert Carrysave(w_bits=1).encode_w("x") is None  # a sign is no digit


@pytest.mark.parametrize(
    "params", [{"redundant": "low columns"}, {"slack": 17}, {"encoding": "row"}, {"w_bits": 17}, {"lanes": 0}]
)
def test_bounds(params):
    with pytest.raises(ParamError, match=f"{next(iter(params))}: must be"):
        Carrysave(**params)
