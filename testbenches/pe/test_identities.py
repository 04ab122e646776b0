"""Identities on which published low-bit GEMM engines rest, as their papers write them: exact, over every
operand of small widths.

Values come from number formats and golden models; the right hand sides are the papers' own sums of planes,
tables and corrections.
"""

import itertools
from fractions import Fraction

import numpy as np
import pytest
from conftest import graded

from hwsim.formats import IntegerFormat
from hwsim.pe.bitplane import Bitplane
from hwsim.pe.lut import Lut
from hwsim.pe.mac import Mac
from hwsim.pe.shiftadd import Shiftadd
from hwsim.pe.ternary import Ternary

SCALES = [Fraction(1), Fraction(3, 7), Fraction(-2, 9)]


def planes(codes, bits: int) -> list[int]:
    """Bit plane after bit plane of some codes, lowest first: bit k of plane b is bit b of code k."""
    return [sum((code >> b & 1) << k for k, code in enumerate(codes)) for b in range(bits)]


def popc(x: int) -> int:
    return bin(x).count("1")


def signed_sum(values, bits: int):
    """T: bit k of ``bits`` says whether value k is added or subtracted."""
    return sum(x if bits >> k & 1 else -x for k, x in enumerate(values))


def column(codes) -> np.ndarray:
    return np.array(codes).reshape(-1, 1)


def vectors(bits: int, k: int):
    """Every vector of ``k`` codes."""
    return itertools.product(range(1 << bits), repeat=k)


# -- LUT Tensor Core, ISCA 2025 (arXiv 2408.06003), equations 1-6 ----------------------------------
@pytest.mark.parametrize("bits", range(1, 9))
def test_reinterpreted_weights(bits):
    """s (q - z) = s' (q' - z') with q' = 2q - (2**B - 1), s' = s/2, z' = 2z + 1 - 2**B (equations 1-3): q' is
    bipolar."""
    for q in range(1 << bits):
        odd = int(IntegerFormat("bipolar", bits).decode(q))
        assert odd == 2 * q - ((1 << bits) - 1) == sum(((2 * (q >> b & 1)) - 1) << b for b in range(bits))
        for s, z in itertools.product(SCALES, (Fraction(0), Fraction(1 << bits, 2), Fraction(5, 3))):
            assert s * (q - z) == s / 2 * (odd - (2 * z + 1 - (1 << bits)))


@pytest.mark.parametrize("bits", range(1, 9))
def test_zero_point_is_a_sum_of_activations(bits):
    """sum a s(q - z) = s' (C - z' sum a), C what an engine for bipolar weights gives."""
    pe, rng = Lut(w_bits=bits), np.random.default_rng(bits)
    a, q, s, z = pe.a.random(rng, (1, 13)), pe.w.random(rng, (13, 1)), Fraction(2, 9), Fraction(7, 2)
    values, shifted = pe.a.integers(a)[0].tolist(), 2 * z + 1 - (1 << bits)
    real = sum(x * s * (code - z) for x, code in zip(values, q[:, 0].tolist()))
    assert real == s / 2 * (int(pe.golden(a, q)[0, 0]) - shifted * sum(values))


@pytest.mark.parametrize("lanes", range(2, 7))
def test_odd_symmetry_and_folding(lanes):
    """T(~i) = -T(i) (equation 4); the paper's half and folding (5, 6), and their mirror image, which the cell
    here stores."""
    values = np.random.default_rng(lanes).integers(-128, 128, lanes).tolist()
    rest = (1 << lanes - 1) - 1
    paper = [signed_sum(values, i) for i in range(rest + 1)]
    mirror = [signed_sum(values, rest + 1 + i) for i in range(rest + 1)]
    for i in range(1 << lanes):
        top, low = i >> lanes - 1, i & rest
        t = signed_sum(values, i)
        assert signed_sum(values, ~i) == -t
        assert t == (-paper[~low & rest] if top else paper[low])
        folded = ~low & rest if top else low
        assert t == (-paper[folded] if top else paper[folded])
        mirrored = low if top else ~low & rest
        assert t == (mirror[mirrored] if top else -mirror[mirrored])


# -- T-MAC (arXiv 2407.00088): alpha and bias of its tables ----------------------------------------
ALPHA = [Fraction(1, 2), Fraction(1), Fraction(2), Fraction(4)]


@pytest.mark.parametrize("bits", range(1, 9))
def test_t_mac_weight(bits):
    """w - 2**(B-1) = sum over b of 2**(b-1) (+-1) - 1/2; the left side is two's complement with its top bit
    inverted."""
    for w in range(1 << bits):
        signs = [1 if w >> b & 1 else -1 for b in range(bits)]
        centred = sum(Fraction(2) ** (b - 1) * sign for b, sign in enumerate(signs)) - Fraction(1, 2)
        assert centred == w - (1 << bits - 1) == int(IntegerFormat("int", bits).decode(w ^ 1 << bits - 1))


@pytest.mark.parametrize("bits", range(1, 5))
def test_t_mac_tables(bits):
    """sum a (w - 2**(B-1)) = sum over b of alpha_b sum over groups of LUT[plane b] + alpha_0 lut_bias,
    lut_bias = -sum a."""
    rng = np.random.default_rng(bits)
    groups = list(vectors(bits, 4)) if bits < 4 else rng.integers(0, 16, (500, 4)).tolist()
    total, bias, exact = Fraction(0), 0, 0
    for codes in groups:
        a = rng.integers(-128, 128, 4).tolist()
        table = [signed_sum(a, g) for g in range(16)]
        group = sum(alpha * table[plane] for alpha, plane in zip(ALPHA, planes(codes, bits)))
        value = sum(x * (w - (1 << bits - 1)) for x, w in zip(a, codes))
        assert group + ALPHA[0] * -sum(a) == value
        total, bias, exact = total + group, bias - sum(a), exact + value
    assert total + ALPHA[0] * bias == exact


# -- APT-LLM's bipolar integers: XOR, XNOR and a constant ------------------------------------------
@pytest.mark.parametrize(
    ("p", "q", "k"), [(1, 1, 1), (1, 1, 5), (2, 1, 3), (1, 3, 3), (2, 2, 3), (3, 2, 2), (3, 3, 2), (4, 4, 1)]
)
def test_bipolar_recovery(p, q, k):
    """sum x w = sum_ij 2**(i+j) (K - 2 popc(X_i ^ W_j)) = sum_ij 2**(i+j) (2 popc(~(X_i ^ W_j)) - K)
    = 2 sum_ij 2**(i+j) popc(~(X_i ^ W_j)) - K (2**p - 1) (2**q - 1)."""
    ones = (1 << k) - 1
    for x, w in itertools.product(vectors(p, k), vectors(q, k)):
        exact = int(IntegerFormat("bipolar", p).decode(x) @ IntegerFormat("bipolar", q).decode(w))
        pairs = [
            (i + j, x_i, w_j) for i, x_i in enumerate(planes(x, p)) for j, w_j in enumerate(planes(w, q))
        ]
        assert exact == sum((k - 2 * popc(x_i ^ w_j)) << place for place, x_i, w_j in pairs)
        agreements = [popc(~(x_i ^ w_j) & ones) << place for place, x_i, w_j in pairs]
        assert exact == sum(2 * n - (k << place) for n, (place, *_) in zip(agreements, pairs))
        assert exact == 2 * sum(agreements) - k * ((1 << p) - 1) * ((1 << q) - 1)


# -- BISMO, FPL 2018, and ABQ-LLM: AND, popcount and the sign of a plane ---------------------------
@pytest.mark.parametrize(("x_kind", "w_kind"), list(itertools.product(("int", "uint"), repeat=2)))
@pytest.mark.parametrize(("p", "q", "k"), [(1, 1, 4), (2, 1, 3), (2, 3, 2), (3, 3, 2), (4, 4, 1)])
def test_planes_of_twos_complement(p, q, k, x_kind, w_kind):
    """sum x w = sum_ij mu_i nu_j popc(X_i & W_j), mu_i = 2**i but for the sign plane's -2**(p-1) (ABQ-LLM);
    mu_i nu_j is -2**(i+j) where exactly one of the planes is a sign plane (BISMO)."""
    def places(kind: str, bits: int) -> list[int]:
        return [-(1 << i) if kind == "int" and i == bits - 1 else 1 << i for i in range(bits)]

    for x, w in itertools.product(vectors(p, k), vectors(q, k)):
        exact = int(IntegerFormat(x_kind, p).decode(x) @ IntegerFormat(w_kind, q).decode(w))
        abq = bismo = 0
        for i, j in itertools.product(range(p), range(q)):
            count = popc(planes(x, p)[i] & planes(w, q)[j])
            abq += places(x_kind, p)[i] * places(w_kind, q)[j] * count
            negative = (x_kind == "int" and i == p - 1) != (w_kind == "int" and j == q - 1)
            bismo += (-count if negative else count) << i + j
        assert abq == bismo == exact


@pytest.mark.parametrize("w_kind", ["int", "uint"])
@pytest.mark.parametrize("a_signed", [True, False])
def test_planes_of_the_golden_model(a_signed, w_kind):
    """The same sum over every pair of vectors of the architecture's own operands."""
    pe = Bitplane(a_bits=2, w_bits=3, a_signed=a_signed, w_kind=w_kind)
    a, w = np.array(list(vectors(2, 2))), np.array(list(vectors(3, 2)))
    total = np.zeros((len(a), len(w)), np.int64)
    for i, j in itertools.product(range(2), range(3)):
        negative = (a_signed and i == 1) != (w_kind == "int" and j == 2)
        total += (-1 if negative else 1) * ((a >> i & 1) @ (w >> j & 1).T << i + j)
    assert total.tolist() == pe.golden(a, w.T).tolist()


# -- BCQ: LUT-GEMM, ShiftAddLLM, FIGLUT (HPCA 2025, arXiv 2503.06862) ------------------------------
@pytest.mark.parametrize("q, s, zp", graded([pytest.param(*case) for case in itertools.product(
    range(1, 5), SCALES, [Fraction(0), Fraction(5), Fraction(15, 2)])], 2, 8))
def test_uniform_weights_are_bcq(q, s, zp):
    """s (u - zp) = sum_i alpha_i b_i + z with alpha_i = s 2**i / 2 and z = s ((2**q - 1) / 2 - zp), b_i =
    +-1."""
    alpha, z = [s * 2 ** i / 2 for i in range(q)], s * (Fraction(2 ** q - 1, 2) - zp)
    for u in range(1 << q):
        assert s * (u - zp) == sum(alpha[i] * (1 if u >> i & 1 else -1) for i in range(q)) + z
    pe = Lut(w_bits=q, a_bits=4)
    for x, u in ((x, u) for x in ((-8, 7, 3), (5, -1, 0)) for u in vectors(q, 3)):
        y = sum(alpha[i] * signed_sum(x, plane) for i, plane in enumerate(planes(u, q))) + z * sum(x)
        assert y == sum(value * s * (code - zp) for value, code in zip(x, u))
        assert y == s / 2 * int(pe.golden(pe.a.encode([x]), column(u))[0, 0]) + z * sum(x)


# -- BitNet b1.58 (arXiv 2402.17764): ternary weights ----------------------------------------------
def test_ternary_is_positive_minus_negative_plane():
    """sum a w = sum over W+ of a - sum over W- of a: two engines for weights 0/1 do what one for ternary
    weights does."""
    ternary, binary = Ternary(a_bits=4), Mac(a_bits=4, w_bits=1, w_kind="uint")
    a, w = ternary.a.encode([[-8, 7, 3, -1]]), np.array(list(itertools.product(range(3), repeat=4))).T
    assert w.shape == (4, 81)
    assert ternary.golden(a, w).tolist() == (binary.golden(a, w & 1) - binary.golden(a, w >> 1)).tolist()
    assert ternary.golden(a, w).tolist() == [
        [sum(x * (0, 1, -1)[code] for x, code in zip((-8, 7, 3, -1), codes)) for codes in w.T]
    ]


# -- MixPE (arXiv 2411.16158): scale and zero point once per group ---------------------------------
@pytest.mark.parametrize("cls", [Mac, Shiftadd])
def test_dequantized_once_per_group(cls):
    """sum_k a s_g (q - z_g) = sum_g s_g (sum a q - z_g sum a), for every q of two groups of two."""
    pe = cls(a_bits=4, w_bits=2, w_kind="uint")
    a, scales, zeros = (-8, 7, 5, -3), (Fraction(3, 7), Fraction(-2, 9)), (Fraction(2), Fraction(3, 2))
    codes = pe.a.encode([a])
    for q in vectors(2, 4):
        exact = sum(x * scales[k // 2] * (code - zeros[k // 2]) for k, (x, code) in enumerate(zip(a, q)))
        once = Fraction(0)
        for g, at in enumerate((slice(0, 2), slice(2, 4))):
            once += scales[g] * (int(pe.golden(codes[:, at], column(q[at]))[0, 0]) - zeros[g] * sum(a[at]))
        assert once == exact
