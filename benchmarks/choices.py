"""Arithmetic of every architecture's cell side by side: each `multiplier` x `adder`, through the flow of
`hwsim synth`.

Cells       Those of shipped configurations, one per architecture and one of several lanes, in an array of 4 x
            4. Operands are uniform over all codes; the recorded run is the same for all choices, for values
            are.
Figures     Area and energy per clock, leakage apart, at every period, and the least period, each over those
            of the first choice. A dash: the period cannot be met. The last column is the product of all
            ratios of area and energy, the less the better.
Use         python -m benchmarks.choices [--technology T] [--periods PS ..] [--multipliers M ..] [--adders A
            ..] [--configs NAME ..] from the root of the repository, with the extra `synth`.
"""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from math import prod

from hwsim.arith.sums import ADDERS
from hwsim.config import Config, load
from hwsim.cost.activity.energy import Energy, port_name
from hwsim.cost.activity.stimulus import stimulus
from hwsim.cost.activity.traffic import Traffic, chosen, record
from hwsim.cost.fitting import Context, Mappings, energy_of, fastest, fit, traffic_of
from hwsim.cost.netlist.parts import Part, Parts
from hwsim.cost.netlist.paths import Corner
from hwsim.pe.integer import MULTIPLIERS
from hwsim.tech.technology import load_technology

CONFIGS = (
    "int8_os16",
    "mac_m2n64k4",
    "codebook_w4a8_os16",
    "shiftadd_w4a8_os16",
    "ternary_os32x64",
    "bitserial_os16",
    "bitplane_os8x8",
    "lut_m2n64k4_w4",
)
SIDE = 4


def choices(config: Config, multipliers: list[str], adders: list[str]) -> Iterator[tuple[str, Config]]:
    """The configuration with its arithmetic left to synthesis, then with every other choice; its array made
    small."""
    flow = replace(config.flow, rows=SIDE, cols=SIDE)
    for multiplier in multipliers if "multiplier" in config.pe.spelled_out else ("",):
        for adder in adders:
            given = {"adder": adder} | ({"multiplier": multiplier} if multiplier else {})
            yield (
                " ".join(filter(None, (multiplier, adder))),
                replace(config, pe=replace(config.pe, **given), flow=flow),
            )


def figures(context: Context, part: Part, traffic: Traffic, periods: list[float]) -> list[float | None]:
    """Area and energy at every period, None where it is not met, and the least period."""
    out: list[float | None] = []
    known: Mappings = {}
    for period in periods:
        best, known = fit(context, part, period, known)
        mapped = known[best]
        if mapped.period_ps > period:
            out += [None, None]
        else:
            drawn = energy_of(context, part, mapped.netlist, traffic_of(part, mapped.netlist, traffic))
            assert isinstance(drawn, Energy), f"{part.name} is a memory"
            out += [mapped.area_um2, drawn.dynamic_fj]
    best, known = fastest(context, part, known)
    return [*out, known[best].period_ps]


def compare(
    name: str, context: Context, periods: list[float], multipliers: list[str], adders: list[str]
) -> None:
    """Print a table for the cell of one configuration."""
    head = " ".join(f"{f'area {p:g}':>11} {f'fJ {p:g}':>11}" for p in periods)
    print(f"{name}, {context.technology.name}\n{'':24} {head} {'least ps':>11}  product", flush=True)
    traffic: Traffic | None = None
    first: list[float | None] = []
    for label, config in choices(load(name), multipliers, adders):
        parts = Parts(config.engine())
        part = next(part for part in parts if part.name == "cell")
        if traffic is None:
            _, mappings = fit(context, part, max(periods), {})
            ports = next(iter(mappings.values())).netlist.ports
            nets = [port_name(path, port) for path in chosen(part) for port in ports]
            traffic = record(config, parts.text, [stimulus(config, "uniform").job], nets)
        row = figures(context, part, traffic, periods)
        first = first or row
        ratios = [value / base if value and base else None for value, base in zip(row, first)]
        cells = [
            f"{value:7.5g}{f' {ratio:.2f}' if ratio else '':5}" if value else f"{'-':>12}"
            for value, ratio in zip(row, ratios)
        ]
        print(f"{label:24} {' '.join(cells)}  {prod(r for r in ratios[:-1] if r):.3f}", flush=True)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--configs", nargs="+", default=CONFIGS)
    parser.add_argument("--multipliers", nargs="+", default=["inferred", *MULTIPLIERS])
    parser.add_argument("--adders", nargs="+", default=["inferred", *ADDERS])
    parser.add_argument("--technology", default="asap7")
    parser.add_argument("--periods", nargs="+", type=float, default=[2000.0, 1000.0])
    args = parser.parse_args()
    technology = load_technology(args.technology)
    context = Context(technology, Corner.of(technology), 900.0)
    for name in args.configs:
        compare(name, context, args.periods, args.multipliers, args.adders)


if __name__ == "__main__":
    main()
