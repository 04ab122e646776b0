"""Synthesizes the small engines that the estimator is fitted to: a line per engine and period in
hwsim/cost/estimator/TECHNOLOGY.jsonl.

What a table holds already, of today's flow and Verilog, is left alone, so an interrupted run goes on where it
stopped and a change of the generator costs only the engines whose parts it changes. asap7 takes about 40
minutes of one idle core, the others 6 each.
"""

import argparse
import json
import random
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from typing import Any

from hwsim.config import Config
from hwsim.cost.engine import Synthesis
from hwsim.cost.estimator import table
from hwsim.errors import ConfigError, ParamError
from hwsim.options import INTERCONNECT
from hwsim.pe import architecture
from hwsim.rescale.parameters import EXACT_SCALES
from hwsim.tech.technology import load_technology

technology_of = cache(load_technology)

SEED = 7
ENGINES = {"asap7": 16, "sky130hd": 2, "ihp_sg13g2": 2}  # of each architecture
# of these, so many with all their parts, the others with those that differ most
WHOLE = {"asap7": 3, "sky130hd": 1, "ihp_sg13g2": 1}
# every so manieth engine is also synthesized at the technology's other periods, its own parts alone
MORE_PERIODS = 11
PERIODS_PS = {"asap7": (2000.0, 1300.0, 900.0, 600.0, 5000.0), "sky130hd": (12000.0, 6000.0, 30000.0),
              "ihp_sg13g2": (12000.0, 6000.0, 30000.0)}
A_BITS = (3, 4, 6, 8, 10, 12)
CHOICES = {
    "mac": {"a_bits": A_BITS, "w_bits": (1, 2, 3, 4, 6, 8, 10), "lanes": (1, 2, 4, 8),
            "w_kind": ("int", "int", "uint")},
    "lut": {"a_bits": (4, 6, 8, 10), "w_bits": (1, 2, 3, 4, 6, 8), "lanes": (2, 3, 4, 5, 6),
            "w_kind": ("bipolar", "int", "uint"),
            "table": ("half", "half", "half", "full"), "folding": ("edge", "edge", "cell"),
            "table_place": ("row", "row", "row", "cell"),
            "entry_bits": (None, None, None, 8)},
    "bitserial": {"a_bits": A_BITS, "w_bits": (1, 2, 3, 4, 6, 8), "lanes": (1, 2, 4, 8, 16),
                  "w_kind": ("int", "int", "uint")},
    "bitplane": {"a_bits": (1, 2, 3, 4, 6, 8), "w_bits": (1, 2, 3, 4, 6, 8), "lanes": (4, 8, 16, 32, 64, 128),
                 "w_kind": ("int", "uint", "bipolar"), "a_bipolar": (False, False, True)},
    "shiftadd": {"a_bits": A_BITS, "w_bits": (1, 2, 3, 4, 6, 8), "lanes": (1, 2, 4, 8),
                 "w_kind": ("int", "uint")},
    "ternary": {"a_bits": A_BITS, "lanes": (1, 2, 4, 5, 8, 10, 15), "packing": ("none", "none", "base3")},
    "codebook": {"a_bits": A_BITS, "w_bits": (2, 3, 4), "value_bits": (2, 3, 4, 6, 8, 10),
                 "lanes": (1, 2, 4, 8)},
}
SMALL = ("float4_e2m1fn", "float6_e2m3fn", "float6_e3m2fn", "float8_e4m3fn", "float8_e5m2")
LATER: dict[str, tuple[dict, ...]] = {
    "carrysave": ({"a_bits": A_BITS, "w_bits": (2, 3, 4, 6, 8, 10), "lanes": (1, 2, 4, 8),
                  "w_kind": ("int", "int", "uint"), "redundant": ("low", "low", "low", "whole"),
                  "encoding": ("column", "column", "cell"), "slack": (0, 0, 0, 2)},),
    "fmac": (
        {"accumulate": ("exact",), "a_format": SMALL, "w_format": (*SMALL, "int4"), "lanes": (1, 2, 4, 8)},
        {"accumulate": ("float32", "float32", "bfloat16"), "a_format": SMALL, "w_format": SMALL,
         "lanes": (1, 2, 4, 8), "subnormals": ("keep", "keep", "flush")},
        {"accumulate": ("fixed",), "a_format": SMALL, "w_format": SMALL, "lanes": (1, 2, 4, 8),
         "sum_bits": (16, 24, 32), "fraction_bits": (0, 4, 8, 12), "overflow": ("inf", "saturate")},
        {"accumulate": ("float32", "float32", "float16"), "a_format": ("float16", "bfloat16"),
         "w_format": ("float16", "bfloat16", "bfloat16", "int4", "int8", "float8_e4m3fn"),
         "lanes": (1, 1, 1, 2), "product": ("multiply", "multiply", "shiftadd")},
        {"accumulate": ("aligned",), "a_format": (*SMALL, "float16", "bfloat16"),
         "w_format": (*SMALL, "float16", "bfloat16"), "lanes": (1, 2, 4, 8), "extra_bits": (0, 0, 2)},
    ),
}
"""Architectures that stand apart (:attr:`hwsim.features.CellFeatures.apart`): their points change no
coefficient of those above. Each draws on its own, so that one more of them changes no point either. One
with several kinds of sums takes them in turn."""
LATER_ENGINES = {"fmac": {"asap7": 34, "sky130hd": 0, "ihp_sg13g2": 0}}  # of others as many as of those above
LATER_WHOLE = {"carrysave": {"asap7": 3, "sky130hd": 1, "ihp_sg13g2": 1}, "fmac": {"asap7": 3}}
"""So many have all their parts, as what the outlet has is their own too."""
LATER_PERIODS = {"carrysave": {"asap7": 1}, "fmac": {"asap7": 4}}
"""So many engines have the technology's other periods."""
LATER_PERIODS_PS = {"fmac": {"asap7": (5000.0, 2000.0), "sky130hd": (30000.0,),
                             "ihp_sg13g2": (30000.0,)}}
"""Periods of architectures whose cells are slower than those above: the first is one that all can have."""
SCALES = ("float8_e8m0fnu", "float8_e4m3fn", "float8_e8m0fnu", "float8_e4m3fn", "bfloat16",
          "float8_e8m0fnu", "float8_e4m3fn", "float8_e8m0fnu", "float8_e4m3fn", "float16")
"""Floating-point scales of outlets, in turn."""
SCALED: dict[str, Any] = {
    "row_scale": ("none", "as columns", "as columns"), "accumulate": ("float32", "float32", "exact"),
    "result": ("auto", "auto", "auto", "bfloat16", "float8_e4m3fn", "int8"), "factor": (False, False, True)}
"""What else such outlets may do."""
SCALED_CELLS = (("fmac", {"a_format": SMALL[:4], "w_format": SMALL[:4], "lanes": (1, 2)}),
                ("mac", {"a_bits": (4, 6, 8), "w_bits": (4, 6, 8), "lanes": (1, 2)}))
"""Architectures of engines with floating-point scales, and their parameters, in turn."""
MXFP4 = {"pe": "fmac", "params": {"a_format": "float4_e2m1fn", "w_format": "float4_e2m1fn", "lanes": 2,
                                  "k_max": 4096},
         "dataflow": "os", "array": {"rows": 2, "cols": 2, "m_max": 256, "n_max": 256},
         "rescale": {"group": 16, "scale_format": "float8_e8m0fnu", "row_scale": "float8_e8m0fnu",
                     "accumulate": "float32", "result": "mxfp8", "block": 2}}
"""The engine with floating-point scales that has all its parts, blocks of results among them."""
SCALED_ENGINES = {"asap7": 9}
SCALED_PERIOD_PS = 5000.0
PRODUCTS = ("mac", "codebook", "carrysave")  # whose cells may be very large
COMMON = {"k_max": (256, 1024, 4096, 16384, 65536), "a_signed": (True, True, False)}
ARRAY = {
    "rows": (2, 2, 3, 4, 6),
    "cols": (2, 2, 3, 4, 6),
    "m_max": (256, 4096, 65536),
    "n_max": (256, 4096, 65536),
}
ACCUMULATORS = (
    ("auto", (128, 256, 512)),
    ("registers", (8, 16, 32, 64)),
    ("auto", (256, 512)),
    ("registers", (256, 512)),
    ("auto", (8, 16, 32, 64)),
    ("two_port", (64, 256)),
)
"""Forms of a ws engine's accumulators and their depths, in turn; a memory that is a macro is not in the
tables, what is around it is."""
LATER_FORMS = {"fmac": (1, 4, 1, 4, 0, 2, 5)}
"""Which of these an architecture takes in turn, where not every third: flip-flops take long to synthesize."""
LARGEST = 640  # bits of a product times lanes


def draw(rng: random.Random, name: str, number: int, technology: str) -> Config:
    """A valid engine; parameters that exclude one another are drawn again."""
    alike = CHOICES if name in CHOICES else LATER
    step = len(CHOICES) if name in CHOICES else 3  # which does not grow with the architectures
    choices = CHOICES[name] if name in CHOICES else LATER[name][number % len(LATER[name])]
    known = {field.name for field in architecture(name).schema()}
    choices = choices | {key: values for key, values in COMMON.items() if key in known}
    integral = architecture(name).integral
    while True:
        params = {key: rng.choice(values) for key, values in choices.items()}
        flow = ("os", "ws", "broadcast")[number % 3]
        array = {key: rng.choice(values) for key, values in ARRAY.items()}
        if flow == "ws":
            turn = (number // 3 * step + list(alike).index(name)) % len(ACCUMULATORS)
            if name in LATER_FORMS:
                turn = LATER_FORMS[name][number // 3 % len(LATER_FORMS[name])]
            form, depths = ACCUMULATORS[turn]
            array |= {"acc_depth": rng.choice(depths), "accumulators": form}
        rescale = rescaling(rng, array["rows"] * params["lanes"]) if number % 2 and integral else {}
        if name in PRODUCTS and params["lanes"] * params["a_bits"] * params.get(
            "value_bits", params.get("w_bits", 2)
        ) > LARGEST:
            continue
        try:
            return table.config(
                {"pe": name, "params": params, "dataflow": flow, "array": array, "rescale": rescale},
                technology,
            )
        except (ConfigError, ParamError):
            continue


def rescaling(rng: random.Random, tile: int) -> dict:
    """What an outlet may do."""
    out = {
        "scale_bits": rng.choice((0, 4, 8)),
        "zero_bits": rng.choice((0, 0, 4)),
        "requant": rng.choice(("none", "int4", "int8")),
    }
    if out["scale_bits"] or out["zero_bits"]:
        out["group"] = rng.choice((0, tile * rng.choice((1, 2, 4))))
    if any(out.get(key) for key in ("scale_bits", "zero_bits")) or out["requant"] != "none":
        out["scales"] = rng.choice(("stream", "stream", "job"))
    if out["requant"] != "none":
        out["multiplier_bits"] = rng.choice((8, 16))
    return out


@dataclass(frozen=True)
class Point:
    """What a line of the table is of."""

    config: Config
    period_ps: float
    whole: bool

    @property
    def key(self) -> str:
        """What the line is found by."""
        return table.key_of(self.config, self.period_ps)


def plan(technology: str) -> list[Point]:
    """Engines and periods, those of all architectures alike soon."""
    rng = random.Random(SEED)
    out = []
    more = []
    first, *others = PERIODS_PS[technology]
    for number in range(max(ENGINES.values())):
        for at, name in enumerate(CHOICES):
            config = draw(rng, name, number, technology)
            if number < ENGINES[technology]:
                out.append(Point(config, first, number < WHOLE[technology]))
                if (number * len(CHOICES) + at) % MORE_PERIODS == 0:
                    more += [Point(config, period, False) for period in others]
    later = [point for name in LATER for point in plan_later(technology, name)]
    return out + more + later + plan_scaled(technology)


def plan_later(technology: str, name: str) -> list[Point]:
    """Engines and periods of an architecture that draws on its own."""
    rng = random.Random(f"{SEED} {name}")
    first, *others = LATER_PERIODS_PS.get(name, PERIODS_PS)[technology]
    count = LATER_ENGINES.get(name, ENGINES).get(technology, ENGINES[technology])
    drawn = [draw(rng, name, number, technology) for number in range(count)]
    drawn = [config for config in drawn if not config.pe.uncharacterized]
    whole = LATER_WHOLE[name].get(technology, 0)
    slow = LATER_PERIODS[name].get(technology, 0)
    more = [(config, period) for period in others for config in drawn[:slow]]
    return [
        *(Point(config, first, number < whole) for number, config in enumerate(drawn)),
        *(Point(config, period, False) for config, period in more),
    ]


def plan_scaled(technology: str) -> list[Point]:
    """Engines with floating-point scales, the first with all its parts."""
    rng = random.Random(f"{SEED} scaled")
    drawn = [draw_scaled(rng, number, technology) for number in range(SCALED_ENGINES.get(technology, 0))]
    known = [Point(table.config(MXFP4, technology), SCALED_PERIOD_PS, True)] if drawn else []
    return [*known, *(Point(config, SCALED_PERIOD_PS, False) for config in drawn)]


def draw_scaled(rng: random.Random, number: int, technology: str) -> Config:
    """A valid engine with floating-point scales: few small cells, as only its outlet is of interest."""
    name, choices = SCALED_CELLS[number % len(SCALED_CELLS)]
    while True:
        params = {key: rng.choice(values) for key, values in choices.items()}
        params["k_max"] = rng.choice(COMMON["k_max"])
        rescale = {key: rng.choice(values) for key, values in SCALED.items()}
        rescale["scale_format"] = SCALES[number % len(SCALES)]
        if rescale["scale_format"] not in EXACT_SCALES:
            rescale["accumulate"] = "float32"
        if rescale["row_scale"] != "none":
            rescale["row_scale"] = rescale["scale_format"]
        flow = ("os", "ws", "os", "broadcast")[number // 2 % 4]
        array = {"rows": rng.choice((2, 4)), "cols": 2, "m_max": 256, "n_max": 256}
        rescale["group"] = params["lanes"] * array["rows"] * rng.choice((2, 4, 8))
        if flow == "ws":
            array |= {"acc_depth": rng.choice((8, 16))}
        try:
            return table.config(
                {"pe": name, "params": params, "dataflow": flow, "array": array, "rescale": rescale},
                technology,
            )
        except (ConfigError, ParamError):
            continue


def characterize(point: Point) -> dict:
    """The table's line of a point, one whose period cannot be met included."""
    synthesis = Synthesis(
        point.config, technology_of(point.config.technology), "uniform", without=INTERCONNECT
    )
    if not point.whole:
        own = table.own_parts(point.config)
        synthesis.parts = tuple(part for part in synthesis.parts if part.name in own)
    head = table.head(point.config, synthesis, point.period_ps)
    try:
        return head | table.figures(point.config, synthesis, synthesis.at(point.period_ps), point.whole)
    except ConfigError as e:
        if "cannot be met" not in str(e):
            raise
        return head | {"unmet": round(synthesis.least())}


def main() -> int:
    """Fill the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("technologies", nargs="*", default=list(ENGINES), help="default: all")
    parser.add_argument("--jobs", type=int, default=1)
    args = parser.parse_args()
    for technology in args.technologies:
        wanted = plan(technology)
        order = {point.key: i for i, point in enumerate(wanted)}
        lines = {
            key: line
            for line in table.read(technology)
            if (key := table.key(line)) in order and table.is_current(line)
        }
        missing = [point for point in wanted if point.key not in lines]
        print(f"{technology}: {len(wanted) - len(missing)} of {len(wanted)} points are there", flush=True)
        with ProcessPoolExecutor(args.jobs) as pool:
            for future in as_completed([pool.submit(characterize, point) for point in missing]):
                lines[table.key(future.result())] = future.result()
                table.write(technology, [lines[key] for key in sorted(lines, key=order.__getitem__)])
                print(f"{len(lines)}/{len(wanted)} {json.dumps(future.result()['design'])[:120]}", flush=True)
        table.write(technology, [lines[key] for key in sorted(lines, key=order.__getitem__)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
