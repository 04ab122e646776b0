"""How often the gates of a cell change from clock to clock: counted on random operands.

The cell's gates (:mod:`hwsim.verilog.gates`) take operands uniform over the codes that a stimulus has
(:mod:`hwsim.cost.activity.stimulus`), as the architecture's encoders store them. Where sums stay, the
architecture's own step gives the registers from clock to clock. Where they move on, sums go from row to row;
rows beyond the last one that is simulated are like it. Every change is counted: the one that lasts, and those
before it because inputs of a gate are not equally late (glitches).
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from hwsim.cost.activity.stimulus import BEATS
from hwsim.cost.estimator.gate_values import Values
from hwsim.pe.base import PE
from hwsim.verilog.block import Logic
from hwsim.verilog.gates import WORDS, Network

SEED = 13
CELLS = 4  # where sums stay
COLUMNS = 8  # with weights of their own, where sums move on
MOVES = 64  # clocks of these
ROWS = 4


@dataclass(frozen=True)
class Switched:
    """Changes per clock by row, the mean over the rows so far: of the sum's bits, of gates by the words that
    count them (the changes that last), and the further ones of these gates."""

    sums: np.ndarray
    gates: dict[str, np.ndarray]
    glitches: dict[str, np.ndarray]


@dataclass(frozen=True)
class Row:
    """The same of one row."""

    sums: float
    gates: dict[str, float]
    glitches: dict[str, float]


def integers(bits: np.ndarray) -> list[int]:
    """Bits (n, width) as an integer per place, whose bit i is of row i."""
    return [int("0" + "".join("1" if bit else "0" for bit in column[::-1]), 2) for column in bits.T]


class Operands:
    """Random codes of an architecture, and what its encoders store of them."""

    def __init__(self, pe: PE):
        self.pe = pe
        self.rng = np.random.default_rng(SEED)
        encoders = {"a": pe.encode_a("encoder"), "w": pe.encode_w("encoder")}
        self.encoders = {x: Values(Network.of(one)) for x, one in encoders.items() if isinstance(one, Logic)}

    def draw(self, x: str, count: int) -> np.ndarray:
        """Codes (count, lanes) of operand ``x``."""
        return getattr(self.pe, x).random(self.rng, (count, self.pe.lanes))

    def stored(self, x: str, codes: np.ndarray) -> list[int]:
        """An integer per bit of stored groups, whose bit i is of group i."""
        places = np.arange(getattr(self.pe, x).bits)
        bits = integers((codes[..., None] >> places & 1).reshape(len(codes), -1))
        if x not in self.encoders:
            return bits
        return self.encoders[x].read(self.encoders[x].of({"code": bits}), "stored")


@cache
def switched(pe: PE, p: int, stationary: bool) -> Switched:
    """Changes in a cell of ``pe``, whose features have gates, with sums of ``p`` bits.

    * ``stationary``: whether weights rest and sums move from row to row; otherwise sums stay.
    """
    features = pe.features(float(p))
    assert features is not None and features.gates is not None, pe
    values = Values(features.gates(p))
    rows = _moving(pe, values) if stationary else [_staying(pe, values)]
    count = np.arange(1.0, len(rows) + 1)

    def mean(found: list[float]) -> np.ndarray:
        return np.cumsum(found) / count

    return Switched(mean([row.sums for row in rows]),
                    {word: mean([row.gates[word] for row in rows]) for word in WORDS.values()},
                    {word: mean([row.glitches[word] for row in rows]) for word in WORDS.values()})


def _staying(pe: PE, values: Values) -> Row:
    """Changes where sums stay, in tiles of a synthesis' length."""
    operands = Operands(pe)
    width = len(values.network.inputs["p_in"])
    codes = {x: operands.draw(x, CELLS * BEATS) for x in "aw"}
    a = pe.step_encode_a(codes["a"]).reshape(CELLS, BEATS, -1)
    w = pe.step_encode_w(codes["w"]).reshape(CELLS, BEATS, -1)
    held = np.zeros((CELLS, BEATS), object)
    p: np.ndarray = np.zeros(CELLS, np.int64)
    for clock in range(BEATS):
        held[:, clock] = p
        p = pe.step_core(p, a[:, clock], w[:, clock], np.zeros(CELLS, np.int64), width)
    bits = np.stack([held.reshape(-1) >> place & 1 for place in range(width)], axis=1)
    stored = {x: operands.stored(x, codes[x]) for x in "aw"}
    return _changes(values, values.of(stored | {"p_in": integers(bits)}), CELLS, BEATS)


def _moving(pe: PE, values: Values) -> list[Row]:
    """Changes where sums move on, by row."""
    operands = Operands(pe)
    held = [0] * len(values.network.inputs["p_in"])
    out = []
    for _ in range(ROWS):
        weights = np.repeat(operands.draw("w", COLUMNS), MOVES, axis=0)
        stored = {"w": operands.stored("w", weights),
                  "a": operands.stored("a", operands.draw("a", COLUMNS * MOVES))}
        found = values.of(stored | {"p_in": held})
        held = values.read(found, "p_out")
        out.append(_changes(values, found, COLUMNS, MOVES))
    return out


def _changes(values: Values, found: list[int], count: int, clocks: int) -> Row:
    """Changes per clock in ``count`` runs of ``clocks`` one after another."""
    lasting, glitches = counted_changes(values, found, count, clocks)
    counted = counted_of(count, clocks)
    total = count * (clocks - 1)
    sums = sum(((bit ^ bit << 1) & counted).bit_count() for bit in values.read(found, "p_out"))
    return Row(sums / total, lasting, glitches)


def counted_of(count: int, clocks: int) -> int:
    """A one for every clock but the first of each of ``count`` runs of ``clocks``."""
    run = (1 << clocks) - 2  # nothing comes before the first
    return sum(run << start * clocks for start in range(count))


def counted_changes(
    values: Values, found: list[int], count: int, clocks: int
) -> tuple[dict[str, float], dict[str, float]]:
    """Changes of gates per clock, by the words that count them: those that last, and the further ones.

    * ``values``: the gates.
    * ``found``: their values, of ``count`` runs of ``clocks`` operands one after another.
    """
    counted = counted_of(count, clocks)
    network = values.network
    lasting = dict.fromkeys(WORDS.values(), 0.0)
    glitches = dict.fromkeys(WORDS.values(), 0.0)
    before = [value << 1 for value in found]
    every = values.changes(before, found, counted)
    total = count * (clocks - 1)
    for number in network.live:
        if word := WORDS.get(network.kinds[number]):
            last = ((found[number] ^ before[number]) & counted).bit_count()
            lasting[word] += last / total
            glitches[word] += (every[number] - last) / total
    return lasting, glitches
