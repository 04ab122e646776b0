"""Packs codes into the bytes of stream beats and back: lane 0 is lowest; beats are padded to whole bytes."""

import numpy as np

from hwsim.formats import EXACT_BITS

BYTE_BITS = 8


def pack(codes: np.ndarray, lane_bits: int, width: int, offset: int = 0) -> np.ndarray:
    """``(beats, lanes)`` codes as ``(beats, width / 8)`` bytes, least significant byte first; lane 0 is at
    bit ``offset``.
    """
    if lane_bits > EXACT_BITS:
        bits = _wide_bits(codes, lane_bits)
    else:
        bits = ((codes[:, :, None] >> np.arange(lane_bits)) & 1).astype(np.uint8).reshape(len(codes), -1)
    bits = np.pad(bits, ((0, 0), (offset, width - offset - bits.shape[1])))
    return np.packbits(bits, axis=1, bitorder="little")


def unpack(beats: np.ndarray, lane_bits: int, lanes: int, offset: int = 0) -> np.ndarray:
    """``(beats, bytes)`` as ``(beats, lanes)`` codes, int64, or Python integers where they have more than 62
    bits; lane 0 is at bit ``offset``.
    """
    bits = np.unpackbits(beats, axis=1, bitorder="little")[:, offset:offset + lanes * lane_bits]
    bits = bits.reshape(len(beats), lanes, lane_bits)
    if lane_bits > EXACT_BITS:
        words = np.packbits(bits, axis=2, bitorder="little").reshape(len(beats) * lanes, -1)
        codes = [int.from_bytes(word.tobytes(), "little") for word in words]
        return np.array(codes, object).reshape(len(beats), lanes)
    return bits.astype(np.int64) @ (np.int64(1) << np.arange(lane_bits, dtype=np.int64))


def _wide_bits(codes: np.ndarray, lane_bits: int) -> np.ndarray:
    """Bits ``(beats, lanes * lane_bits)`` of codes that int64 does not hold."""
    size = -(-lane_bits // BYTE_BITS)
    ones = (1 << lane_bits) - 1
    words = b"".join((int(code) & ones).to_bytes(size, "little") for code in codes.ravel())
    bits = np.unpackbits(np.frombuffer(words, np.uint8).reshape(-1, size), axis=1, bitorder="little")
    return bits[:, :lane_bits].reshape(len(codes), -1)
