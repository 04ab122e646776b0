"""A host that knows an engine by its manifest.json alone: it draws jobs, packs their beats and computes their
results.

It imports NumPy and nothing of the project, so that whatever it needs and the manifest does not say is missed
here.
Names follow the manifest's keys. Matrices hold Python integers (dtype object): nothing overflows.
"""

import itertools
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


Nest = dict[str, Any]


def beats_of(loops: list[dict[str, Any]], job: Names, at: Names | None = None) -> Iterator[Names]:
    """The values of the loops of a nest at every beat, in order; ``job`` has M, K and N."""
    at = at or {}
    if not loops:
        yield at
        return
    loop, *inside = loops
    value = begin = at[loop["start"]] if loop["start"] else 0
    while (loop["size"] is None or value < begin + loop["size"]) and (
        loop["below"] is None or value < job[loop["below"]]
    ):
        yield from beats_of(inside, job, at | {loop["name"]: value})
        value += loop["step"]


def lanes_of(nest: Nest, job: Names, at: Names) -> list[tuple[int, int] | None]:
    """For the beat at some values of the loops: of every lane the row and column that it holds; None beyond
    the matrix."""
    lanes: dict[int, tuple[int, int] | None] = {}
    for values in itertools.product(*(range(lane["size"]) for lane in nest["lanes"])):
        inside = at | {lane["name"]: value for lane, value in zip(nest["lanes"], values)}
        sums = [
            sum(factor * inside[name] for name, factor in index["terms"].items()) for index in nest["indices"]
        ]
        beyond = any(
            index["below"] is not None and total >= job[index["below"]]
            for index, total in zip(nest["indices"], sums)
        )
        row, column = (total // index["divisor"] for index, total in zip(nest["indices"], sums))
        lanes[sum(lane["factor"] * value for lane, value in zip(nest["lanes"], values))] = (
            None if beyond else (row, column)
        )
    assert sorted(lanes) == list(range(len(lanes)))
    return [lanes[i] for i in range(len(lanes))]


def stream_of(nest: Nest, job: Names, matrix: np.ndarray, pad_code: int = 0) -> list[list[Any]]:
    """Codes of every lane of every beat of a stream, in order; None where they mean nothing."""
    beyond = {"pad_code": pad_code, "zero": 0, "nothing": None}[nest["beyond"]]
    return [
        [beyond if place is None else matrix[place] for place in lanes_of(nest, job, at)]
        for at in beats_of(nest["loops"], job)
    ]


def joined(parts: list[int], bits: int) -> int:
    """``parts`` of so many bits each side by side, the first lowest."""
    return sum(int(part) << bits * i for i, part in enumerate(parts))


@dataclass(frozen=True)
class Work:
    """A job: its fields, codes of its operands, numbers of its groups ``(groups, n)``, codes of its tables
    ``(entries, n)``."""

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

    # -- drawing a job -----------------------------------------------------------------------------
    def precision(self, x: str, bits: int) -> dict[str, Any]:
        """What codes of operand ``x`` mean in a job whose field says ``bits``; 0 is the full precision."""
        known = {entry["bits"]: entry for entry in self.streams[x]["precisions"]}
        return known[bits or self.fields[f"{x}_bits"].get("zero_means", max(known))]

    def draw(
        self, rng: np.random.Generator, dims: tuple[int, int, int], a_bits: int = 0, w_bits: int = 0
    ) -> Work:
        """A job with random operands, corner values among them."""
        m, k, n = dims
        operand = {
            "a": self.codes(rng, self.precision("a", a_bits), (m, k)),
            "w": self.codes(rng, self.precision("w", w_bits), (k, n)),
        }
        words = self.streams["w"].get("words", {})
        if "kept" in words:  # the others of a word's weights are 0
            for first in range(0, k, words["lanes"]):
                part = operand["w"][first:first + words["lanes"]]
                lost = rng.random(part.shape).argsort(axis=0).argsort(axis=0) >= words["kept"]
                part[lost] = 0
        table = None
        if "t" in self.streams:
            entries = 1 << self.streams["w"]["lane_bits"]
            table = self.codes(
                rng, self.streams["t"] | {"bits": self.streams["t"]["lane_bits"]}, (entries, n)
            )
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

    def number(
        self, rng: np.random.Generator, key: str, number: dict[str, Any], k: int, shape: tuple[int, int]
    ) -> np.ndarray:
        """Random values; shifts keep most requantized results off their limits."""
        low, high = number["min"], number["max"]
        if key == "shift":
            bits = self.streams["a"]["lane_bits"] + self.streams["w"]["lane_bits"] + k.bit_length() // 2
            others = sum(
                int(self.number_fields()[x]["max"]).bit_length()
                for x in ("scale", "multiplier")
                if x in self.number_fields()
            )
            middle = min(max(bits + others - self.result["requant"]["max"].bit_length() - 2, low), high)
            low, high = max(low, middle - 3), min(high, middle + 3)
        return rng.integers(low, high + 1, shape).astype(object)

    @staticmethod
    def codes(rng: np.random.Generator, meaning: dict[str, Any], shape: tuple[int, int]) -> np.ndarray:
        """Codes of random values; the smallest code of each value."""
        code = np.arange(1 << meaning["bits"])
        values, first = np.unique(
            np.broadcast_to(calculate(meaning["decode"], {"code": code}), code.shape), return_index=True
        )
        assert (values.min(), values.max()) == (meaning["min"], meaning["max"])
        corner, any_value = rng.choice(first[[0, -1]], shape), rng.choice(first, shape)
        share = rng.choice([0.1, 0.95], (shape[0], 1))  # of corners in a row
        return np.where(rng.random(shape) < share, corner, any_value).astype(object)

    # -- beats -------------------------------------------------------------------------------------
    def beats(self, work: Work, junk: np.random.Generator | None = None) -> dict[str, np.ndarray]:
        """Beats of every stream into the engine as bytes; ``junk`` fills the bits that the engine is said to
        ignore."""
        out = {"job": [self.descriptor(work.fields)]}
        for x, operand in (("a", work.a), ("w", work.w)):
            codes = stream_of(
                self.streams[x]["nest"],
                work.names,
                operand,
                self.precision(x, work.fields[f"{x}_bits"])["pad_code"],
            )
            out[x] = [self.operand_beat(x, beat, work, junk) for beat in codes]
        for x, matrix in (("s", self.scale_words(work) if "s" in self.streams else None), ("t", work.table)):
            if matrix is not None:
                codes = stream_of(self.streams[x]["nest"], work.names, matrix)
                out[x] = [
                    joined([code or 0 for code in beat], self.streams[x]["lane_bits"]) for beat in codes
                ]
        width = {
            x: self.manifest["job"]["tdata_width"] if x == "job" else self.streams[x]["tdata_width"]
            for x in out
        }
        return {
            x: self.as_bytes([self.above(x, beat, width[x], junk) for beat in beats], width[x])
            for x, beats in out.items()
        }

    def descriptor(self, fields: dict[str, int]) -> int:
        """The job's beat: each field a number of its whole width."""
        return sum(
            (value & (1 << self.fields[key]["width"]) - 1) << self.fields[key]["offset"]
            for key, value in fields.items()
        )

    def operand_beat(self, x: str, codes: list[Any], work: Work, junk: np.random.Generator | None) -> int:
        """A beat of activations or weights."""
        stream, precision = self.streams[x], self.precision(x, work.fields[f"{x}_bits"])
        codes = [int(code) for code in codes]
        assert len(codes) == stream["lanes"]
        spare = stream["lane_bits"] - precision["bits"]
        if junk is not None and spare:
            codes = [code | int(junk.integers(1 << spare)) << precision["bits"] for code in codes]
        if "words" not in stream:
            return joined(codes, stream["lane_bits"])
        words, per = stream["words"], stream["words"]["lanes"]
        if "kept" in words:
            return joined(
                [self.kept(words, codes[i : i + per]) for i in range(0, len(codes), per)], words["bits"]
            )
        return joined(
            [
                sum(place * code for place, code in zip(words["places"], codes[i : i + per]))
                for i in range(0, len(codes), per)
            ],
            words["bits"],
        )

    @staticmethod
    def kept(words: dict[str, Any], codes: list[int]) -> int:
        """A word of the weights that are not 0, with their places."""
        held = [(code, place) for place, code in enumerate(codes) if code]
        held += [(0, 0)] * (words["kept"] - len(held))
        assert len(held) == words["kept"], words["rule"]
        word = joined([code for code, _ in held], words["kept_bits"])
        return (
            word
            | joined([place for _, place in held], words["place_bits"]) << words["kept"] * words["kept_bits"]
        )

    def scale_words(self, work: Work) -> np.ndarray:
        """The words of scales ``(groups, n)``."""
        word = self.streams["s"]["word"]
        return sum(
            (
                (work.numbers[key].astype(object) & (1 << number["width"]) - 1) << number["offset"]
                for key, number in word.items()
            ),
            start=np.zeros((), object),
        )

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

    # -- results -----------------------------------------------------------------------------------
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
        lanes, shift, most, bits = (
            rounding["lanes"],
            rounding["shift"],
            rounding["most"],
            str(precision["bits"]),
        )
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
        places = [
            lanes_of(stream["nest"], work.names, at) for at in beats_of(stream["nest"]["loops"], work.names)
        ]
        assert len(places) == len(beats), (len(places), len(beats))
        for lanes, row in zip(places, beats):
            beat = int.from_bytes(row.tobytes(), "little")
            assert beat >> stream["lanes"] * bits == 0, "bits above the lanes are 0"
            for lane, place in enumerate(lanes):
                if place is not None:
                    c[place] = calculate(stream["decode"], {"code": beat >> lane * bits & (1 << bits) - 1})
        return c

    def result_beats(self, work: Work) -> list[int]:
        """The result stream's beats; lanes beyond N are 0 here and mean nothing."""
        stream, c = self.streams["c"], self.expected(work)
        bits, mask = stream["lane_bits"], (1 << stream["lane_bits"]) - 1
        return [
            joined([int(value or 0) & mask for value in beat], bits)
            for beat in stream_of(stream["nest"], work.names, c)
        ]

    def cycles(self, work: Work) -> int:
        """Clocks of a job, by the manifest's formula."""
        names = work.names | {
            f"{x.upper()}_BITS": self.precision(x, work.fields[f"{x}_bits"])["bits"] for x in "aw"
        }
        formula = self.manifest["cycle_formula"]
        for name, expression in formula["expressions"].items():
            names[name] = calculate(expression, names)
        return self.counted(work, formula["counted"], names) if "counted" in formula else names["cycles"]

    def counted(self, work: Work, counted: dict[str, str], names: Names) -> int:
        """Clocks of a job whose weights determine them."""
        nest = self.streams["w"]["nest"]
        precision = self.precision("w", work.fields["w_bits"])
        clocks = names["load"] + names["drain"]
        passage, chunk = 0, 0
        codes = stream_of(nest, work.names, work.w, precision["pad_code"])
        places = list(beats_of(nest["loops"], work.names))
        for i, (at, beat) in enumerate(zip(places, codes, strict=True)):
            values = [int(calculate(precision["decode"], {"code": int(code)})) for code in beat]
            chunk += max(1, sum(
                any(calculate(counted["digit"], {"value": value, "j": j}) for value in values)
                for j in range(names["beats"])
            ))
            group = self.result["group"] or names["K"]
            after = places[i + 1] if i + 1 < len(places) else {}
            if {**at, "k0": at["k0"] // group} != {**after, "k0": after.get("k0", 0) // group}:
                clocks += max(chunk, passage)
                height = min(self.names["rows"], names["M"] - at["m0"])
                passage, chunk = calculate(counted["passage"], {"height": height}), 0
        return clocks

    def refused(self, work: Work) -> dict[str, int]:
        """Descriptors that an engine must refuse: one field at a time has a code of a value outside its
        range."""
        out = {}
        for key, field in self.fields.items():
            codes = [field["min"] - 1, field["max"] + 1, -1, 1 << field["width"] - 1]
            if "format" in field:  # what the engine's fewer bits would take for another number
                codes += [
                    *range(1 << min(field["bits"], 4)),
                    (1 << field["bits"]) - 1,
                    1 << field["bits"] - 1,
                    1 << field["bits"],
                ]
            for code in {code & (1 << field["width"]) - 1 for code in codes}:
                value = calculate(field["decode"], {"code": code})
                if not field["min"] <= value <= field["max"] and not (value == 0 and "zero_means" in field):
                    out[f"{key} {code:#x}"] = self.descriptor({**work.fields, key: code})
        return out
