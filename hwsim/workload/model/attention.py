"""Which queries meet which keys: the rectangles of scores that a pass computes.

``dense``: at prefill every query meets every key, in every layer of every family. Neither causal masks nor
windows are exploited, so that families compare like for like. ``causal``: queries go in blocks of 128 (tiles
of FlashAttention, arXiv 2205.14135, are as large). A block meets the keys that any of its queries may attend
to: up to its last query, and with a window from the oldest key of its first query. At decode one query meets
the keys that its mask leaves, under either rule: the whole context, or what is in the window. """

from dataclasses import dataclass

from hwsim.workload.model.transformer import Transformer

BLOCK = 128


@dataclass(frozen=True)
class Rectangle:
    """``queries`` of a sequence that meet ``keys``, ``count`` times; ``suffix`` tells rectangles of one layer
    apart.
    """

    suffix: str
    queries: int
    keys: int
    count: int


def cached_keys(model: Transformer, context: int, windowed: bool) -> int:
    """Keys that the last token of a sequence of ``context`` tokens attends to."""
    if not windowed:
        return context
    if model.window_kind == "chunked":
        return (context - 1) % model.window + 1
    return min(context, model.window)


def rectangles(model: Transformer, tokens: int, windowed: bool, rule: str) -> list[Rectangle]:
    """The scores of one layer for all ``tokens`` of a sequence at once."""
    masked = windowed or model.causal
    if rule == "dense" or not masked:
        return [Rectangle("", tokens, tokens, 1)]
    sizes: dict[tuple[int, int], int] = {}
    for first in range(0, tokens, BLOCK):
        end = min(tokens, first + BLOCK)
        size = end - first, _block_keys(model, first, end, tokens, windowed)
        sizes[size] = sizes.get(size, 0) + 1
    many = len(sizes) > 1
    return [Rectangle(f".{i}" if many else "", *size, times) for i, (size, times) in enumerate(sizes.items())]


def _block_keys(model: Transformer, first: int, end: int, tokens: int, windowed: bool) -> int:
    """Keys that the queries ``first..end - 1`` need."""
    if not windowed:
        return end
    if model.window_kind == "chunked":
        return end - first // model.window * model.window
    if model.window_kind == "centred":
        half = model.window // 2
        return min(tokens, end + half) - max(0, first - half)
    return end - max(0, first - model.window + 1)
