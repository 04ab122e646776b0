"""Jobs aimed at floating-point cells have what random codes seldom have: sums halfway between two codes, sums
that cancel, specials, subnormals."""

from fractions import Fraction

import numpy as np
import pytest

from hwsim.config import load
from hwsim.formats import FLOATS, FloatFormat, Special
from hwsim.formats.exact import Exact
from hwsim.verify.job import Job
from proofs.corners import alike, cancelled, corners, few_bits
from proofs.mutants import shrunk
from proofs.workout import stages

NAMES = ("fmac_fp16_ws8x8", "fmac_e4m3_os8x8", "mxfp4_os8x8", "nvfp4_os8x8", "lut_fp16_w2_os8x8")


def numbers(fmt: FloatFormat, codes: np.ndarray) -> list[Fraction | None]:
    """Values of codes, exactly; None of specials."""
    values = Exact.of(fmt, codes)
    return [
        None if special else int(integer) * Fraction(2) ** int(unit)
        for integer, unit, special in zip(values.integers, values.unit, values.special)
    ]


def kinds_of_sums(job: Job, rows: int) -> set[str]:
    """What happens in the sums of a job of float16, tile after tile of so many rows, the last group first."""
    a = w = FLOATS["float16"]
    found = set()
    for i in range(len(job.a)):
        for j in range(job.w.shape[1]):
            products = list(zip(numbers(a, job.a[i]), numbers(w, job.w[:, j])))
            for tile in range(0, len(products), rows):
                found |= kinds_of_sum(products[tile:tile + rows][::-1])
    return found


def kinds_of_sum(products: list[tuple[Fraction | None, Fraction | None]]) -> set[str]:
    """What happens while products are added one after another and rounded to float32."""
    found: set[str] = set()
    total = Fraction(0)
    for x, y in products:
        if x is None or y is None:
            return found | {"special"}
        exact = total + x * y
        found |= {"cancelled"} if not exact and x * y else set()
        found |= {"nearly cancelled"} if exact and abs(exact) * 2**8 < abs(total) else set()
        size = abs(exact)
        unit = Fraction(2) ** (size.numerator.bit_length() - size.denominator.bit_length() - 25)
        while size / unit >= 1 << 24:
            unit *= 2
        steps, rest = divmod(size / unit, 1)
        if rest == Fraction(1, 2):
            found.add("tie to odd" if steps % 2 else "tie to even")
        if rest >= Fraction(1, 2) and steps == (1 << 24) - 1:
            found.add("carry")
        nearest = int(steps) + (rest > Fraction(1, 2) or (rest == Fraction(1, 2) and steps % 2 == 1))
        total = (1 if exact >= 0 else -1) * nearest * unit
    return found


@pytest.mark.full
def test_sums_of_float16_meet_every_kind_of_rounding():
    config = shrunk(load("fmac_fp16_ws8x8"))
    found: set[str] = set()
    for job, _ in corners(np.random.default_rng(1), config):
        found |= kinds_of_sums(Job(job.a[:8], job.w[:, :4]), config.flow.rows)
    assert found == {"special", "cancelled", "nearly cancelled", "tie to odd", "tie to even", "carry"}


@pytest.mark.parametrize("name", NAMES)
def test_operands_of_every_kind(name):
    """Zeros, subnormals, largest values and, where the format has them, NaNs and infinities."""
    pe = load(name).pe
    jobs = [job for job, stalled in corners(np.random.default_rng(1), load(name)) if not stalled]
    for fmt, codes in ((pe.a, [job.a for job in jobs]), (pe.w, [job.w for job in jobs])):
        if not isinstance(fmt, FloatFormat):
            continue
        met = set(np.concatenate([np.ravel(one) for one in codes]).tolist())
        assert {0, 1, fmt.largest_code, fmt.largest_code | fmt.sign_bit} <= met
        assert {fmt.infinity_code, fmt.nan_code} - {None} <= met
        specials = fmt.specials(np.array(sorted(met))) != Special.NONE
        assert specials.any() == fmt.has_specials


@pytest.mark.parametrize("draw", [alike, few_bits])
def test_sums_that_cancel_are_positive_zeros(draw):
    """Their operands are not zeros: the sum's sign shows, which a later group would hide."""
    config = load("lut_fp16_w2_os8x8")
    job = cancelled(np.random.default_rng(1), config.pe, (4, 6), draw)
    assert job.a.any(axis=1).all() and not job.golden(config.pe, config.flow).any()


@pytest.mark.full
def test_cells_of_integers_have_no_corners():
    """And a list of jobs for every one that there are."""
    assert corners(np.random.default_rng(1), load("tiny_os2x3")) == []
    assert list(stages(shrunk(load("tiny_os2x3")))) == ["short", "precisions", "long", "outlet"]
