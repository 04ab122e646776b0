"""Skews as shift registers and as rings, side by side, through the flow of `hwsim synth`.

Engines     int8 `os` 16 x 16 at 1 GHz, and MXFP4 `os` 8 x 32 with four lanes at 400 MHz, or configurations of
            yours; each without and with clock gates.
Figures     Area and energy per clock of the skews and of the whole engine, wires and clock tree included, and
            those of rings over those of shift registers. Operands are uniform over all codes.
Use         python -m benchmarks.skews [--clock-gating none gates] [CONFIG ..] from the root of the
            repository, with the extra `synth`; a few minutes for each engine.
"""

import argparse

from hwsim.config import Config, load
from hwsim.cost.engine import Synthesis
from hwsim.cost.result import Cost
from hwsim.tech.technology import load_technology

MX = {
    "group": 32,
    "scale_format": "float8_e8m0fnu",
    "row_scale": "float8_e8m0fnu",
    "accumulate": "float32",
}
ENGINES = {
    "int8_os16": {"pe": "mac", "dataflow": "os", "array": {"rows": 16, "cols": 16}, "clock_mhz": 1000},
    "mxfp4_os8x32": {
        "pe": "fmac",
        "params": {"a_format": "float4_e2m1fn", "w_format": "float4_e2m1fn", "lanes": 4},
        "rescale": MX,
        "dataflow": "os",
        "array": {"rows": 8, "cols": 32},
        "clock_mhz": 400,
    },
}
SKEWS = ("a_skew", "w_skew")
HEAD = (
    f"{'engine':<16} {'gating':<7} {'skew':<10} {'skews, um2':>11} {'fJ/clock':>9} {'engine, um2':>12} "
    f"{'pJ/clock':>9}"
)


def synthesized(config: Config) -> Cost:
    """The engine at the period of its clock."""
    with Synthesis(config, load_technology(config.technology), "uniform") as synthesis:
        return synthesis.at(round(1e6 / config.clock_mhz, 3))


def figures(cost: Cost) -> list[float]:
    """Area in um2 and energy in fJ per clock of the skews, then area and energy in pJ of the engine."""
    skews = [part for part in cost.parts if part.part in SKEWS]
    return [
        sum(part.area_um2 * part.instances for part in skews),
        sum(part.energy_fj * part.instances for part in skews),
        cost.area.value,
        cost.energy_per_clock.value,
    ]


def compare(config: Config) -> None:
    """Print a line for each form, and the ratios."""
    found = {}
    for skew in ("registers", "rings"):
        found[skew] = figures(synthesized(config.with_(array={"skew": skew})))
        area, energy, whole, clock = found[skew]
        print(
            f"{config.name:<16} {config.clock_gating:<7} {skew:<10} {area:>11,.1f} {energy:>9,.1f} "
            f"{whole:>12,.0f} {clock:>9,.2f}",
            flush=True,
        )
    ratios = [ring / register for register, ring in zip(found["registers"], found["rings"])]
    area, energy, whole, clock = ratios
    print(f"{'':<24} {'rings over':<10} {area:>11.2f} {energy:>9.2f} {whole:>12.3f} {clock:>9.3f}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("configs", nargs="*", metavar="CONFIG", help="default: the two engines above")
    parser.add_argument("--clock-gating", nargs="+", choices=("none", "gates"), default=["none", "gates"])
    arguments = parser.parse_args()
    configs = [load(name) for name in arguments.configs]
    print(HEAD)
    for config in configs or [Config.from_dict(values, name) for name, values in ENGINES.items()]:
        for gating in arguments.clock_gating:
            compare(config.with_(clock_gating=gating))


if __name__ == "__main__":
    main()
