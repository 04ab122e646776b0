"""A transformer by its dimensions, and how many parameters it has.

Every field is a fact of the architecture; ``families.py`` reads them from a model's config.json. Parameters are those that training
learns and a checkpoint holds: embeddings, projections with their biases, norms (one vector, two for layer norms), head.
Tied embeddings count once. Tables of rotary angles are not parameters.
"""

from dataclasses import dataclass

from hwsim.params import Params, param

MOST = 1 << 24


def _count(doc: str, default: int | None = None, lo: int = 0):
    return param(doc=doc, lo=lo, hi=MOST) if default is None else param(default, doc=doc, lo=lo, hi=MOST)


@dataclass(frozen=True)
class Transformer(Params):
    """Dimensions of a decoder (language model), an encoder (BERT) or a vision model (ViT)."""

    kind: str = param(choices=("decoder", "encoder", "vision"), doc="what it does")
    hidden: int = _count("width of the residual stream", lo=1)
    layers: int = _count("blocks", lo=1)
    heads: int = _count("query heads", lo=1)
    kv_heads: int = _count("key and value heads", lo=1)
    head_dim: int = _count("width of a head", lo=1)
    ffn: int = _count("width of the dense feed-forward layers; 0: there are none")
    gated: bool = param(doc="feed-forward layers have a gate")
    act: str = param(doc="activation function")
    norm: str = param(choices=("rms_norm", "layer_norm"), doc="kind of norm")
    vocab: int = _count("tokens of the vocabulary; 0: no token embedding", 0)
    embed: int = _count("width of token embeddings where it differs from hidden; 0: it does not", 0)
    block_norms: int = _count("norms of width hidden per block", 2)
    final_norm: bool = param(True, doc="a norm after the last block")
    embedding_norm: bool = param(False, doc="a norm after the embeddings")
    inner_norms: bool = param(False, doc="norms before the output projection and before the down projection")
    qk_norm: str = param("", choices=("", "head", "all"), doc="norms of queries and keys: per head, or over all heads")
    qkv_bias: bool = param(False, doc="biases of query, key and value projections")
    o_bias: bool = param(False, doc="bias of the output projection")
    mlp_bias: bool = param(False, doc="biases of feed-forward layers")
    rotary: int = _count("numbers of a head that are rotated", 0)
    positions: int = _count("rows of the learned table of positions", 0)
    longest: int = _count("longest sequence that the table of positions allows; 0: any", 0)
    types: int = _count("rows of the table of token types", 0)
    tied: bool = param(False, doc="the head's weights are the token embeddings")
    head: bool = param(True, doc="a head: logits of the vocabulary, or of the labels")
    head_bias: bool = param(False, doc="bias of the head")
    pooler: bool = param(False, doc="a linear layer with tanh on the first token")
    window: int = _count("tokens that a layer with a sliding window attends to", 0)
    window_layers: int = _count("layers with a sliding window", 0)
    experts: int = _count("experts per mixture layer; 0: dense", 0)
    experts_per_token: int = _count("experts that a token goes through", 0)
    expert_ffn: int = _count("width of an expert", 0)
    expert_layers: int = _count("layers that are mixtures", 0)
    shared_ffn: int = _count("width of the expert that every token goes through", 0)
    shared_gate: bool = param(False, doc="a gate scales the shared expert")
    softcap: bool = param(False, doc="attention scores and logits are capped")
    scaled: bool = param(False, doc="embeddings are multiplied by a constant")
    patch: int = _count("side of an image's patch", 0)
    patches: int = _count("patches of an image", 0)
    channels: int = _count("channels of an image", 0)
    extra_tokens: int = _count("tokens beside the patches", 0)
    labels: int = _count("classes of the head of a vision model", 0)

    @property
    def q_width(self) -> int:
        """Width of all query heads."""
        return self.heads * self.head_dim

    @property
    def kv_width(self) -> int:
        """Width of all key heads."""
        return self.kv_heads * self.head_dim

    @property
    def dense_layers(self) -> int:
        """Blocks with a dense feed-forward layer."""
        return self.layers - self.expert_layers

    @property
    def embed_width(self) -> int:
        """Width of token embeddings."""
        return self.embed or self.hidden

    def norm_size(self, width: int) -> int:
        """Parameters of one norm."""
        return width * (2 if self.norm == "layer_norm" else 1)

    @property
    def parameters(self) -> int:
        """All parameters of the model."""
        return (self._embeddings() + self.layers * self._attention() + self.dense_layers * self._mlp(self.ffn)
                + self.expert_layers * self._mixture() + self.final_norm * self.norm_size(self.hidden) + self._heads())

    @property
    def active_parameters(self) -> int:
        """Parameters that one token meets: of the experts, as many as it goes through, and the whole router."""
        if not self.experts:
            return self.parameters
        spared = (self.experts - self.experts_per_token) * self._mlp(self.expert_ffn)
        return self.parameters - self.expert_layers * spared

    def _embeddings(self) -> int:
        tokens = self.vocab * self.embed_width
        if self.embed:
            tokens += 2 * self.embed * self.hidden  # projections into and out of the blocks
        patches = (self.channels * self.patch ** 2 + 1) * self.hidden if self.patch else 0  # with a bias
        patches += self.extra_tokens * self.hidden
        return tokens + patches + (self.positions + self.types) * self.hidden + self.embedding_norm * self.norm_size(self.hidden)

    def _attention(self) -> int:
        """Attention and all norms of one block."""
        wide = self.q_width + 2 * self.kv_width
        out = self.hidden * wide + self.qkv_bias * wide + self.q_width * self.hidden + self.o_bias * self.hidden
        out += self.block_norms * self.norm_size(self.hidden)
        if self.qk_norm:
            out += self.norm_size(2 * self.head_dim if self.qk_norm == "head" else self.q_width + self.kv_width)
        return out + self.inner_norms * self.norm_size(self.q_width + self.ffn)

    def _mlp(self, width: int) -> int:
        matrices = 3 if self.gated else 2
        return matrices * self.hidden * width + self.mlp_bias * ((matrices - 1) * width + self.hidden)

    def _mixture(self) -> int:
        shared = self._mlp(self.shared_ffn) if self.shared_ffn else 0
        return self.hidden * self.experts + self.experts * self._mlp(self.expert_ffn) + shared + self.shared_gate * self.hidden

    def _heads(self) -> int:
        pooler = self.pooler * (self.hidden + 1) * self.hidden
        wide = self.labels or self.vocab
        weights = 0 if self.tied else wide * (self.hidden if self.labels else self.embed_width)
        return pooler + self.head * (weights + self.head_bias * wide)
