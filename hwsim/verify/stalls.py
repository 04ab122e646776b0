"""When streams stall: the same clocks for the same seed in every simulator."""

import random
from collections.abc import Iterator

STREAMS = ("job", "a", "w", "s", "t", "r")
"""Streams into an engine; those that it has are numbered in this order, and its results follow them."""

DUTIES = (0.1, 0.3, 0.5, 0.8)
BURSTS = (1, 1, 1, 2, 3, 7, 20)


def generator(seed: int, stream: int) -> tuple[random.Random, float]:
    """The generator of a stream's bursts, and the share of them in which it pauses, drawn from it."""
    rng = random.Random(seed * 8 + stream)
    return rng, rng.choice(DUTIES)


def pauses(seed: int, stream: int) -> Iterator[bool]:
    """An endless on/off pattern: bursts of random length at a duty drawn once from the seed."""
    rng, duty = generator(seed, stream)
    while True:
        paused = rng.random() < duty
        yield from [paused] * rng.choice(BURSTS)
