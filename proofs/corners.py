"""Jobs aimed at floating-point cells: operands that random codes seldom meet.

Every job has few groups of products, so that each result shows what one or two additions did. Of its kinds,
`few_bits` has significands of one or two ones, or of ones alone, whose sums are halfway between two codes or
carry into the next exponent; `small` and `large` have the lowest and the highest exponents; `specials` have
infinities and NaNs among corners. `taken_back` has the first group again with its sign changed, but for a few
units in the last place; `cancelled` ends with it, unchanged but for the sign; `ties` puts products below one
another at distances of the register's significand.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from hwsim.config import Config
from hwsim.formats import FloatFormat
from hwsim.pe import PE
from hwsim.verify.job import Job

Draw = Callable[[np.random.Generator, FloatFormat, tuple[int, int]], np.ndarray]
ROWS, COLUMNS = 24, 12  # of a job's results
MANTISSA_BITS = 23  # of float32, which most registers are
SPECIAL = 1 / 12  # of the operands of a job with specials: most of its results are numbers


def corners(rng: np.random.Generator, config: Config) -> list[tuple[Job, int]]:
    """Jobs for a configuration, none of which stalls; no jobs where no operand is a floating-point number."""
    pe = config.pe
    if pe.k_max < 3 * pe.lanes or not any(isinstance(fmt, FloatFormat) for fmt in (pe.a, pe.w)):
        return []
    m, n = min(config.flow.m_max, ROWS), COLUMNS
    jobs = [drawn(rng, pe, (m, groups, n), draw) for draw in KINDS for groups in (1, 2, 3)]
    jobs += [taken_back(rng, job, pe) for job in jobs]
    jobs += [ties(rng, pe, (m, groups, n)) for groups in (3, 3, 4, 8)]
    jobs += [cancelled(rng, pe, (m, n), draw) for draw in (alike, few_bits)]
    return [(job, 0) for job in jobs]


def few_bits(rng: np.random.Generator, fmt: FloatFormat, shape: tuple[int, int]) -> np.ndarray:
    """Codes of any exponent whose mantissas have one or two ones at most, or all ones but for two."""
    ones = (1 << fmt.mantissa_bits) - 1
    bits = np.append(1 << np.arange(fmt.mantissa_bits), 0)
    mantissas = rng.choice(bits, shape) | rng.choice(bits, shape)
    mantissas ^= np.where(rng.random(shape) < 0.3, ones, 0)
    return signed(rng, fmt, rng.integers(0, 1 << fmt.exponent_bits, shape), mantissas)


def small(rng: np.random.Generator, fmt: FloatFormat, shape: tuple[int, int]) -> np.ndarray:
    """Codes of the three lowest exponents, subnormals among them."""
    return signed(rng, fmt, rng.integers(0, 3, shape), rng.integers(0, 1 << fmt.mantissa_bits, shape))


def large(rng: np.random.Generator, fmt: FloatFormat, shape: tuple[int, int]) -> np.ndarray:
    """Codes of the three highest exponents."""
    top = fmt.largest_code >> fmt.mantissa_bits
    return signed(rng, fmt, top - rng.integers(0, 3, shape), rng.integers(0, 1 << fmt.mantissa_bits, shape))


def alike(rng: np.random.Generator, fmt: FloatFormat, shape: tuple[int, int]) -> np.ndarray:
    """Codes of middle exponents, so that sums are as long as products."""
    fields = fmt.bias + rng.integers(-1, 2, shape)
    return signed(rng, fmt, fields, rng.integers(0, 1 << fmt.mantissa_bits, shape))


def specials(rng: np.random.Generator, fmt: FloatFormat, shape: tuple[int, int]) -> np.ndarray:
    """Corners of the format, infinities and NaNs among them."""
    return fmt.random(rng, shape, specials=SPECIAL, corners=0.5)


def anything(rng: np.random.Generator, fmt: FloatFormat, shape: tuple[int, int]) -> np.ndarray:
    """Finite codes."""
    return fmt.random(rng, shape, specials=0)


KINDS: tuple[Draw, ...] = (anything, few_bits, small, large, alike, specials)


def signed(rng: np.random.Generator, fmt: FloatFormat, fields: np.ndarray,
           mantissas: np.ndarray) -> np.ndarray:
    """Finite codes of fields of exponents, cut to those that there are, and mantissas; of either sign."""
    codes = np.clip(fields, 0, (1 << fmt.exponent_bits) - 1) << fmt.mantissa_bits | mantissas
    return np.minimum(codes, fmt.largest_code) | fmt.sign_bit * rng.integers(0, 2, codes.shape)


def drawn(rng: np.random.Generator, pe: PE, dims: tuple[int, int, int], draw: Draw) -> Job:
    """A job of so many rows, groups of products and columns, its floating-point operands drawn."""
    m, groups, n = dims
    k = min(groups * pe.lanes, pe.k_max)
    job = Job.random(rng, pe, m, k, n)
    a = draw(rng, pe.a, (m, k)) if isinstance(pe.a, FloatFormat) else job.a
    w = draw(rng, pe.w, (k, n)) if isinstance(pe.w, FloatFormat) else job.w
    return replace(job, a=a, w=pe.nearest_w(w))


def taken_back(rng: np.random.Generator, job: Job, pe: PE) -> Job:
    """The first group of a job, that group with its sign changed and a few units away, and a third one."""
    lanes = pe.lanes
    first = drawn(rng, pe, (len(job.a), 3, job.w.shape[1]), anything)
    a, w = first.a.copy(), first.w.copy()
    a[:, :lanes] = job.a[:, :lanes]
    w[:lanes] = job.w[:lanes]
    a[:, lanes:2 * lanes] = moved(rng, pe.a, job.a[:, :lanes], 1)
    w[lanes:2 * lanes] = moved(rng, pe.w, job.w[:lanes], 0)
    return replace(first, a=a, w=pe.nearest_w(w))


def cancelled(rng: np.random.Generator, pe: PE, dims: tuple[int, int], draw: Draw) -> Job:
    """A group of products and that group with its sign changed: sums of 0 that show their sign, unless
    something was rounded."""
    m, n = dims
    job = drawn(rng, pe, (m, 2, n), draw)
    lanes = pe.lanes
    a, w = job.a.copy(), job.w.copy()
    a[:, lanes:] = a[:, :lanes]
    w[lanes:] = w[:lanes]
    if isinstance(pe.a, FloatFormat):
        a[:, lanes:] ^= pe.a.sign_bit
    elif isinstance(pe.w, FloatFormat):
        w[lanes:] ^= pe.w.sign_bit
    return replace(job, a=a, w=pe.nearest_w(w))


def moved(rng: np.random.Generator, fmt: object, codes: np.ndarray, negate: int) -> np.ndarray:
    """Half of the codes at most three units away, with the sign changed if asked for; others than of floats
    as they are.
    """
    if not isinstance(fmt, FloatFormat):
        return codes
    sizes = codes & fmt.sign_bit - 1
    steps = np.where(rng.random(codes.shape) < 0.5, rng.integers(-3, 4, codes.shape), 0)
    near = np.where(sizes > fmt.largest_code, sizes, np.clip(sizes + steps, 0, fmt.largest_code))
    return near | (codes & fmt.sign_bit) ^ negate * fmt.sign_bit


def ties(rng: np.random.Generator, pe: PE, dims: tuple[int, int, int]) -> Job:
    """Groups in any order whose products lie below one another by the register's significand and about it, in
    one lane each.
    """
    job = drawn(rng, pe, dims, few_bits)
    lines, k = job.a.shape
    bits = MANTISSA_BITS
    distances = np.array([0, bits, bits + 1, bits + 2, 1, bits // 2, bits + 9, bits])[:dims[1]]
    below = np.repeat(rng.permutation(distances), pe.lanes)[:k]
    w_share = below // 2 if isinstance(pe.a, FloatFormat) else below
    a_share = below - w_share if isinstance(pe.w, FloatFormat) else below
    lane = np.repeat(rng.integers(0, pe.lanes, (lines, dims[1])), pe.lanes, axis=1)[:, :k]
    a = np.where(np.arange(k) % pe.lanes == lane, lowered(rng, pe.a, job.a, a_share), 0)
    return replace(job, a=a, w=pe.nearest_w(lowered(rng, pe.w, job.w.T, w_share).T))


def lowered(rng: np.random.Generator, fmt: object, codes: np.ndarray, below: np.ndarray) -> np.ndarray:
    """Codes ``(lines, k)`` with exponents ``below (k)`` a high one, two thirds of them powers of two; others
    than of floats as they are.
    """
    if not isinstance(fmt, FloatFormat):
        return codes
    top = (fmt.largest_code >> fmt.mantissa_bits) - rng.integers(0, 3, (len(codes), 1))
    mantissas = np.where(rng.random(codes.shape) < 2 / 3, 0, codes & (1 << fmt.mantissa_bits) - 1)
    return signed(rng, fmt, np.maximum(top - below, 0), mantissas)
