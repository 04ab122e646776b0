"""Parts of a block that only some families have: attention by a latent cache, and layers that keep a state
instead of a cache.
"""

from dataclasses import dataclass

from hwsim.params import Params, param

MOST = 1 << 24


def count(doc: str, default: int | None = None, lo: int = 0):
    """A field that counts something: ``lo..MOST``, with a default or without."""
    return param(doc=doc, lo=lo, hi=MOST) if default is None else param(default, doc=doc, lo=lo, hi=MOST)


@dataclass(frozen=True)
class Latent(Params):
    """Multi-head latent attention (DeepSeek-V2, arXiv 2405.04434, section 2.1): the cache holds one latent
    vector and one rotated key per token, from which every head's keys and values are linear functions. """

    q_rank: int = count("width of the latent of queries; 0: queries are projected directly")
    kv_rank: int = count("width of the latent of keys and values, which is cached", lo=1)
    nope: int = count("numbers of a head's query and key without position", lo=1)
    rope: int = count("rotated numbers of a head's query, and of the one key that all heads share", lo=1)
    value: int = count("numbers of a head's value", lo=1)
    bias: bool = param(False, doc="biases of the projections to the latents and of the output projection")

    @property
    def cached(self) -> int:
        """Numbers that a token leaves in the cache of a layer."""
        return self.kv_rank + self.rope

    @property
    def key(self) -> int:
        """Numbers of a head's query and key."""
        return self.nope + self.rope

    def parameters(self, hidden: int, heads: int) -> int:
        """Projections, their biases and the norms of the latents, of one layer."""
        queries = hidden * heads * self.key
        if self.q_rank:
            queries = hidden * self.q_rank + self.q_rank * heads * self.key + self.q_rank * (1 + self.bias)
        down = hidden * self.cached + self.kv_rank + self.bias * self.cached
        up = self.kv_rank * heads * (self.nope + self.value)
        return queries + down + up + heads * self.value * hidden + self.bias * hidden


@dataclass(frozen=True)
class Recurrent(Params):
    """Layers that keep a state of fixed size instead of a cache of keys and values.

    ``delta_rule``: gated delta net of Qwen3-Next (Yang et al., arXiv 2412.06464). ``state_space``: Mamba 2
    (Dao and Gu, arXiv 2405.21060), whose groups are the key heads, whose state size is the keys' width. Both
    project, run a short convolution over the tokens of every channel, update the state of every value head,
    norm, gate and project back. The state of a value head is key x value numbers. """

    kind: str = param(choices=("delta_rule", "state_space"), doc="how the state is updated")
    layers: int = count("layers of this kind", lo=1)
    key_heads: int = count("heads of queries and keys", lo=1)
    key: int = count("width of a head's query and key", lo=1)
    value_heads: int = count("heads of values, each with a state", lo=1)
    value: int = count("width of a head's value", lo=1)
    kernel: int = count("taps of the convolution over tokens", lo=1)
    bias: bool = param(False, doc="biases of the projections")
    conv_bias: bool = param(False, doc="bias of the convolution")

    @property
    def key_width(self) -> int:
        """Width of all keys."""
        return self.key_heads * self.key

    @property
    def value_width(self) -> int:
        """Width of all values."""
        return self.value_heads * self.value

    @property
    def convolved(self) -> int:
        """Channels of the convolution: queries, keys and values."""
        return 2 * self.key_width + self.value_width

    @property
    def inputs(self) -> tuple[tuple[str, int], ...]:
        """Names and widths of the projections of the input: queries, keys, values and their gate; decays (and
        rates) per value head.
        """
        wide = self.convolved + self.value_width
        if self.kind == "delta_rule":
            return (("in_proj_qkvz", wide), ("in_proj_ba", 2 * self.value_heads))
        return (("in_proj", wide + self.value_heads),)

    @property
    def state(self) -> int:
        """Numbers that a sequence keeps in a layer: the states, and the inputs that the convolution still
        needs.
        """
        return self.value_heads * self.key * self.value + self.convolved * (self.kernel - 1)

    def parameters(self, hidden: int) -> int:
        """One layer: projections, convolution, decays (with a step's bias, and a skip in Mamba 2), norm."""
        wide = sum(width for _, width in self.inputs)
        out = hidden * wide + self.value_width * hidden + self.bias * (wide + hidden)
        out += self.convolved * (self.kernel + self.conv_bias)
        delta = self.kind == "delta_rule"
        return out + (2 if delta else 3) * self.value_heads + (self.value if delta else self.value_width)
