"""Tiling problems as plain arrays: one row is one GEMM on one engine with its buffers and its share of the
DRAM."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np

from hwsim.dataflow.counts import EVENTS
from hwsim.dataflow.cycles import NO_GROUP, Cycles, Timing

DIMS = {"a": "mk", "w": "kn", "c": "mn"}
"""Operands and the dimensions of their tiles."""

ClosedForm = Callable[..., Cycles]


@dataclass(frozen=True)
class Problems:
    """Arrays of one shape, whole numbers as floats (exact below 2**53) except for the energies; ``t`` holds
    arrays too.

    ``base_*`` are the engine's own tiles, of which all others are multiples; ``whole_k``: a tile must have
    all of K; ``max_*`` bound a tile. A word of A, ``a_per_word`` activations along K, takes ``a_word_bits``,
    of which tiles of K are multiples. A row's scale of ``a_group`` activations takes ``a_scale_bits`` beside
    them. A weight takes ``word_bits`` / ``per_word`` bits, a group's scales and zero points of a column
    ``scale_bits``, its table ``table_bits``, a partial sum or result ``c_bits``, the scale of ``c_block``
    results of a row ``c_scale_bits`` beside them. A job of a tile is
    ``passes`` jobs of the engine with timing ``t``, each of which reads ``slice_bits`` of a word of weights,
    and ``rest_passes`` with timing ``rest`` and ``rest_bits``. ``room_*`` is what a tile may take in bits,
    ``rate_*`` bits per clock between buffer and engine, ``double_*`` 1 or 0. ``rate`` and ``latency`` are the
    DRAM's, in bits per clock and clocks. Energies in pJ:
    per bit read and written of each buffer and of DRAM, per event of the engine
    (:mod:`hwsim.dataflow.counts`), per clock that passes.
    """

    t: Timing
    rest: Timing
    m: np.ndarray
    k: np.ndarray
    n: np.ndarray
    base_m: np.ndarray
    base_k: np.ndarray
    base_n: np.ndarray
    whole_k: np.ndarray
    max_m: np.ndarray
    max_k: np.ndarray
    max_n: np.ndarray
    a_word_bits: np.ndarray
    a_per_word: np.ndarray
    a_scale_bits: np.ndarray
    a_group: np.ndarray
    word_bits: np.ndarray
    per_word: np.ndarray
    scale_bits: np.ndarray
    group: np.ndarray
    table_bits: np.ndarray
    c_bits: np.ndarray
    c_scale_bits: np.ndarray
    c_block: np.ndarray
    passes: np.ndarray
    rest_passes: np.ndarray
    slice_bits: np.ndarray
    rest_bits: np.ndarray
    room_a: np.ndarray
    room_w: np.ndarray
    room_c: np.ndarray
    rate_a: np.ndarray
    rate_w: np.ndarray
    rate_c: np.ndarray
    double_a: np.ndarray
    double_w: np.ndarray
    double_c: np.ndarray
    rate: np.ndarray
    latency: np.ndarray
    pj_dram: np.ndarray
    pj_a_read: np.ndarray
    pj_a_write: np.ndarray
    pj_w_read: np.ndarray
    pj_w_write: np.ndarray
    pj_c_read: np.ndarray
    pj_c_write: np.ndarray
    pj_event_issue: np.ndarray
    pj_event_a: np.ndarray
    pj_event_w: np.ndarray
    pj_event_groups: np.ndarray
    pj_event_macs: np.ndarray
    pj_event_sums: np.ndarray
    pj_event_adds: np.ndarray
    pj_event_results: np.ndarray
    pj_event_moves: np.ndarray
    pj_clock: np.ndarray

    def __len__(self) -> int:
        return len(self.m)

    def take(self, rows) -> "Problems":
        """Some of the rows, or every row as often as an array of indices says."""
        return Part(self, rows)

    @cached_property
    def sliced(self) -> bool:
        """Whether any of them runs in more than one pass."""
        return bool((self.passes + self.rest_passes > 1).any())

    @cached_property
    def row_scaled(self) -> bool:
        """Whether rows of any of them have scales."""
        return bool((self.a_scale_bits > 0).any())

    @cached_property
    def result_scaled(self) -> bool:
        """Whether blocks of results of any of them have scales."""
        return bool((self.c_scale_bits > 0).any())

    @property
    def every_pass(self) -> np.ndarray:
        """Passes of both kinds."""
        return self.passes + self.rest_passes

    def limit(self, dim: str) -> np.ndarray:
        """The largest tile along a dimension."""
        return getattr(self, f"max_{dim}")

    # -- bits of tiles; every operand is stored without gaps ---------------------------------------
    def weight_bits(self, k, n) -> np.ndarray:
        """Weights of a tile, words whole along K."""
        return np.ceil(k / self.per_word) * self.word_bits * n

    def scales(self, k, n) -> np.ndarray:
        """Bits of the scales and zero points of a tile: every group that it has a part of."""
        return np.ceil(k / self.group) * self.scale_bits * n

    def activation_bits(self, m, k) -> np.ndarray:
        """Activations of a tile, or the tables that stand for them, without rows' scales."""
        return m * (np.ceil(k / self.a_per_word) * self.a_word_bits)

    def row_scales(self, m, k) -> np.ndarray:
        """Bits of the rows' scales of a tile: every group that it has a part of."""
        return m * (np.ceil(k / self.a_group) * self.a_scale_bits)

    def row_scale_reads(self, m, k) -> np.ndarray:
        """Bits of them that the engine takes for an N tile of the array: one scale for every sum that leaves
        the array."""
        return m * (np.ceil(k / self.t.sum_products) * self.a_scale_bits)

    def bits(self, x: str, i, j) -> np.ndarray:
        """Bits of a tile of operand ``x`` whose dimensions, in the order of DIMS, are ``i`` and ``j``."""
        if x == "w":
            return self.weight_bits(i, j) + self.scales(i, j) + self.table_bits * j
        if x == "a":
            return self.activation_bits(i, j) + (self.row_scales(i, j) if self.row_scaled else 0.0)
        scales = np.ceil(j / self.c_block) * self.c_scale_bits if self.result_scaled else 0.0
        return i * (j * self.c_bits + scales)

    def read_bits(self, x: str, m, k, n, rest: bool = False) -> np.ndarray:
        """Bits that the engine takes from a buffer for a pass of a tile: A once per N tile of the array, W
        once per M tile."""
        if x == "a":
            scales = self.row_scale_reads(m, k) if self.row_scaled else 0.0
            return (self.activation_bits(m, k) + scales) * np.ceil(n / self.t.cols)
        weights = np.ceil(k / self.per_word) * (self.rest_bits if rest else self.slice_bits) * n
        return (weights + self.scales(k, n)) * np.ceil(m / self.t.m_tile) + self.table_bits * n


class Part(Problems):
    """Some rows of problems; a column is taken when it is first asked for, since most steps need a few of
    them."""

    def __init__(self, whole: Problems, rows: Any):
        object.__setattr__(self, "_whole", whole)
        object.__setattr__(self, "_rows", rows)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        column = getattr(self._whole, name)
        taken = _timing_rows(column, self._rows) if isinstance(column, Timing) else column[self._rows]
        object.__setattr__(self, name, taken)
        return taken


def _timing_rows(timing: Timing, rows: Any) -> Timing:
    return Timing(*(getattr(timing, f.name)[rows] for f in fields(Timing)))


NUMBERS = tuple(f.name for f in fields(Problems) if f.name not in ("t", "rest"))
"""Fields that are arrays themselves."""


def event_columns(event_pj: Mapping[str, Any]) -> dict[str, Any]:
    """Energies of events as columns of problems; 0 for events that have none."""
    return {f"pj_event_{event}": event_pj.get(event, 0.0) for event in EVENTS}


def alike(rows: Problems, names: Iterable[str]) -> tuple[np.ndarray, np.ndarray]:
    """First row of each that has the same timings and numbers ``names``, and which of them each row is
    like."""
    columns = [getattr(timing, f.name) for timing in (rows.t, rows.rest) for f in fields(Timing)]
    columns += [getattr(rows, name) for name in names]
    table = np.stack([c for c in columns if (c != c[0]).any()] or [columns[0]], axis=1)
    keys = np.ascontiguousarray(table + 0.0).view(np.dtype((np.void, table.shape[1] * 8))).ravel()
    _, first, which = np.unique(keys, return_index=True, return_inverse=True)
    return first, which


__all__ = ["DIMS", "NO_GROUP", "NUMBERS", "ClosedForm", "Problems", "alike", "event_columns"]
