"""How a model's file says what its weights, activations and caches were quantized to.

    quantization_config     quant_method awq (bits, group_size, zero_point), gptq (bits, group_size, sym),
                            bitnet, compressed-tensors (config_groups with weights and input_activations,
                            kv_cache_scheme), bitsandbytes (load_in_4bit, load_in_8bit)
    quantization            MLX (bits, group_size): weights, embeddings and head, a scale and an offset per
                            group
    model_type: bitnet      ternary weights, activations of eight bits; head and embeddings stay what they are

Scales are 16 bits wide, as these files store them. A group size of -1 is the whole K. What is quantized to
floating point, or in a way that is not known, is no integer that an engine here could run: it is left open,
and said. Layers that a file leaves out are the head where it is ``lm_head``; a list that leaves out others is
said too.
"""

from dataclasses import replace
from typing import Any

from hwsim.errors import shown
from hwsim.workload.model.facts import Facts
from hwsim.workload.precisions import OPEN, Precision, Precisions

SCALE = 16
MOST_GROUP = 1 << 20


def file_precisions(f: Facts) -> Precisions:
    """What the file says. Raises :class:`hwsim.errors.ConfigError` for values that cannot be."""
    out = _file(f)
    if f.family != "bitnet":
        return out
    source = "the family's"
    return replace(
        out,
        weights=out.weights if out.weights.bits else Precision(2, "ternary", source=source),
        activations=out.activations if out.activations.bits else Precision(8, "int", source=source),
    )


def _file(f: Facts) -> Precisions:
    mlx = f.doc.data.get("quantization")
    config = f.doc.data.get("quantization_config", f.doc.data.get("compression_config"))
    if isinstance(mlx, dict) and "bits" in mlx:
        if config not in (None, mlx):
            raise f.error(
                "quantization: the file says how it is quantized twice, here and in quantization_config, and "
                "not the same; remove what does not hold",
                "quantization",
            )
        return _mlx(f, mlx)
    if config is None:
        return Precisions()
    if not isinstance(config, dict):
        raise f.error(f"quantization_config: must be an object, not {shown(config)}", "quantization_config")
    if isinstance(config.get("bits"), int) and "quant_method" not in config and "group_size" in config:
        return _mlx(f, config)
    method = config.get("quant_method")
    readers = {
        "awq": _awq,
        "gptq": _gptq,
        "compressed-tensors": _compressed,
        "bitsandbytes": _bitsandbytes,
        "bitnet": _bitnet,
    }
    if not isinstance(method, str) or method not in readers:
        return Precisions(
            notes=(
                f"quantization_config: {shown(method)} is not read, only {', '.join(readers)} and MLX's are; "
                "weights have --w-bits, or the engine's own precision",
            )
        )
    return readers[method](f, config)


def _bits(f: Facts, value: Any, key: str = "bits") -> int:
    if type(value) is not int or not 1 <= value <= 16:
        raise f.error(
            f"quantization_config: {key} must be an integer in 1..16, not {shown(value)}",
            "quantization_config",
        )
    return value


def _group(f: Facts, value: Any) -> int:
    """A group size; 0 is the whole K, which files write as -1 or null."""
    if value in (None, -1):
        return 0
    if type(value) is not int or not 1 <= value <= MOST_GROUP:
        raise f.error(
            f"quantization_config: group_size must be an integer in 1..{MOST_GROUP}, or -1, not "
            f"{shown(value)}",
            "quantization_config",
        )
    return value


def _flag(f: Facts, config: dict[str, Any], key: str, default: bool) -> bool:
    value = config.get(key, default)
    if type(value) is not bool:
        raise f.error(
            f"quantization_config: {key} must be true or false, not {shown(value)}", "quantization_config"
        )
    return value


def _weights(bits: int, group: int, symmetric: bool, source: str, zero_bits: int = 0) -> Precision:
    zero = 0 if symmetric else zero_bits or bits
    return Precision(bits, "int" if symmetric else "uint", group, SCALE, zero, f"the file's, {source}")


def _kept(config: dict[str, Any], key: str) -> tuple[str, ...]:
    """A note where a file keeps layers other than the head as they are."""
    names = config.get(key) or []
    others = (
        [str(x) for x in names if not str(x).endswith("lm_head")] if isinstance(names, list) else [str(names)]
    )
    if not others:
        return ()
    return (
        f"quantization_config: {key} keeps {len(others)} layers at their own precision "
        f"({shown(', '.join(others))}); they count as quantized like the others",
    )


def _awq(f: Facts, config: dict[str, Any]) -> Precisions:
    bits = config.get("bits", config.get("w_bit", 4))
    group = config.get("group_size", config.get("q_group_size", 128))
    weights = _weights(_bits(f, bits), _group(f, group), not _flag(f, config, "zero_point", True), "awq")
    return Precisions(weights=weights, notes=_kept(config, "modules_to_not_convert"))


def _gptq(f: Facts, config: dict[str, Any]) -> Precisions:
    weights = _weights(
        _bits(f, config.get("bits")),
        _group(f, config.get("group_size", 128)),
        _flag(f, config, "sym", True),
        "gptq",
    )
    others = tuple(
        f"quantization_config: {key} gives layers a precision of their own ({shown(config[key])}); they "
        "count like the others"
        for key in ("dynamic", "modules_in_block_to_quantize")
        if config.get(key)
    )
    return Precisions(
        weights=weights, head=weights if _flag(f, config, "lm_head", False) else OPEN, notes=others
    )


def _mlx(f: Facts, config: dict[str, Any]) -> Precisions:
    if (mode := config.get("mode", "affine")) != "affine":
        return Precisions(
            notes=(
                f"quantization: mode {shown(mode)} is not of integers; weights have --w-bits, or the "
                "engine's own precision",
            )
        )
    weights = _weights(
        _bits(f, config.get("bits")), _group(f, config.get("group_size", 64)), False, "MLX", SCALE
    )
    others = [key for key, value in config.items() if isinstance(value, dict) or value is False]
    notes = (
        f"quantization: {len(others)} layers have a precision of their own ({shown(', '.join(others))}); "
        "they count like the others",
    )
    return Precisions(weights=weights, head=weights, notes=notes if others else ())


def _bitsandbytes(f: Facts, config: dict[str, Any]) -> Precisions:
    if _flag(f, config, "load_in_4bit", False):
        kind = config.get("bnb_4bit_quant_type", "fp4")
        note = (
            f"quantization_config: codes of {shown(kind)} are four bits of a floating-point table; they "
            "count as integers of four bits"
        )
        return Precisions(weights=Precision(4, "int", 64, 32, 0, "the file's, bitsandbytes"),
                          notes=(note, *_kept(config, "llm_int8_skip_modules")))
    if _flag(f, config, "load_in_8bit", False):
        source = "the file's, bitsandbytes"
        return Precisions(Precision(8, "int", source=source), Precision(8, "int", 0, SCALE, 0, source),
                          notes=_kept(config, "llm_int8_skip_modules"))
    return Precisions()


def _bitnet(f: Facts, config: dict[str, Any]) -> Precisions:
    return Precisions(
        Precision(8, "int", source="the file's, bitnet"), Precision(2, "ternary", source="the file's, bitnet")
    )


def _compressed(f: Facts, config: dict[str, Any]) -> Precisions:
    groups = config.get("config_groups")
    if not isinstance(groups, dict) or not groups or not all(isinstance(x, dict) for x in groups.values()):
        raise f.error(
            "quantization_config: config_groups must be an object of objects", "quantization_config"
        )
    found = {(_scheme(f, x.get("weights")), _scheme(f, x.get("input_activations"))) for x in groups.values()}
    if len(found) > 1:
        raise f.error(
            "quantization_config: config_groups differ in precision, and which layers have which is not "
            "read; state it with --w-bits and --a-bits on a file without quantization_config",
            "quantization_config",
        )
    (weights, activations), = found
    cache = _scheme(f, config.get("kv_cache_scheme"))
    notes = tuple(
        f"quantization_config: {what} of floating point are no integers; they have the default, or what is "
        "asked for"
        for what, p in (("weights", weights), ("activations", activations), ("keys and values", cache))
        if p.kind == "float"
    )
    integers = [p if p.kind != "float" else OPEN for p in (activations, weights, cache)]
    activation = integers[0]
    zero = 0
    if activation.kind == "uint":
        zero = 1 << activation.bits - 1
        notes += (
            f"quantization_config: the zero points of activations are found at run time; {zero} stands for "
            "them",
        )
    targets = {str(t) for x in groups.values() for t in (x.get("targets") or ["Linear"])}
    if targets != {"Linear"}:
        notes += (
            f"quantization_config: targets are {shown(', '.join(sorted(targets)))}; all linear layers count "
            "as quantized",
        )
    return Precisions(
        Precision(activation.bits, activation.kind, source=activation.source, zero=zero),
        integers[1],
        keys=integers[2],
        values=integers[2],
        notes=(*notes, *_kept(config, "ignore")),
    )


def _scheme(f: Facts, scheme: Any) -> Precision:
    """One operand of compressed-tensors; open where it is not quantized."""
    if scheme is None:
        return OPEN
    if not isinstance(scheme, dict):
        raise f.error(
            f"quantization_config: weights and input_activations must be objects, not {shown(scheme)}",
            "quantization_config",
        )
    bits = _bits(f, scheme.get("num_bits", 8), "num_bits")
    if scheme.get("type", "int") == "float":
        return Precision(bits, "float")
    symmetric = _flag(f, scheme, "symmetric", True)
    strategy = scheme.get("strategy")
    group = _group(f, scheme.get("group_size")) if strategy in ("group", None) else 0
    return _weights(bits, group, symmetric, "compressed-tensors")
