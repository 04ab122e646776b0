"""Codes to and from the bytes of stream beats: lane 0 in the lowest bits, beats padded to whole bytes."""

import numpy as np

from hwsim.engine.engine import Engine
from hwsim.pe import PE


def pack(codes: np.ndarray, lane_bits: int, width: int) -> np.ndarray:
    """``(beats, lanes)`` codes as ``(beats, width / 8)`` bytes, least significant byte first."""
    bits = ((codes[:, :, None] >> np.arange(lane_bits)) & 1).astype(np.uint8).reshape(len(codes), -1)
    bits = np.pad(bits, ((0, 0), (0, width - bits.shape[1])))
    return np.packbits(bits, axis=1, bitorder="little")


def unpack(beats: np.ndarray, lane_bits: int, lanes: int) -> np.ndarray:
    """``(beats, bytes)`` as ``(beats, lanes)`` int64 codes."""
    bits = np.unpackbits(beats, axis=1, bitorder="little")[:, :lanes * lane_bits]
    return bits.reshape(len(beats), lanes, lane_bits).astype(np.int64) @ (np.int64(1) << np.arange(lane_bits, dtype=np.int64))


def operand_bytes(engine: Engine, pe: PE, a: np.ndarray, w: np.ndarray) -> dict[str, np.ndarray]:
    """Operand streams ``(beats, bytes)`` of a job by operand letter: codes ``(m, k)`` and ``(k, n)``, ``pe`` at the job's precision."""
    a_stream, w_stream, flow = engine.streams["a"], engine.streams["w"], engine.flow
    return {"a": np.concatenate([pack(block, a_stream.lane_bits, a_stream.width) for block in flow.a_beats(a, w.shape[1], pe)]),
            "w": np.concatenate([pack(pe.pack_w(block), w_stream.lane_bits, w_stream.width) for block in flow.w_beats(w, a.shape[0], pe)])}
