"""Families of transformers: what each ``model_type`` of a config.json means in dimensions.

A family is a function from the file's values to the fields of :class:`Transformer`. Where a file leaves a key out, the default is the one
that the family's published configuration class has (transformers 4.x), and it is written here, at the key. Keys that say nothing about
sizes are not looked at. What makes a family more than its key names stands in its docstring.
"""

from collections.abc import Callable
from typing import Any

from hwsim.workload.model.facts import MOST_LAYERS, Facts

FAMILIES: dict[str, Callable[[Facts], dict[str, Any]]] = {}

ACTIVATIONS = {"silu": "silu", "swish": "silu", "gelu": "gelu", "gelu_new": "gelu_tanh", "gelu_pytorch_tanh": "gelu_tanh",
               "gelu_fast": "gelu_tanh", "relu": "relu", "relu2": "relu2"}
"""Names in files -> kinds of :data:`hwsim.workload.vectors.COSTS`."""


def family(name: str):
    """Register a reader under its ``model_type``."""
    def add(read: Callable[[Facts], dict[str, Any]]) -> Callable[[Facts], dict[str, Any]]:
        FAMILIES[name] = read
        return read
    return add


def head_shape(f: Facts, heads: str = "num_attention_heads", hidden: str = "hidden_size", head_dim: int | None = None) -> dict[str, int]:
    """Width and heads; a head is ``hidden / heads`` wide unless the file or the family says otherwise."""
    width, count = f.number(hidden), f.number(heads, hi=MOST_LAYERS)
    if f.has("head_dim") or head_dim:
        wide = f.number("head_dim", head_dim)
    elif width % count:
        raise f.error(f"{hidden}: must be a multiple of {heads} = {count} where there is no head_dim, not {width}", hidden)
    else:
        wide = width // count
    groups = f.number("num_key_value_heads", count, hi=MOST_LAYERS)
    if count % groups:
        raise f.error(f"num_key_value_heads: must divide {heads} = {count}, not {groups}", "num_key_value_heads")
    return {"hidden": width, "heads": count, "kv_heads": groups, "head_dim": wide}


def rotated(fields: dict[str, Any], share: float = 1.0) -> int:
    """Numbers of a head that are rotated: an even number."""
    return int(fields["head_dim"] * share) // 2 * 2


def llama_shape(f: Facts, tied: bool = False, act: str = "silu", head_dim: int | None = None, bias: bool = False) -> dict[str, Any]:
    """The Llama shape: RMS norms, rotary positions, gated feed-forward layers, no biases unless asked for."""
    out: dict[str, Any] = {"kind": "decoder", "norm": "rms_norm", "gated": True} | head_shape(f, head_dim=head_dim)
    bias = f.flag("attention_bias", bias)
    return out | {"layers": f.number("num_hidden_layers", hi=MOST_LAYERS), "ffn": f.number("intermediate_size"),
                  "vocab": f.number("vocab_size"), "tied": f.flag("tie_word_embeddings", tied), "qkv_bias": bias, "o_bias": bias,
                  "act": f.choice("hidden_act", ACTIVATIONS, act), "rotary": rotated(out)}


def window(f: Facts, layers: int, default: int = 0, key: str = "sliding_window") -> dict[str, int]:
    """A window in ``layers`` layers, or in those that ``layer_types`` names."""
    size = f.number(key, lo=1) if f.has(key) else 0 if key in f.doc.data else default
    types = f.texts("layer_types", f.number("num_hidden_layers", hi=MOST_LAYERS))
    if types:
        layers = sum(t == "sliding_attention" for t in types)
    return {"window": size, "window_layers": layers} if size and layers else {}


def mixture(f: Facts, out: dict[str, Any], experts: str, width: str, every: str = "") -> dict[str, Any]:
    """Expert layers; ``every`` names the key of their step, mlp_only_layers those that stay dense."""
    count, used = f.number(experts, hi=MOST_LAYERS), f.number("num_experts_per_tok", hi=MOST_LAYERS)
    if used > count:
        raise f.error(f"num_experts_per_tok: must be at most {experts} = {count}, not {used}", "num_experts_per_tok")
    step, dense = f.number(every, 1) if every else 1, f.doc.data.get("mlp_only_layers") or []
    if not isinstance(dense, list) or not all(type(x) is int for x in dense):
        raise f.error("mlp_only_layers: must be a list of layer numbers", "mlp_only_layers")
    layers = sum((i + 1) % step == 0 and i not in dense for i in range(out["layers"]))
    ffn = out["ffn"] if layers < out["layers"] else 0
    return out | {"experts": count, "experts_per_token": used, "expert_ffn": f.number(width), "expert_layers": layers, "ffn": ffn}
