"""Codes to and from the bytes of stream beats: lane 0 in the lowest bits, beats padded to whole bytes."""

import numpy as np


def pack(codes: np.ndarray, lane_bits: int, width: int) -> np.ndarray:
    """``(beats, lanes)`` codes as ``(beats, width / 8)`` bytes, least significant byte first."""
    bits = ((codes[:, :, None] >> np.arange(lane_bits)) & 1).astype(np.uint8).reshape(len(codes), -1)
    bits = np.pad(bits, ((0, 0), (0, width - bits.shape[1])))
    return np.packbits(bits, axis=1, bitorder="little")


def unpack(beats: np.ndarray, lane_bits: int, lanes: int) -> np.ndarray:
    """``(beats, bytes)`` as ``(beats, lanes)`` int64 codes."""
    bits = np.unpackbits(beats, axis=1, bitorder="little")[:, :lanes * lane_bits]
    return bits.reshape(len(beats), lanes, lane_bits).astype(np.int64) @ (np.int64(1) << np.arange(lane_bits, dtype=np.int64))
