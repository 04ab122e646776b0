"""Families that look at images: ViT, DeiT, Swin, CLIP."""

from typing import Any

from hwsim.errors import short
from hwsim.workload.model.facts import Facts
from hwsim.workload.model.shapes import ACTIVATIONS, BIASED, depth, family, head_shape
from hwsim.workload.model.transformer import Transformer


def _patches(f: Facts) -> tuple[int, int]:
    """Side of a patch, and patches along a side of the image."""
    image = f.number("image_size")
    patch = f.number("patch_size")
    if image % patch:
        raise f.error(f"image_size: must be a multiple of patch_size = {patch}, not {image}", "image_size")
    return patch, image // patch


def _architecture(f: Facts) -> str:
    """The first of ``architectures``, empty where there is none."""
    names = f.raw("architectures")
    return str(names[0]) if isinstance(names, list) and names else ""


def _labels(f: Facts) -> dict[str, Any]:
    """The head has num_labels, or as many labels as id2label, or does not exist. Architectures without
    ForImageClassification in their name have none.
    """
    f.skip("tie_word_embeddings")  # no part of these families
    labels = f.number("num_labels", 0, lo=0)
    names = f.raw("id2label")
    if not labels and isinstance(names, dict):
        labels = len(names)
    name = _architecture(f)
    if name and "ForImageClassification" not in name:
        labels = 0
        if not name.endswith("Model"):
            f.notes.append(f"architectures: the head of {short(name)} is not counted")
    return {"labels": labels, "head": bool(labels), "head_bias": True}


def _pooler(f: Facts, width: int) -> dict[str, bool]:
    """A model that architectures names without a head for a task has a pooler as wide as the stream."""
    pooled = _architecture(f).endswith("Model")
    if pooled:
        f.only("pooler_output_size", width)
    return {"pooler": pooled}


@family("vit")
def vit(f: Facts) -> dict[str, Any]:
    """Patches of an image and a class token; a pooler in ViTModel alone."""
    out: dict[str, Any] = {"kind": "vision", **BIASED, **head_shape(f), **_labels(f)}
    out |= _pooler(f, out["hidden"])
    patch, side = _patches(f)
    return out | {"layers": depth(f), "ffn": f.number("intermediate_size"), "patch": patch,
                  "patches": side ** 2,
                  "channels": f.number("num_channels", 3), "extra_tokens": 1, "positions": side ** 2 + 1,
                  "qkv_bias": f.flag("qkv_bias", True), "act": f.choice("hidden_act", ACTIVATIONS, "gelu")}


@family("deit")
def deit(f: Facts) -> dict[str, Any]:
    """DeiT with a distillation token. Architectures that end in WithTeacher have two heads, one for each
    token; others the class's.
    """
    out = vit(f)
    distilled = _architecture(f).endswith("WithTeacher")
    return out | {"extra_tokens": 2, "positions": out["patches"] + 2, "label_heads": 2 if distilled
                  and out["labels"] else 1}


@family("swin")
def swin(f: Facts) -> dict[str, Any]:
    """Stages of blocks that attend within windows; between stages four neighbours become one patch, twice as
    wide (arXiv 2103.14030).

    Shifted windows cost what others do. A side that is no multiple of the window would be padded and is
    refused. """
    depths = f.numbers("depths", lo=1)
    heads = f.numbers("num_heads", lo=1)
    if not depths:
        raise f.error("depths: must hold the blocks of at least one stage", "depths")
    if len(heads) != len(depths):
        raise f.error(f"num_heads: must be a list of {len(depths)} integers, as depths is, not {heads}",
                      "num_heads")
    f.only("num_layers", len(depths))
    patch, side = _patches(f)
    width = f.number("embed_dim")
    window = f.number("window_size")
    f.only("hidden_size", width << len(depths) - 1)
    f.only("use_absolute_embeddings", False)
    stages = [_stage(f, i, width << i, (depths[i], heads[i]), side >> i, window) for i in range(len(depths))]
    first = {"patch": patch, "channels": f.number("num_channels", 3), "embedding_norm": True}
    last = {"final_norm": True, "merge": False, **_labels(f)}
    if len(stages) == 1:
        return stages[0] | first | last
    before = [Transformer(**stage) for stage in [stages[0] | first, *stages[1:-1]]]
    return stages[-1] | last | {"before": tuple(before)}


def _stage(f: Facts, index: int, width: int, size: tuple[int, int], side: int, window: int) -> dict[str, Any]:
    """Blocks of one resolution."""
    layers, heads = size
    window = min(side, window)
    if side % window or width % heads or (index and side < 1):
        raise f.error(f"window_size: must divide the {side} patches of a side of stage {index + 1}, "
                      f"and num_heads its width of {width}",
                      "window_size")
    ratio = f.real("mlp_ratio", 4)
    return {"kind": "vision", **BIASED, "name": f"stage{index + 1}", "hidden": width, "layers": layers,
            "heads": heads, "kv_heads": heads,
            "head_dim": width // heads, "ffn": int(ratio * width), "qkv_bias": f.flag("qkv_bias", True),
            "final_norm": False,
            "head": False, "merge": True, "patches": window ** 2, "windows": (side // window) ** 2,
            "relative": (2 * window - 1) ** 2,
            "relative_tables": layers, "act": f.choice("hidden_act", ACTIVATIONS, "gelu")}


def _tower(f: Facts) -> dict[str, Any]:
    """What CLIP's towers have in common; the projection belongs to the pair."""
    f.skip("tie_word_embeddings", "projection_dim")
    return {**BIASED, **head_shape(f), "layers": depth(f), "ffn": f.number("intermediate_size"),
            "head": False,
            "act": f.choice("hidden_act", ACTIVATIONS, "quick_gelu")}


@family("clip_text_model")
def clip_text(f: Facts) -> dict[str, Any]:
    """CLIP's text tower: causal, learned positions, no head."""
    longest = f.number("max_position_embeddings")
    return _tower(f) | {"kind": "pair", "vocab": f.number("vocab_size"), "positions": longest,
                        "longest": longest}


@family("clip_vision_model")
def clip_vision(f: Facts) -> dict[str, Any]:
    """CLIP's vision tower: patches without bias and a class token, a norm before the blocks."""
    patch, side = _patches(f)
    return _tower(f) | {"kind": "vision", "patch": patch, "patch_bias": False, "patches": side ** 2,
                        "channels": f.number("num_channels", 3),
                        "extra_tokens": 1, "positions": side ** 2 + 1, "embedding_norm": True}


@family("clip")
def clip(f: Facts) -> dict[str, Any]:
    """Two towers, each with a projection of one token, and one learned scale (Radford et al., arXiv
    2103.00020).
    """
    width = f.number("projection_dim", hi=1 << 20)
    f.skip("tie_word_embeddings")
    parts = {}
    for key, read, name in (("vision_config", clip_vision, "clip_vision_model"),
                            ("text_config", clip_text, "clip_text_model")):
        old = f.nested(f"{key}_dict", name)
        inner = f.nested(key, name)
        inner.doc.data.update({k: v for k, v in old.doc.data.items() if v is not None})
        inner.only("projection_dim", width)
        parts[key] = read(inner) | {"projection": width}
        f.parts.append(inner)
    vision = Transformer(**parts["vision_config"])
    return parts["text_config"] | {"before": (vision,), "scalars": 1}
