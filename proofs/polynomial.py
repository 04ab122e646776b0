"""Integer functions of bits as multilinear polynomials: a canonical form, so equal functions are equal
dictionaries.

Every function from n bits to the integers is exactly one polynomial in which no variable is squared (for a
bit x*x = x).
A :class:`Polynomial` maps a set of variables, the bits set in an int, to the coefficient of their product.
Besides bits a :class:`Ring` has *unknowns*: an integer or a bit that stands for what an expression would be
if it could be written down. The same expression is the same unknown, so equality is still sound; a difference
that contains unknowns proves nothing.
"""

import itertools
from collections import Counter
from collections.abc import Hashable, Iterable

import numpy as np

SMALL = 12  # variables of a function that is tabulated
# variables whose values are gone through where bounds of a larger one are asked for: two places of two bits
# each
SPLIT = 4


class Undecided(Exception):
    """The method cannot tell; the message says at what."""


class Polynomial:
    """Immutable sum of coefficient times product of variables."""

    __slots__ = ("terms",)

    def __init__(self, terms: dict[int, int]):
        self.terms = terms

    @staticmethod
    def const(value: int) -> "Polynomial":
        """A number."""
        return Polynomial({0: value} if value else {})

    def plus(self, other: "Polynomial", factor: int = 1) -> "Polynomial":
        """``self + factor * other``."""
        if len(other.terms) > len(self.terms) and factor == 1:
            self, other = other, self
        terms = dict(self.terms)
        for product, coefficient in other.terms.items():
            total = terms.get(product, 0) + factor * coefficient
            if total:
                terms[product] = total
            else:
                terms.pop(product, None)
        return Polynomial(terms)

    def scaled(self, factor: int) -> "Polynomial":
        """``factor * self``."""
        return Polynomial({p: factor * c for p, c in self.terms.items()} if factor else {})

    def modulo(self, modulus: int) -> "Polynomial":
        """Coefficients reduced to ``0 .. modulus - 1``."""
        return Polynomial({p: c % modulus for p, c in self.terms.items() if c % modulus})

    @property
    def variables(self) -> int:
        """The set of variables that occur."""
        found = 0
        for product in self.terms:
            found |= product
        return found

    @property
    def constant(self) -> int | None:
        """The number that this is, None if it is not one."""
        return None if any(self.terms) else self.terms.get(0, 0)

    def key(self) -> Hashable:
        """Equal for equal polynomials."""
        return frozenset(self.terms.items())


class Ring:
    """The variables, and what can be computed with polynomials in them."""

    def __init__(self):
        self.names: list[str] = []
        self.integers = 0  # the set of variables that are not bits
        self.unknowns = 0  # the set of variables that stand for an expression
        self.behind: dict[int, int] = {}  # the variables of that expression, and behind the unknowns in it
        self.bounds: dict[int, tuple[int, int]] = {}
        self.signs: dict[Hashable, Polynomial] = {}  # what a bit says is negative, by the bit's key
        self._known: dict[Hashable, Polynomial] = {}

    def bit(self, name: str) -> Polynomial:
        """A free bit."""
        self.names.append(name)
        return Polynomial({1 << len(self.names) - 1: 1})

    def product(self, x: Polynomial, y: Polynomial) -> Polynomial:
        """``x * y``; Undecided where that multiplies integer unknowns."""
        if len(x.terms) > len(y.terms):
            x, y = y, x
        if x.constant is not None:
            return y.scaled(x.constant)
        if x.variables & self.integers and y.variables & self.integers:
            raise Undecided("a product of unknown integers")
        if len(x.terms) * len(y.terms) > 1 << SMALL and self.is_small(Polynomial(x.terms | y.terms)):
            return self._tabulated_product(x, y)
        terms: dict[int, int] = {}
        for p, c in x.terms.items():
            for q, d in y.terms.items():
                terms[p | q] = terms.get(p | q, 0) + c * d
        return Polynomial({p: c for p, c in terms.items() if c})

    def _tabulated_product(self, x: Polynomial, y: Polynomial) -> Polynomial:
        both = members(x.variables | y.variables)
        return self.interpolated(both, self._values(x, both) * self._values(y, both))

    def range(self, x: Polynomial) -> tuple[int, int]:
        """Bounds of its values; exact for functions of few bits."""
        if self.is_small(x):
            values = self.table(x)[1]
            return int(values.min()), int(values.max())
        return self.quick_range(x)

    def quick_range(self, x: Polynomial) -> tuple[int, int]:
        """Bounds of its values, product by product."""
        lo = hi = 0
        for product, c in x.terms.items():
            least, most = self._product_range(product)
            lo = lo + min(c * least, c * most)
            hi = hi + max(c * least, c * most)
        return lo, hi

    def exact_range(self, x: Polynomial, lo: int, hi: int) -> tuple[int, int]:
        """Bounds that are exact where parts without a common variable are functions of few bits each.

        Only the question whether they are in ``lo..hi`` must be answered: two values are tried first.
        """
        for sign in (1, -1):
            ones = Polynomial({p: c for p, c in x.terms.items() if sign * c > 0}).variables
            value = sum(c for p, c in x.terms.items() if not p & ~ones)
            if not lo <= value <= hi and not ones & self.unknowns:
                return self.range(x)
        ranges = [self.split_range(part) for part in independent(x)]
        return sum(lo for lo, _ in ranges), sum(hi for _, hi in ranges)

    def split_range(self, x: Polynomial) -> tuple[int, int]:
        """Bounds of its values: exact for functions of few bits, else those of all choices of the bits that
        most products have."""
        if self.is_small(x):
            return self.range(x)
        counts = Counter(place for product in x.terms for place in members(product & ~self.integers))
        chosen = [place for place, _ in counts.most_common(SPLIT)]
        ranges = []
        for values in itertools.product((0, 1), repeat=len(chosen)):
            ones, zeros = (
                sum(1 << place for place, value in zip(chosen, values) if value == one) for one in (1, 0)
            )
            left = dict[int, int]()
            for product, c in x.terms.items():
                if not product & zeros:
                    left[product & ~ones] = left.get(product & ~ones, 0) + c
            ranges.append(self.quick_range(Polynomial(left)))
        return min(lo for lo, _ in ranges), max(hi for _, hi in ranges)

    def _product_range(self, product: int) -> tuple[int, int]:
        """Bounds of a product of variables: of a bit 0 and 1, of at most one integer its own, or 0."""
        integers = product & self.integers
        if not product:
            return 1, 1
        if not integers:
            return 0, 1
        lo, hi = self.bounds[integers]  # KeyError: products of two integers are never made
        return (lo, hi) if product == integers else (min(lo, 0), max(hi, 0))

    # -- tables ------------------------------------------------------------------------------------
    def is_small(self, x: Polynomial) -> bool:
        """Whether this is a function of few bits, which a table can hold."""
        variables = x.variables
        return not variables & self.integers and variables.bit_count() <= SMALL and \
            sum(map(abs, x.terms.values())) < 1 << 62

    def table(self, x: Polynomial) -> tuple[list[int], np.ndarray]:
        """Its variables, and its values over their assignments: the first variable is the index's lowest
        bit."""
        places = members(x.variables)
        return places, self._values(x, places)

    @staticmethod
    def _values(x: Polynomial, places: list[int]) -> np.ndarray:
        index = {place: i for i, place in enumerate(places)}
        values = np.zeros(1 << len(places), np.int64)
        for product, c in x.terms.items():
            values[sum(1 << index[place] for place in members(product))] += c
        return _subset_sums(values, 1)

    @staticmethod
    def interpolated(places: list[int], values: np.ndarray) -> Polynomial:
        """The polynomial with these values: the inverse of :meth:`table`."""
        coefficients = _subset_sums(values.astype(np.int64), -1)
        return Polynomial({
            sum(1 << place for i, place in enumerate(places) if at >> i & 1): int(coefficients[at])
            for at in np.flatnonzero(coefficients).tolist()
        })

    # -- what is not a polynomial operation --------------------------------------------------------
    def floor(self, x: Polynomial, places: int) -> Polynomial:
        """``floor(x / 2**places)``: what divides evenly goes through, the rest is tabulated or an unknown
        integer."""
        whole, rest = {}, {}
        for product, c in x.terms.items():
            high, low = divmod(c, 1 << places)
            whole |= {product: high} if high else {}
            rest |= {product: low} if low else {}
        left = Polynomial(rest)
        if self.is_small(left):
            at, values = self.table(left)
            carry = self.interpolated(at, values >> places)
        else:
            carry = self._unknown("floor", left, (places,), (0, self.range(left)[1] >> places))
        return Polynomial(whole).plus(carry)

    def bit_of(self, x: Polynomial, place: int) -> Polynomial:
        """Bit ``place`` of ``x`` in two's complement."""
        x = x.modulo(2 << place)
        if self.is_small(x):
            at, values = self.table(x)
            return self.interpolated(at, values >> place & 1)
        return self._unknown("bit", x, (place,), None)

    def wrapped(self, x: Polynomial, low: int, width: int) -> Polynomial:
        """The number in ``low .. low + 2**width - 1`` that is ``x`` modulo 2**width; ``x`` is small."""
        at, values = self.table(x)
        return self.interpolated(at, (values - low & (1 << width) - 1) + low)

    def negative(self, x: Polynomial) -> Polynomial:
        """1 where ``x < 0``, else 0."""
        lo, hi = self.range(x)
        if lo >= 0 or hi < 0:
            return Polynomial.const(int(hi < 0))
        if self.is_small(x):
            at, values = self.table(x)
            found = self.interpolated(at, values < 0)
        elif x.terms[max(x.terms)] < 0:  # x < 0 is not (-1 - x < 0): one unknown for both
            found = Polynomial.const(1).plus(self.negative(Polynomial.const(-1).plus(x, -1)), -1)
        else:
            found = self._unknown("negative", x, (), None)
        self.signs[found.key()] = x
        return found

    def reach(self, variables: int) -> int:
        """The variables on which a function of these may depend: they, and those behind the unknowns among
        them."""
        found = variables
        for place in members(variables & self.unknowns):
            found |= self.behind[1 << place]
        return found

    def _unknown(
        self, kind: str, x: Polynomial, places: tuple[int, ...], bounds: tuple[int, int] | None
    ) -> Polynomial:
        key = kind, x.key(), *places
        if key not in self._known:
            self._known[key] = self.bit(f"unknown{len(self._known)}")
            place = self._known[key].variables
            self.unknowns |= place
            self.behind[place] = self.reach(x.variables)
            if bounds is not None:
                self.integers |= place
                self.bounds[place] = bounds
        return self._known[key]


def total(parts: Iterable[Polynomial]) -> Polynomial:
    """Their sum."""
    terms: dict[int, int] = {}
    for part in parts:
        for product, c in part.terms.items():
            terms[product] = terms.get(product, 0) + c
    return Polynomial({p: c for p, c in terms.items() if c})


def independent(x: Polynomial) -> list[Polynomial]:
    """Parts that share no variable, whose sum is ``x``."""
    numbers, owner = itertools.count(), {}  # variable -> group
    groups: dict[int, list[int]] = {}  # group -> products
    for product in x.terms:
        variables = members(product)
        joined = {owner[v] for v in variables if v in owner}
        group = max(joined, key=lambda g: len(groups[g]), default=-1)
        group = next(numbers) if group < 0 else group
        groups.setdefault(group, []).append(product)
        for other in joined - {group}:
            for moved in groups.pop(other):
                groups[group].append(moved)
                owner |= dict.fromkeys(members(moved), group)
        owner |= dict.fromkeys(variables, group)
    return [Polynomial({product: x.terms[product] for product in products}) for products in groups.values()]


def members(products: int) -> list[int]:
    """Numbers of the bits that are set."""
    found = []
    while products:
        low = products & -products
        found.append(low.bit_length() - 1)
        products ^= low
    return found


def _subset_sums(values: np.ndarray, sign: int) -> np.ndarray:
    """Coefficients to values of a multilinear polynomial (sign 1) and back (sign -1)."""
    values = values.copy()
    for i in range(len(values).bit_length() - 1):
        halves = values.reshape(-1, 2, 1 << i)
        halves[:, 1] += sign * halves[:, 0]
    return values
