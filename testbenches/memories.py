"""Memories around engines, for tests."""

from hwsim.config.description import Buffer, Buffers, Cores, DramSpec, Memory


def endless() -> Memory:
    """A memory that never limits anything."""
    buffer = Buffer(kib=float(1 << 20), width_bits=1 << 16, banks=4096, ports=4)
    dram = DramSpec(bandwidth_gb_s=1e6, latency_ns=0.0)
    return Memory(Buffers({}, {}, {}), buffer, buffer, buffer, dram, None, Cores())
