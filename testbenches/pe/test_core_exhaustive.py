"""Every operand of every architecture's core at small parameters: encoders, beat slices and core in Icarus
against the NumPy steps.

The circuit under test is what an operand group meets on its way through an engine: words -> encoded -> sliced
-> core. A plain Verilog loop enumerates all words of a group, which are codes but where several weights share
a word; partial sums are the extremes, zero and neighbours.
"""

import dataclasses
import itertools
import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from amaranth.lib.wiring import Out
from conftest import INTEGRAL, graded

from hwsim.errors import ParamError
from hwsim.formats import Format, wrap
from hwsim.pe import architectures
from hwsim.pe.base import PE
from hwsim.pe.mac import Mac
from hwsim.verify.path import Path, beat_codes, precisions
from hwsim.verilog.block import Structure
from hwsim.verilog.emit import verilog

K_MAX = 16
LARGEST = 1 << 18  # combinations of operands, beats and partial sums of one circuit
VARIANTS = 40  # circuits of one architecture
DRAWN = 3000  # combinations of parameters of which they are chosen


def candidates(f: dataclasses.Field) -> list:
    """Small values of a parameter: its choices, both truths, the least numbers, 4, 5 and 8."""
    meta = f.metadata
    if f.name == "k_max":
        return [K_MAX]
    if meta["choices"]:
        return list(meta["choices"])
    if f.type is bool:
        return [False, True]
    numbers = [
        x for x in dict.fromkeys((meta["lo"], meta["lo"] + 1, 4, 5, 8)) if meta["lo"] <= x <= meta["hi"]
    ]
    return numbers if f.type is int else [None, *numbers[1:3]]


def combinations(pe: PE) -> int:
    """How many operands, beats and partial sums a circuit has to be shown."""
    return (
        (1 << pe.lanes * pe.a.bits + w_bits(pe))
        * sum(low.beats for low in precisions(pe))
        * len(partial_sums(pe))
    )


def w_bits(pe: PE) -> int:
    """Bits of a weight group on the stream."""
    return pe.lanes // pe.w_per_word * pe.w_word_bits


def partial_sums(pe: PE) -> list[int]:
    """Values of ``p_in``."""
    top = 1 << pe.p_width(K_MAX) - 1
    return sorted({-top, 1 - top, -1, 0, 1, top // 3, top - 1})


def variants(cls: type[PE], largest: int) -> list[PE]:
    """Circuits of at most ``largest`` combinations each, twice that in all: the smallest with each choice,
    and a spread over small parameters.

    How arithmetic is spelled out is drawn for every other combination, since values do not depend on it.
    """
    fields, found, rng = cls.schema(), [], np.random.default_rng(7)
    drawn = [f for f in fields if f.name in cls.spelled_out]
    every = list(itertools.product(*(candidates(f) for f in fields if f not in drawn)))
    for at in sorted(rng.permutation(len(every))[:DRAWN]):
        values = every[at]
        kinds: dict[str, Any] = {f.name: str(rng.choice(f.metadata["choices"])) for f in drawn}
        try:
            found.append(cls(**dict(zip((f.name for f in fields if f not in drawn), values)), **kinds))
        except ParamError:
            continue
    found = [
        pe
        for pe in found
        if 1 << pe.lanes * pe.a.bits + w_bits(pe) <= largest and combinations(pe) <= largest
    ]
    rng.shuffle(found)  # type: ignore[arg-type]
    choices = [f.name for f in fields if f.metadata["choices"]]
    smallest = {
        (name, getattr(pe, name)): pe
        for pe in sorted(found, key=combinations, reverse=True)
        for name in choices
    }
    chosen, left = [], 2 * largest
    for pe in dict.fromkeys([*smallest.values(), *found]):
        if len(chosen) < VARIANTS and combinations(pe) <= left:
            chosen.append(pe)
            left -= combinations(pe)
    return chosen


class Paths(Structure):
    """The top of one Icarus run: enumerates path after path and prints every sum."""

    clocked = False

    def __init__(self, pes: list[PE]):
        self.paths = [Path(f"path{i}", pe, pe.p_width(K_MAX)) for i, pe in enumerate(pes)]
        super().__init__("paths", {}, blocks=self.paths)

    def text(self) -> str:
        """The module; unlike a design's it has no ports and runs by itself."""
        declarations, steps = [], []
        for i, path in enumerate(self.paths):
            pe, beats = path.pe, "beat" in path.ports
            codes = [(low, code) for low in precisions(pe) for code in beat_codes(pe, low)]
            declarations += [
                f"  {'wire' if member.flow == Out else 'reg'} [{path.width(key) - 1}:0] {key}{i};"
                for key, member in path.ports.items()
            ]
            declarations.append(
                f"  {path.name} dut{i} ({', '.join(f'.{key}({key}{i})' for key in path.ports)});"
            )
            table = table_of(pe)
            if pe.w_table and table is not None:
                word = sum(x << j * pe.w_table[1] for j, x in enumerate(table[:, 0].tolist()))
                steps.append(f"    entries{i} = {path.width('entries')}'h{word:x};")
            for (low, beat), p in itertools.product(codes, partial_sums(pe)):
                width, result = path.width("p_in"), result_of(path)
                steps += [f"    beat{i} = {beat};"] if beats else []
                steps += [f"    {x}_bits{i} = {getattr(low, x).bits};" for x in pe.job_bits]
                steps += [
                    f"    p_in{i} = {width}'h{p & (1 << width) - 1:x};",
                    f"    for (i = 0; i < {1 << path.width('a')}; i = i + 1)",
                    f"      for (j = 0; j < {1 << path.width('w')}; j = j + 1) begin",
                    f'        a{i} = i; w{i} = j; #1 $fwrite(file, "%h\\n", {result}{i});',
                    "      end",
                ]
        return "\n".join([
            "module paths;",
            "  integer i, j, file;",
            *declarations,
            "  initial begin",
            '    file = $fopen("sums.txt");',
            *steps,
            "    $fclose(file);",
            "    $finish;",
            "  end",
            "endmodule",
            "",
        ])


def result_of(path: Path) -> str:
    """The port that is compared: where an architecture resolves partial sums, several codes of a sum are
    right."""
    return "c_out" if "c_out" in path.ports else "p_out"


def table_of(pe: PE) -> np.ndarray | None:
    """A table of weights ``(entries, 1)``, the extremes among them, or None where the architecture has
    none."""
    if pe.w_table is None:
        return None
    ends = pe.w_value.encode([pe.w_value.min, pe.w_value.max])
    return np.concatenate([ends, pe.w_value.random(np.random.default_rng(5), pe.w_table[0] - 2)])[:, None]


def beats_of(pe: PE) -> list[tuple[PE, int]]:
    """Precision and number of every beat."""
    return [(low, beat) for low in precisions(pe) for beat in range(low.beats)]


def code_groups(fmt: Format, lanes: int) -> np.ndarray:
    """Every group of codes, as ``(groups, lanes)``."""
    return np.arange(1 << lanes * fmt.bits)[:, None] >> np.arange(lanes) * fmt.bits & (1 << fmt.bits) - 1


def written(pe: PE) -> tuple[np.ndarray, np.ndarray]:
    """Every weight group as the stream has it, ascending, and a group of codes ``(groups, lanes)`` that is
    written so."""
    codes = code_groups(pe.w, pe.lanes)
    codes = codes[pe.w_allowed(codes)]
    words = pe.pack_w(codes) @ (1 << np.arange(pe.lanes // pe.w_per_word) * pe.w_word_bits)
    found, first = np.unique(words, return_index=True)
    return found, codes[first]


def stepped(pe: PE) -> np.ndarray:
    """Every sum in the order of the Verilog's loops, by the architecture's NumPy steps; weights as
    :func:`written`."""
    a_groups, (_, w_groups) = code_groups(pe.a, pe.lanes), written(pe)
    count, width, sums = len(a_groups) * len(w_groups), pe.p_width(K_MAX), []
    for low, beat in beats_of(pe):
        a = np.repeat(low.step_encode_a(a_groups), len(w_groups), axis=0)
        table = table_of(pe)
        stored = low.step_encode_w(
            w_groups, None if table is None else np.repeat(table, len(w_groups), axis=1)
        )
        w = np.tile(stored, (len(a_groups), 1))
        sums += [
            low.step_core(np.full(count, p), a, w, np.full(count, beat), width) for p in partial_sums(pe)
        ]
    return pe.step_resolve(np.concatenate(sums), width)


def simulated(pes: list[PE], folder) -> list[np.ndarray]:
    """Every circuit's sums from Icarus, for the weight groups that can be written."""
    (folder / "paths.v").write_text(verilog(Paths(pes)))
    subprocess.run(["iverilog", "-g2005", "-o", "paths", "paths.v"], cwd=folder, check=True, timeout=120)
    subprocess.run(["vvp", "paths"], cwd=folder, check=True, stdout=subprocess.DEVNULL, timeout=240)
    sums = np.array([int(line, 16) for line in (folder / "sums.txt").read_text().split()])  # an x fails here
    ends = np.cumsum([combinations(pe) for pe in pes])
    assert len(sums) == ends[-1]
    widths = [path.width(result_of(path)) for path in Paths(pes).paths]
    return [wrap(part.reshape(-1, 1 << w_bits(pe))[:, written(pe)[0]].ravel(), width)
            for part, pe, width in zip(np.split(sums, ends[:-1]), pes, widths)]


@pytest.mark.parametrize(
    "largest",
    [
        pytest.param(LARGEST // 4, marks=pytest.mark.full),
        *(pytest.param(size, marks=pytest.mark.long) for size in (LARGEST, 4 * LARGEST)),
    ],
)
@pytest.mark.parametrize("name", graded(INTEGRAL, 0, 4))
def test_every_operand(name, largest, tmp_path):
    while not (pes := variants(architectures()[name], largest)):
        largest *= 2  # even the smallest circuit has more combinations
    for pe, sums in zip(pes, simulated(pes, tmp_path)):
        wrong = np.flatnonzero(sums != stepped(pe))
        assert not len(wrong), (pe, len(wrong), "of", len(sums), "first at", int(wrong[0]))


def test_a_wrong_core_is_noticed(tmp_path, monkeypatch):
    """An adder that became an exclusive or."""
    exact = verilog

    def broken(top) -> str:
        head, core = exact(top).split("module path0_core", 1)
        assert " + " in core.split("endmodule")[0]
        return f"{head}module path0_core{core.replace(' + ', ' ^ ', 1)}"

    pe = Mac(a_bits=2, w_bits=2, k_max=K_MAX, multiplier="inferred", adder="inferred")
    monkeypatch.setattr(sys.modules[__name__], "verilog", broken)
    assert (simulated([pe], tmp_path)[0] != stepped(pe)).any()
