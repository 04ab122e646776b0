"""Tables of activation sums that the vector unit makes ahead of a GEMM, instead of the engine's own encoders.

    vector_unit: {lanes: 32, tables: separate}      # engine (default), separate or fused

Computes    For each row of A and each group of the architecture's lanes (a last group is filled with zeros)
            one table, as ``PE.a_table`` describes it. A of a GEMM is a stream of words: an activation of its
            bits, or a table of entries x bits for lanes activations. All that A does is counted in such
            words: DRAM traffic, room in the buffer, its ports, the clocks of both.
Operations  Additions that make a table, as the engine shares them among entries, with its symmetry (half a
            table) and its rounding.
Traffic     The tables are written to DRAM. ``separate`` reads the activations, at the engine's own width,
            ``fused`` gets them from the operation before; whatever that one writes stays counted. A GEMM
            whose A is that of the one before it takes its tables.
Does not    Keep tables on chip: they are entries x bits / (lanes x a_bits) times as large as activations, and
            buffers hold tiles of A for as many jobs as the loops say. Overlap with the engine. Change the
            engine: area and energy are those of one with encoders.
Source      LUT Tensor Core, ISCA 2025 (arXiv 2408.06003): table precompute as an operator of its own, and
            fused with the one before it.
"""

from typing import Any

import numpy as np

from hwsim.accelerator.lowered import Lowered
from hwsim.config.description import Memory
from hwsim.formulas.division import ceil_div
from hwsim.workload import Gemm, Vector

KIND = "table precompute"
NOTE = ("tables of activation sums are made by the vector unit ({}) and are what A's stream and buffer hold; "
        "the engine's area and energy are those of the engine as it is, with its own table encoders")


def outside(memory: Memory | None) -> bool:
    """Whether tables are made outside the engine."""
    return bool(memory and memory.vector and memory.vector.tables != "engine")


def a_word(tables_outside: np.ndarray, lowered: Lowered) -> tuple[Any, Any]:
    """Bits of a word of A's stream, and the activations along K that it stands for.

    ``tables_outside`` says of every design whether tables are made outside the engine.
    """
    pe = lowered.pe
    if not pe.a_table:
        return lowered.a_bits, 1
    entries, bits, _ = pe.a_table
    table_bits = entries * bits * lowered.passes.a.count
    return np.where(tables_outside, table_bits, lowered.a_bits), np.where(tables_outside, pe.lanes, 1)


def operation(where: str, lowered: Lowered, gemm: Gemm) -> tuple[Vector, tuple[int, int]] | None:
    """The vector operation ahead of a GEMM, with the bits of an activation that it reads and of an entry that
    it writes; None: none.

    ``where`` tables are made is the vector unit's ``tables``.
    """
    if where == "engine" or gemm.same_a:
        return None
    pe = lowered.pe
    assert pe.a_table
    entries, bits, additions = pe.a_table
    tables = gemm.m * ceil_div(gemm.k, pe.lanes) * lowered.passes.a.count
    reads = gemm.m * gemm.k if where == "separate" else 0
    made = Vector(
        f"{gemm.name} tables", KIND, tables * additions, reads, tables * entries, gemm.repeat, gemm.section
    )
    return made, (lowered.a_bits, bits)
