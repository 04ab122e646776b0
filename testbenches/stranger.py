"""A host that knows an engine by its manifest.json alone: it draws jobs, packs their beats and computes their results.

It imports NumPy and nothing of the project, so that whatever it needs and the manifest does not say is missed here.
Names follow the manifest's keys. Matrices hold Python integers (dtype object): nothing overflows.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import CodeType
from typing import Any

import numpy as np

Names = dict[str, Any]


@cache
def compiled(expression: str) -> CodeType:
    """An expression, read once."""
    return compile(expression, "manifest.json", "eval")


def calculate(expression: str, names: Names) -> Any:
    """The value of one of the manifest's Python integer expressions."""
    return eval(compiled(expression), {"__builtins__": {}, "min": min, "max": max}, names)


def beats_of(order: list[str], names: Names) -> Iterator[Names]:
    """The loop nest of ``order``: the names in force at every beat, in order."""
    line, *rest = order
    if not rest:
        yield dict(names)
        return
    name, span = line.removeprefix("for ").split(" in ")
    if " while " in span:
        steps, condition = span.split(" while ")
        values = range(0, calculate(condition.split(" < ")[1], names), calculate(steps.split(", ")[1], names))
    else:
        low, high = (calculate(end, names) for end in span.split(" .. "))
        values = range(low, high + 1)
    for value in values:
        yield from beats_of(rest, names | {name: value})


def lanes_of(order: list[str], names: Names) -> dict[int, tuple[int, ...]]:
    """For a beat, by its names: lane -> indices of the element of A, W or C that it holds."""
    position, element, ranges = re.fullmatch(r"one beat; lane (.+?) holds \w\[(.+?)\], ([^;]+)(?:;.*)?", order[-1]).groups()  # type: ignore[union-attr]
    clauses = [clause.split(" in ") for clause in ranges.split(", ")]
    spans = [range(*(calculate(end, names) + i for i, end in enumerate(span.split(" .. ")))) for _, span in clauses]
    lanes = {}
    for values in itertools.product(*spans):
        inside = names | dict(zip((name for name, _ in clauses), values))
        lanes[calculate(position, inside)] = tuple(calculate(index, inside) for index in element.split(", "))
    return lanes


def joined(parts: list[int], bits: int) -> int:
    """``parts`` of so many bits each side by side, the first lowest."""
    return sum(int(part) << bits * i for i, part in enumerate(parts))


@dataclass(frozen=True)
class Work:
    """A job: its fields, codes of its operands, numbers of its groups ``(groups, n)``, codes of its tables ``(entries, n)``."""

    fields: dict[str, int]
    a: np.ndarray
    w: np.ndarray
    numbers: dict[str, np.ndarray]
    table: np.ndarray | None

    @property
    def names(self) -> Names:
        """M, K, N and precisions as the manifest's expressions call them."""
        return {"M": self.fields["m"], "K": self.fields["k"], "N": self.fields["n"]}


class Host:
    """Everything that it knows is in ``manifest``."""

    def __init__(self, manifest: dict[str, Any]):
        self.manifest, self.streams, self.result = manifest, manifest["streams"], manifest["result"]
        self.fields, self.names = manifest["job"]["fields"], manifest["parameters"]

    # -- drawing a job -------------------------------------------------------------------------------------------------
    def precision(self, x: str, bits: int) -> dict[str, Any]:
        """What codes of operand ``x`` mean in a job whose field says ``bits``; 0 is the full precision."""
        known = {entry["bits"]: entry for entry in self.streams[x]["precisions"]}
        return known[bits or self.fields[f"{x}_bits"].get("zero_means", max(known))]

    def draw(self, rng: np.random.Generator, dims: tuple[int, int, int], a_bits: int = 0, w_bits: int = 0) -> Work:
        """A job with random operands, corner values among them."""
        m, k, n = dims
        operand = {"a": self.codes(rng, self.precision("a", a_bits), (m, k)), "w": self.codes(rng, self.precision("w", w_bits), (k, n))}
        words = self.streams["w"].get("words", {})
        if "kept" in words:  # the others of a word's weights are 0
            for first in range(0, k, words["lanes"]):
                part = operand["w"][first:first + words["lanes"]]
                lost = rng.random(part.shape).argsort(axis=0).argsort(axis=0) >= words["kept"]
                part[lost] = 0
        table = None
        if "t" in self.streams:
            entries = 1 << self.streams["w"]["lane_bits"]
            table = self.codes(rng, self.streams["t"] | {"bits": self.streams["t"]["lane_bits"]}, (entries, n))
        groups = -(-k // (self.result["group"] or k))
        fields = {"m": m, "k": k, "n": n, "a_bits": a_bits, "w_bits": w_bits}
        numbers = {}
        for key, number in self.number_fields().items():
            of_job = key in self.fields
            value = self.number(rng, key, number, k, (1, 1) if of_job else (groups, n))
            numbers[key] = np.broadcast_to(value, (groups, n))
            if of_job:
                fields[key] = int(value[0, 0])
        return Work(fields, operand["a"], operand["w"], numbers, table)

    def number_fields(self) -> dict[str, dict[str, Any]]:
        """Scales, zero points and the like, from the stream or the job."""
        if "s" in self.streams:
            return self.streams["s"]["word"]
        return {key: field for key, field in self.fields.items() if "format" in field}

    def number(self, rng: np.random.Generator, key: str, number: dict[str, Any], k: int, shape: tuple[int, int]) -> np.ndarray:
        """Random values; shifts keep most requantized results off their limits."""
        low, high = number["min"], number["max"]
        if key == "shift":
            bits = self.streams["a"]["lane_bits"] + self.streams["w"]["lane_bits"] + k.bit_length() // 2
            others = sum(int(self.number_fields()[x]["max"]).bit_length() for x in ("scale", "multiplier") if x in self.number_fields())
            middle = min(max(bits + others - self.result["requant"]["max"].bit_length() - 2, low), high)
            low, high = max(low, middle - 3), min(high, middle + 3)
        return rng.integers(low, high + 1, shape).astype(object)

    @staticmethod
    def codes(rng: np.random.Generator, meaning: dict[str, Any], shape: tuple[int, int]) -> np.ndarray:
        """Codes of random values; the smallest code of each value."""
        code = np.arange(1 << meaning["bits"])
        values, first = np.unique(np.broadcast_to(calculate(meaning["decode"], {"code": code}), code.shape), return_index=True)
        assert (values.min(), values.max()) == (meaning["min"], meaning["max"])
        corner, any_value = rng.choice(first[[0, -1]], shape), rng.choice(first, shape)
        share = rng.choice([0.1, 0.95], (shape[0], 1))  # of corners in a row
        return np.where(rng.random(shape) < share, corner, any_value).astype(object)

    # -- beats ---------------------------------------------------------------------------------------------------------
    def beats(self, work: Work, junk: np.random.Generator | None = None) -> dict[str, np.ndarray]:
        """Beats of every stream into the engine as bytes; ``junk`` fills the bits that the engine is said to ignore."""
        out = {"job": [self.descriptor(work.fields)]}
        for x, operand in (("a", work.a), ("w", work.w)):
            out[x] = [self.operand_beat(x, names, operand, work, junk) for names in beats_of(self.streams[x]["order"], self.around(work))]
        if "s" in self.streams:
            out["s"] = [self.scale_beat(names, work) for names in beats_of(self.streams["s"]["order"], self.around(work))]
        if "t" in self.streams:
            out["t"] = [self.table_beat(names, work) for names in beats_of(self.streams["t"]["order"], self.around(work))]
        width = {x: self.manifest["job"]["tdata_width"] if x == "job" else self.streams[x]["tdata_width"] for x in out}
        return {x: self.as_bytes([self.above(x, beat, width[x], junk) for beat in beats], width[x]) for x, beats in out.items()}

    def around(self, work: Work) -> Names:
        """The names of a loop nest."""
        return self.names | work.names

    def descriptor(self, fields: dict[str, int]) -> int:
        """The job's beat: each field a number of its whole width."""
        return sum((value & (1 << self.fields[key]["width"]) - 1) << self.fields[key]["offset"] for key, value in fields.items())

    def operand_beat(self, x: str, names: Names, operand: np.ndarray, work: Work, junk: np.random.Generator | None) -> int:
        """A beat of activations or weights."""
        stream, precision = self.streams[x], self.precision(x, work.fields[f"{x}_bits"])
        codes = [0] * stream["lanes"]
        for lane, index in lanes_of(stream["order"], names).items():
            inside = all(i < size for i, size in zip(index, operand.shape))
            codes[lane] = int(operand[index]) if inside else precision["pad_code"]
        spare = stream["lane_bits"] - precision["bits"]
        if junk is not None and spare:
            codes = [code | int(junk.integers(1 << spare)) << precision["bits"] for code in codes]
        if "words" not in stream:
            return joined(codes, stream["lane_bits"])
        words, per = stream["words"], stream["words"]["lanes"]
        if "kept" in words:
            return joined([self.kept(words, codes[i:i + per]) for i in range(0, len(codes), per)], words["bits"])
        return joined([sum(place * code for place, code in zip(words["places"], codes[i:i + per])) for i in range(0, len(codes), per)],
                      words["bits"])

    @staticmethod
    def kept(words: dict[str, Any], codes: list[int]) -> int:
        """A word of the weights that are not 0, with their places."""
        held = [(code, place) for place, code in enumerate(codes) if code]
        held += [(0, 0)] * (words["kept"] - len(held))
        assert len(held) == words["kept"], words["rule"]
        word = joined([code for code, _ in held], words["kept_bits"])
        return word | joined([place for _, place in held], words["place_bits"]) << words["kept"] * words["kept_bits"]

    def scale_beat(self, names: Names, work: Work) -> int:
        """A beat of scales: a word per column."""
        stream, group = self.streams["s"], names.get("k0", 0) // (self.result["group"] or 1)
        words = [sum((int(work.numbers[key][group, n]) & (1 << number["width"]) - 1) << number["offset"]
                     for key, number in stream["word"].items()) for n in self.columns(stream, names, work)]
        return joined(words, stream["lane_bits"])

    def table_beat(self, names: Names, work: Work) -> int:
        """A beat of tables: an entry of every column; a column beyond N takes 0."""
        stream = self.streams["t"]
        assert work.table is not None
        return joined([work.table[names["e"], n] for n in self.columns(stream, names, work)], stream["lane_bits"])

    @staticmethod
    def columns(stream: dict[str, Any], names: Names, work: Work) -> list[int]:
        """The columns of a beat with a lane for each, as far as C has them."""
        return [n for n in range(names["n0"], names["n0"] + stream["lanes"]) if n < work.fields["n"]]

    def above(self, x: str, beat: int, width: int, junk: np.random.Generator | None) -> int:
        """A beat with junk above its lanes, where the manifest says that they are ignored."""
        if junk is None or x == "job":
            return beat
        stream = self.streams[x]
        words = stream.get("words")
        used = words["count"] * words["bits"] if words else stream["lanes"] * stream["lane_bits"]
        return beat | int(junk.integers(1 << width - used)) << used

    @staticmethod
    def as_bytes(beats: list[int], width: int) -> np.ndarray:
        """``(beats, width / 8)`` bytes, least significant first."""
        return np.array([list(beat.to_bytes(width // 8, "little")) for beat in beats], np.uint8)

    # -- results -------------------------------------------------------------------------------------------------------
    def expected(self, work: Work) -> np.ndarray:
        """C of a job, by the manifest's equation."""
        a = self.decoded(self.precision("a", work.fields["a_bits"]), work.a)
        w = self.decoded(self.precision("w", work.fields["w_bits"]), work.w)
        if work.table is not None:
            w = np.take_along_axis(self.decoded(self.streams["t"], work.table), work.w.astype(int), axis=0)
        rounding, k = self.result["rounding"], a.shape[1]
        halves = 1 << rounding["halvings"] if rounding else 1
        size, total = self.result["group"] or k, np.zeros((a.shape[0], w.shape[1]), object)
        for g, k0 in enumerate(range(0, k, size)):
            part = slice(k0, min(k0 + size, k))
            term = self.rounded(work, a[:, part], part) if rounding else a[:, part] @ w[part]
            if "zero" in work.numbers:
                term = term - halves * work.numbers["zero"][g] * a[:, part].sum(axis=1, keepdims=True)
            total = total + (work.numbers["scale"][g] * term if "scale" in work.numbers else term)
        accumulator = self.result["accumulator"]
        total = total // halves
        span, low = 1 << accumulator["bits"], accumulator["min"]
        wrapped = (total - low) % span + low
        assert accumulator["wraps"] or (wrapped == total).all(), "a sum outside what is said to be exact"
        return self.requantized(wrapped, work)

    def rounded(self, work: Work, a: np.ndarray, part: slice) -> np.ndarray:
        """P of a group, by the manifest's steps."""
        rounding, precision = self.result["rounding"], self.precision("w", work.fields["w_bits"])
        lanes, shift, most, bits = rounding["lanes"], rounding["shift"], rounding["most"], str(precision["bits"])
        tables = -(-a.shape[1] // lanes)
        u = np.full((tables * lanes, work.w.shape[1]), precision["pad_code"], object)
        u[:a.shape[1]] = work.w[part]
        u = u ^ rounding["code_xor"][bits]
        wide = np.zeros((a.shape[0], tables * lanes), object)
        wide[:, :a.shape[1]] = a
        total = rounding["a_sum_factor"][bits] * a.sum(axis=1, keepdims=True)
        for t, b in itertools.product(range(tables), range(precision["bits"])):
            ks = slice(t * lanes, (t + 1) * lanes)
            d = 2 * (u[ks] >> b & 1) - 1
            e = d[-1]
            r = (e * (wide[:, ks] @ d) + (1 << shift - 1)) >> shift
            total = total + (e * np.minimum(np.maximum(r, -most), most) << b + shift)
        return total

    def requantized(self, total: np.ndarray, work: Work) -> np.ndarray:
        """The result from the accumulators."""
        requant = self.result["requant"]
        if requant is None:
            return total
        b, c = work.numbers["multiplier"][-1], work.numbers["shift"][-1]
        scaled = total * b * 2 // (1 << c.astype(object))  # twice T * b / 2**c, rounded down
        return np.minimum(np.maximum((scaled + 1) // 2, requant["min"]), requant["max"])

    @staticmethod
    def decoded(meaning: dict[str, Any], codes: np.ndarray) -> np.ndarray:
        """Values of codes."""
        return calculate(meaning["decode"], {"code": codes})

    def unpacked(self, work: Work, beats: np.ndarray) -> np.ndarray:
        """C from the bytes of the result beats."""
        stream, bits = self.streams["c"], self.streams["c"]["lane_bits"]
        c = np.zeros((work.fields["m"], work.fields["n"]), object)
        nests = list(beats_of(stream["order"], self.around(work)))
        assert len(nests) == len(beats), (len(nests), len(beats))
        for names, row in zip(nests, beats):
            beat = int.from_bytes(row.tobytes(), "little")
            assert beat >> stream["lanes"] * bits == 0, "bits above the lanes are 0"
            for lane, (m, n) in lanes_of(stream["order"], names).items():
                if n < work.fields["n"]:
                    c[m, n] = calculate(stream["decode"], {"code": beat >> lane * bits & (1 << bits) - 1})
        return c

    def result_beats(self, work: Work) -> list[int]:
        """The result stream's beats; lanes beyond N are 0 here and mean nothing."""
        stream, c = self.streams["c"], self.expected(work)
        bits, beats = stream["lane_bits"], []
        for names in beats_of(stream["order"], self.around(work)):
            values = [int(c[m, n]) if n < c.shape[1] else 0 for m, n in lanes_of(stream["order"], names).values()]
            beats.append(joined([value & (1 << bits) - 1 for value in values], bits))
        return beats

    def cycles(self, work: Work) -> int:
        """Clocks of a job, by the manifest's formula."""
        names = work.names | {f"{x.upper()}_BITS": self.precision(x, work.fields[f"{x}_bits"])["bits"] for x in "aw"}
        for name, expression in self.manifest["cycle_formula"]["expressions"].items():
            names[name] = calculate(expression, names)
        return names["cycles"]

    def refused(self, work: Work) -> dict[str, int]:
        """Descriptors that an engine must refuse: one field at a time has a code of a value outside its range."""
        out = {}
        for key, field in self.fields.items():
            codes = [field["min"] - 1, field["max"] + 1, -1, 1 << field["width"] - 1]
            if "format" in field:  # what the engine's fewer bits would take for another number
                codes += [*range(1 << min(field["bits"], 4)), (1 << field["bits"]) - 1, 1 << field["bits"] - 1, 1 << field["bits"]]
            for code in {code & (1 << field["width"]) - 1 for code in codes}:
                value = calculate(field["decode"], {"code": code})
                if not field["min"] <= value <= field["max"] and not (value == 0 and "zero_means" in field):
                    out[f"{key} {code:#x}"] = self.descriptor({**work.fields, key: code})
        return out
