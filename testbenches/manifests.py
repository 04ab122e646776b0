"""Small engines that differ in what their manifests say, and their manifests as a host reads them."""

import json
from typing import Any

from hwsim.config import Config, configure, load
from hwsim.generate import render
from hwsim.manifest import manifest
from hwsim.source import Document

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
