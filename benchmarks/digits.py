"""Beats of an operand group whose digits of 0 take none, by columns and kinds of weights.

Weights     int8 weights: uniform over all codes; rounded normal numbers of a standard deviation of 32 and of
            8; uniform from -8 to 7.
Figures     Mean beats, of at most four, of 20,000 groups of `boothserial` with `zero_digits: skip`. In
            brackets those if every column took its own digits one after another and the slowest column
            decided, which hwsim does not offer.
Use         python -m benchmarks.digits from the root of the repository.
"""

import argparse

import numpy as np

from hwsim.pe.boothserial import Boothserial

GROUPS = 20_000
COLUMNS = (1, 2, 4, 8, 16, 64)
LANES = (1, 4)
SEED = 1


def normal(rng: np.random.Generator, deviation: float, shape: tuple[int, ...]) -> np.ndarray:
    """Rounded normal numbers within int8."""
    return np.clip(np.rint(rng.normal(0.0, deviation, shape)), -128, 127).astype(np.int64)


WEIGHTS = {
    "uniform int8": lambda rng, shape: rng.integers(-128, 128, shape),
    "normal, deviation 32": lambda rng, shape: normal(rng, 32.0, shape),
    "normal, deviation 8": lambda rng, shape: normal(rng, 8.0, shape),
    "int4 in int8": lambda rng, shape: rng.integers(-8, 8, shape),
}
"""Values of weights of a shape, drawn with a generator."""


def beats(pe: Boothserial, values: np.ndarray) -> tuple[float, float]:
    """Mean beats of groups of weights ``(groups, columns, lanes)``: with digits in common, and with columns
    that take their own.
    """
    codes = pe.w.encode(values)
    common = pe.taken_beats(codes.reshape(len(codes), -1)).sum(axis=1)
    own = pe.taken_beats(codes).sum(axis=2).max(axis=1)
    return float(common.mean()), float(own.mean())


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.parse_args()
    heads = [f"{columns} column{'s' * (columns > 1)}" for columns in COLUMNS]
    print(f"| weights | lanes | {' | '.join(heads)} |")
    print(f"| --- | --- |{' --- |' * len(COLUMNS)}")
    for name, draw in WEIGHTS.items():
        for lanes in LANES:
            pe = Boothserial(lanes=lanes, zero_digits="skip")
            found = [beats(pe, draw(np.random.default_rng(SEED), (GROUPS, columns, lanes)))
                     for columns in COLUMNS]
            print(f"| {name} | {lanes} | {' | '.join(f'{x:.2f} ({y:.2f})' for x, y in found)} |")


if __name__ == "__main__":
    main()
