"""Small engines that differ in what their manifests say, their manifests as a host reads them, and jobs that
such a host plays."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from jsonschema import Draft202012Validator
from simulator import simulate
from stranger import Host, Work

from hwsim.config import Config, configure, load
from hwsim.files.source import Document
from hwsim.generate import render
from hwsim.manifest.document import SCHEMA, manifest

VALIDATOR = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))

ARRAY = {"rows": 2, "cols": 3, "m_max": 256, "n_max": 256}


def described(**sections: Any) -> dict[str, Any]:
    """A small configuration."""
    array = ARRAY | sections.pop("array", {})
    return (
        {"dataflow": "os", "array": array}
        | sections
        | {"params": {"k_max": 256} | sections.get("params", {})}
    )


CASES = {
    "bitserial": described(pe="bitserial", params={"w_bits": 4, "lanes": 2}),
    "boothserial": described(pe="boothserial", params={"w_bits": 5, "lanes": 2, "w_kind": "uint"},
                             dataflow="ws", array={"acc_depth": 5}),
    "boothserial_skip": described(pe="boothserial", params={"w_bits": 7, "lanes": 2, "zero_digits": "skip"},
                                  dataflow="os", rescale={"group": 4, "scale_bits": 3, "zero_bits": 2}),
    "lut_rounded": described(pe="lut", params={"w_bits": 3, "w_kind": "int", "entry_bits": 6},
                             rescale={"group": 8, "scale_bits": 3, "zero_bits": 3}),
    "wrapping": described(pe="mac", params={"p_bits": 12}, dataflow="ws", array={"acc_depth": 5},
                          rescale={"requant": "int4", "zero_bits": 3, "scales": "job"}),
    "lut_rounded_uint": described(pe="lut",
                                  params={"w_bits": 4, "w_kind": "uint", "entry_bits": 5, "lanes": 3,
                                          "a_signed": False},
                                  dataflow="broadcast"),
    "lut_rounded_odd": described(pe="lut", params={"w_bits": 2, "entry_bits": 4, "table": "full"},
                                 dataflow="ws", array={"acc_depth": 4},
                                 rescale={"requant": "int8"}),
    "wrapping_raw": described(pe="shiftadd", params={"p_bits": 7, "lanes": 2}),
    "wrapping_lut": described(pe="lut", params={"p_bits": 8, "w_kind": "int"}, dataflow="ws",
                              array={"acc_depth": 6}),
    "bitplane": described(pe="bitplane", params={"a_bits": 4, "w_bits": 3, "lanes": 5},
                          rescale={"group": 10, "zero_bits": 4}),
    "bipolar": described(pe="bitplane",
                         params={"a_bits": 3, "w_bits": 3, "lanes": 5, "w_kind": "bipolar",
                                 "a_bipolar": True}),
    "codebook": described(pe="codebook", params={"w_bits": 2, "value_bits": 5}, dataflow="ws",
                          array={"acc_depth": 7},
                          rescale={"group": 4, "scale_bits": 4}),
    "sparse24": described(pe="sparse24", params={"lanes": 8, "w_bits": 5}, dataflow="ws",
                          array={"acc_depth": 5}),
    "sparse24_uint": described(pe="sparse24", params={"w_kind": "uint", "w_bits": 3}, dataflow="broadcast",
                               rescale={"group": 8, "zero_bits": 3}),
    "ternary": described(pe="ternary", params={"packing": "base3", "lanes": 5}, dataflow="broadcast"),
}


def config_of(case: str) -> Config:
    """The configuration of a case, or the shipped one of that name."""
    return configure(Document("", CASES[case], {}), "dut") if case in CASES else load(case)


def manifest_of(case: str) -> dict[str, Any]:
    """The manifest as a host reads it, without its Verilog."""
    config = config_of(case)
    return json.loads(json.dumps(manifest(config, config.engine(), [f"{config.name}.v"])))


def files_of(case: str) -> tuple[dict[str, Any], str]:
    """Manifest, as a host reads it, and Verilog."""
    config = config_of(case)
    files = render(config)
    return json.loads(files["manifest.json"]), files[f"{config.name}.v"]


def inside(said: Any, path: tuple) -> dict[str, Any]:
    """The object at a path."""
    for key in path:
        said = said[key]
    return said


def precisions(host: Host) -> list[dict[str, int]]:
    """The lowest and the full precision of every operand whose precision the job sets, and one between."""
    sets = [x for x in "aw" if "zero_means" in host.fields[f"{x}_bits"]]
    lows = {f"{x}_bits": host.fields[f"{x}_bits"]["min"] for x in sets}
    between = {key: (low + host.fields[key]["max"]) // 2 for key, low in lows.items()}
    return [lows, between, {}] if sets else [{}]


def drawn(host: Host, rng: np.random.Generator) -> list[Work]:
    """Jobs around the sizes of the array, at every precision of :func:`precisions`."""
    names, group = host.names, host.result["group"]
    depth = names["lanes"] * (names["rows"] if "acc_depth" in names else 1)
    dims = [
        (names["rows"] + 1, max(group, depth) + 1, names["cols"] + 1),
        (1, 1, 1),
        (names["rows"], 3 * depth - 1, names["cols"]),
    ]
    return [host.draw(rng, size, **bits) for bits in precisions(host) for size in dims]


def play(folder: Path, case: str, works: list[Work], host: Host, verilog: str, stalls: int = -1) -> None:
    """Run jobs back to back on the Verilog; compare every result and, where nothing stalls, every cycle
    count."""
    junk = np.random.default_rng(5)
    plan: dict[str, Any] = {
        f"{x}{i}": beats for i, work in enumerate(works) for x, beats in host.beats(work, junk).items()
    }
    plan["ports"] = json.dumps(host.manifest["ports"])
    limit = 100 * sum(host.cycles(work) + 100 for work in works)
    rows = sum(len(host.result_beats(work)) for work in works)
    simulate(folder, host.manifest["top"], verilog, "hwsim.verify.bench",
             plan | {"count": len(works), "stall_seed": stalls, "wait": True, "rows": rows, "limit": limit})
    seen = np.load(folder / "results.npz")
    assert int(seen["error"]) == 0
    for i, work in enumerate(works):
        assert host.unpacked(work, seen[f"c{i}"]).tolist() == host.expected(work).tolist(), (case, work)
        if stalls < 0:
            assert seen["cycles"][i] == seen["registers"][i] == host.cycles(work), (case, work.fields)
