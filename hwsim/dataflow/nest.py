"""Loop nests: the order of a stream as data. Its beats, their number and what the manifest says come from it.

    rows, lanes = Size(4, "rows"), Size(2, "lanes")
    nest = Nest("A", loops=(Loop("m0", below="M", step=rows), Loop("k0", below="K", step=lanes)),
                lanes=(Loop("r", size=rows), Loop("l", size=lanes)),
                indices=(index("M", "m0", "r"), index("K", "k0", "l")), phrase="A[{0}, {1}]", beyond=PAD_CODE)

    nest.text()[0]                 # "for m0 in 0, rows, 2*rows, .. while m0 < M"
    nest.text()[2]                 # "one beat; lane r*lanes + l holds A[m0 + r, k0 + l], r in ..."
    nest.data()                    # the same with numbers, for JSON
    nest.beats({"M": 7, "K": 3})   # 4
    nest.blocks(a, {"M": 7, "K": 3}, pad=0)    # the beats themselves, (beats, lanes) block by block

Loops are the beats in order, the outermost first. Lanes are loops inside a beat; the last one changes
fastest. An index is a sum of names times positive numbers; it may be divided and rounded down.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import gcd, prod
from typing import Any

import numpy as np

from hwsim.formulas.division import ceil_div

PAD_CODE = "pad_code"
ZERO = "zero"
NOTHING = "nothing"
"""What a lane beyond the operand holds: the code for padding, 0, or anything, since nobody reads it."""


@dataclass(frozen=True)
class Size:
    """A number with its name in the manifest; an array where it stands for many engines."""

    value: Any
    text: str

    def __mul__(self, other: "Size") -> "Size":
        return Size(self.value * other.value, f"{self.text}*{other.text}")


def number(value: int) -> Size:
    """A size that has no name."""
    return Size(value, str(value))


ONE = number(1)


@dataclass(frozen=True)
class Loop:
    """Values from that of the loop ``start`` (none: from 0) on in steps, while they are less than ``size``
    beyond it and less than the job's dimension ``below``; either may be left out.
    """

    name: str
    below: str = ""
    step: Size = ONE
    start: str = ""
    size: Size | None = None

    def values(self, at: Mapping[str, int], job: Mapping[str, int]) -> range:
        """Its values inside loops that are ``at`` theirs."""
        begin = at[self.start] if self.start else 0
        ends = [] if self.size is None else [begin + self.size.value]
        return range(begin, min([*ends, job[self.below]] if self.below else ends), self.step.value)

    def turn(self, at: Mapping[str, int]) -> int:
        """The number of its turn, from 0 on, with its value and its start ``at`` theirs."""
        begin = at[self.start] if self.start else 0
        return (at[self.name] - begin) // self.step.value

    def most(self, job: Mapping[str, int]) -> int:
        """Most turns that it takes, wherever it starts."""
        return len(self.values({self.start: 0}, job))

    def span(self) -> str:
        """Its values in words."""
        ends = []
        if self.size is not None:
            ends.append(f"{self.start} + {self.size.text}" if self.start else self.size.text)
        if self.below:
            ends.append(self.below)
        end = ends[0] if len(ends) == 1 else f"min({', '.join(ends)})"
        low = self.start or "0"
        if self.step == ONE:
            return f"{self.name} in {low} .. " + (str(int(end) - 1) if end.isdigit() else f"{end} - 1")
        step = self.step.text
        values = [low, f"{low} + {step}" if self.start else step]
        if step.isidentifier() and not self.start:
            values.append(f"2*{step}")
        return f"{self.name} in {', '.join(values)}, .. while {self.name} < {end}"

    def data(self) -> dict[str, Any]:
        """As the manifest has it."""
        return {"name": self.name, "start": self.start or None, "step": self.step.value,
                "size": None if self.size is None else self.size.value, "below": self.below or None}


@dataclass(frozen=True)
class Term:
    """The value of a loop or a lane, times a number."""

    name: str
    factor: Size = ONE

    def text(self) -> str:
        """As a product."""
        return self.name if self.factor == ONE else f"{self.name}*{self.factor.text}"


@dataclass(frozen=True)
class Index:
    """The sum of ``terms``, divided by ``divisor`` and rounded down. Where the sum is not below the job's
    dimension ``below``, the operand ends.
    """

    below: str
    terms: tuple[Term, ...]
    divisor: int = 1

    def text(self) -> str:
        """The sum, which is not divided."""
        return " + ".join(term.text() for term in self.terms) or "0"

    def data(self) -> dict[str, Any]:
        """As the manifest has it."""
        return {"terms": {term.name: term.factor.value for term in self.terms}, "divisor": self.divisor,
                "below": self.below or None}


def index(below: str, *terms: str | Term, divisor: int = 1) -> Index:
    """An index of terms, or of names where the factor is 1."""
    return Index(below, tuple(Term(term) if isinstance(term, str) else term for term in terms), divisor)


@dataclass(frozen=True)
class Nest:
    """The order of a stream whose beats carry the elements ``holds`` (A, W, C, ..), at ``indices``.

    ``phrase`` says what a lane holds, with the indices in its places {0}, {1}.
    """

    holds: str
    loops: tuple[Loop, ...]
    lanes: tuple[Loop, ...]
    indices: tuple[Index, ...]
    phrase: str
    beyond: str

    @property
    def width(self) -> int:
        """Lanes of a beat."""
        return prod(lane.size.value for lane in self.lanes if lane.size)

    def step(self, below: str, otherwise: int) -> int:
        """The step of the loop that goes through a whole dimension of the job, ``otherwise`` without one."""
        steps = (loop.step.value for loop in self.loops if loop.below == below and not loop.start)
        return next(steps, otherwise)

    # -- beats -----------------------------------------------------------------------------------------------
    def turns(self, job: Mapping[str, int]) -> Iterator[dict[str, int]]:
        """The values of all loops but the innermost, in order."""
        return _turns(self.loops[:-1], {}, job)

    def beats(self, job: Mapping[str, int]) -> int:
        """How many beats a job has."""
        return _beats(self.loops, {}, job)

    def blocks(self, operand: np.ndarray, job: Mapping[str, int], pad: int = 0) -> Iterator[np.ndarray]:
        """The stream of a job as blocks ``(beats, lanes)``, one per turn of the loops but the innermost.

        ``operand`` has an axis per index; ``pad`` is in lanes beyond it. Blocks are not to be written to.
        """
        view = self._view(operand, job, pad)
        outer = self.loops[:-1]
        inner = self.loops[-1]
        for at in self.turns(job):
            place = tuple(loop.turn(at) for loop in outer)
            block = view[place][:len(inner.values(at, job))]
            yield block.reshape(len(block), -1)

    def gathered(self, beats: np.ndarray, job: Mapping[str, int]) -> np.ndarray:
        """The operand from all beats ``(beats, lanes)`` of a job: the inverse of :meth:`blocks`.

        Every index is to have one term at least.
        """
        shape = tuple(ceil_div(job[each.below], each.divisor) for each in self.indices)
        places = np.concatenate(list(self.blocks(np.arange(prod(shape)).reshape(shape), job, -1)))
        assert places.shape == beats.shape, (places.shape, beats.shape)
        operand = np.zeros(prod(shape), beats.dtype)
        operand[places[places >= 0]] = beats[places >= 0]
        return operand.reshape(shape)

    def _view(self, operand: np.ndarray, job: Mapping[str, int], pad: int) -> np.ndarray:
        """The operand with an axis per loop and lane, counted in turns; padded, and not copied again."""
        counts = [axis.most(job) for axis in (*self.loops, *self.lanes)]
        moves, reach = [], []
        for at, each in enumerate(self.indices):
            per_turn = self._moves(each)
            unit = gcd(each.divisor, *per_turn)  # of the sum, in which it never moves by less
            # as many copies as the sum takes to the next element; the last may have fewer
            if each.divisor != unit:
                operand = np.repeat(operand, each.divisor // unit, axis=at)
                if each.below:
                    operand = operand[(slice(None),) * at + (slice(ceil_div(job[each.below], unit)),)]
            moves.append([move // unit for move in per_turn])
            reach.append(1 + sum(move * (count - 1) for move, count in zip(moves[-1], counts)))
        shape = tuple(map(max, operand.shape, reach))
        if shape != operand.shape:
            whole = np.full(shape, pad, operand.dtype)
            whole[tuple(map(slice, operand.shape))] = operand
            operand = whole
        strides = [sum(move * stride for move, stride in zip(axis, operand.strides)) for axis in zip(*moves)]
        return np.lib.stride_tricks.as_strided(operand, counts, strides, writeable=False)

    def _moves(self, each: Index) -> list[int]:
        """How far a turn of every loop and lane moves the sum of an index."""
        factors = {term.name: term.factor.value for term in each.terms}
        for loop in reversed(self.loops):
            if loop.start:
                factors[loop.start] = factors.get(loop.start, 0) + factors.get(loop.name, 0)
        return [factors.get(axis.name, 0) * axis.step.value for axis in (*self.loops, *self.lanes)]

    # -- the manifest ----------------------------------------------------------------------------------------
    def text(self) -> list[str]:
        """The nest in words: a line per loop, and what a beat holds."""
        position = " + ".join(term.text() for term in self._positions()) or "0"
        what = self.phrase.format(*(each.text() for each in self.indices))
        said = f"one beat; lane {position} holds {what}" + "".join(f", {lane.span()}" for lane in self.lanes)
        names = {lane.name for lane in self.lanes}
        ends = [f"{each.text()} >= {each.below}" for each in self.indices
                if names & {term.name for term in each.terms}]
        if self.beyond == NOTHING and ends:
            said += f"; lanes with {' or '.join(ends)} mean nothing"
        return [*(f"for {loop.span()}" for loop in self.loops), said]

    def data(self) -> dict[str, Any]:
        """The nest for JSON; ``manifest.schema.json`` says what the keys mean."""
        lanes = [{"name": lane.name, "size": lane.data()["size"], "factor": term.factor.value}
                 for lane, term in zip(self.lanes, self._positions())]
        return {"holds": self.holds, "loops": [loop.data() for loop in self.loops], "lanes": lanes,
                "indices": [each.data() for each in self.indices], "beyond": self.beyond}

    def _positions(self) -> list[Term]:
        """The number of a lane as a sum: the lanes inside each one are its factor."""
        out = []
        inside = ONE
        for lane in reversed(self.lanes):
            assert lane.size is not None
            out.insert(0, Term(lane.name, inside))
            inside = lane.size if inside == ONE else inside * lane.size
        return out


def _turns(loops: tuple[Loop, ...], at: dict[str, int], job: Mapping[str, int]) -> Iterator[dict[str, int]]:
    """Values of nested loops, inside others that are ``at`` theirs."""
    if not loops:
        yield at
        return
    for value in loops[0].values(at, job):
        yield from _turns(loops[1:], at | {loops[0].name: value}, job)


def _beats(loops: tuple[Loop, ...], at: dict[str, int], job: Mapping[str, int]) -> int:
    """Turns of nested loops; only a loop where others start is walked."""
    if not loops:
        return 1
    loop, *inside = loops
    if all(other.start != loop.name for other in inside):
        return len(loop.values(at, job)) * _beats(tuple(inside), at, job)
    return sum(_beats(tuple(inside), at | {loop.name: value}, job) for value in loop.values(at, job))
