"""A transformer by its dimensions, and how many parameters it has.

Every field is a fact of the architecture; families read them from a model's config.json. Parameters are those
that training learns and a checkpoint holds: embeddings, projections with their biases, norms (one vector, two
for layer norms), head. Tied embeddings count once. Tables of rotary angles are not parameters. A model of
several stacks (an encoder before a decoder, the stages of Swin) is the last of them, and ``before`` holds the
others.
"""

from dataclasses import dataclass

from hwsim.params import Params, param
from hwsim.workload.model.parts import MOST, Latent, Recurrent, count

__all__ = ["MOST", "Transformer"]


@dataclass(frozen=True)
class Transformer(Params):
    """Dimensions of a decoder (language model), an encoder (BERT), a vision model (ViT), or of several
    stacks.
    """

    kind: str = param(choices=("decoder", "encoder", "vision", "encoder_decoder", "speech", "pair"),
                      doc="what it does")
    hidden: int = count("width of the residual stream", lo=1)
    layers: int = count("blocks", lo=1)
    heads: int = count("query heads", lo=1)
    kv_heads: int = count("key and value heads", lo=1)
    head_dim: int = count("width of a head", lo=1)
    ffn: int = count("width of the dense feed-forward layers; 0: there are none")
    gated: bool = param(doc="feed-forward layers have a gate")
    act: str = param(doc="activation function")
    norm: str = param(choices=("rms_norm", "layer_norm"), doc="kind of norm")
    name: str = param("", doc="name of the stack, where GEMMs of several stacks are in one section")
    norm_gain: bool = param(True, doc="norms have a gain")
    norm_bias: bool = param(True, doc="layer norms have a bias")
    vocab: int = count("tokens of the vocabulary; 0: no token embedding", 0)
    shared_embedding: bool = param(False, doc="the token embeddings are those of another stack")
    spare_tables: int = count("tables of token embeddings that a checkpoint holds and no stack reads", 0)
    embed: int = count("width of token embeddings where it differs from hidden; 0: it does not", 0)
    block_norms: int = count("norms of width hidden per block", 2)
    spared_norms: int = count("norms that the first block does without", 0)
    final_norm: bool = param(True, doc="a norm after the last block")
    embedding_norm: bool = param(False, doc="a norm after the embeddings")
    inner_norms: bool = param(False, doc="norms before the output projection and before the down projection")
    qk_norm: str = param(
        "",
        choices=("", "head", "all", "each", "bare"),
        doc="norms of queries and keys: per head with one gain, over all heads, per head with "
        "gains of its own, or without a gain",
    )
    qkv_bias: bool = param(False, doc="biases of query, key and value projections")
    k_bias: bool = param(True, doc="where those three have biases: the key projection too")
    o_bias: bool = param(False, doc="bias of the output projection")
    mlp_bias: bool = param(False, doc="biases of feed-forward layers")
    qkv_clip: bool = param(False, doc="queries, keys and values are clipped")
    attention_gate: bool = param(False, doc="a gate per number scales what attention gives")
    sinks: bool = param(False, doc="a learned score per head that no key belongs to")
    alibi: bool = param(False, doc="a slope per head is added to scores, instead of positions")
    rotary: int = count("numbers of a head that are rotated", 0)
    unrotated_layers: int = count("layers without rotary positions", 0)
    query_scaled_layers: int = count("layers that scale queries by their position", 0)
    positions: int = count("rows of the learned table of positions", 0)
    longest: int = count("longest sequence that the table of positions allows; 0: any", 0)
    relative: int = count("rows of a table of relative positions, a number per head", 0)
    relative_tables: int = count("such tables; every layer adds one to its scores", 0)
    types: int = count("rows of the table of token types", 0)
    tied: bool = param(False, doc="the head's weights are the token embeddings")
    head: bool = param(True, doc="a head: logits of the vocabulary, or of the labels")
    head_bias: bool = param(False, doc="bias of the head")
    pooler: bool = param(False, doc="a linear layer with tanh on the first token")
    window: int = count("tokens that a layer with a window attends to", 0)
    window_layers: int = count("layers with a window", 0)
    window_kind: str = param("sliding", choices=("sliding", "chunked", "centred"),
                             doc="the last tokens, those of the same chunk, or those around the query")
    experts: int = count("experts per mixture layer; 0: dense", 0)
    experts_per_token: int = count("experts that a token goes through", 0)
    expert_ffn: int = count("width of an expert", 0)
    expert_bias: bool = param(False, doc="biases of experts")
    expert_layers: int = count("layers that are mixtures", 0)
    router: str = param("softmax", choices=("softmax", "sigmoid"), doc="what makes scores of experts")
    router_bias: bool = param(False, doc="bias of the router")
    shared_ffn: int = count("width of the expert that every token goes through", 0)
    shared_gate: bool = param(False, doc="a gate scales the shared expert")
    latent: Latent | None = param(None, doc="attention by a latent cache")
    recurrent: Recurrent | None = param(None, doc="layers that keep a state instead of keys and values")
    cross: int = count("width of the encoder's output that every block attends to; 0: none", 0)
    softcap: bool = param(False, doc="attention scores and logits are capped")
    scaled: bool = param(False, doc="embeddings are multiplied by a constant")
    residual_scaled: bool = param(False, doc="what a layer adds to the stream is multiplied by a constant")
    logit_scaled: bool = param(False, doc="logits are multiplied by a constant")
    patch: int = count("side of an image's patch", 0)
    patch_bias: bool = param(True, doc="bias of the embedding of patches")
    patches: int = count("patches of an image, or of one window of it", 0)
    windows: int = count("windows of an image, each a sequence of its own", 1, lo=1)
    merge: bool = param(False, doc="after the last block four neighbours become one, twice as wide")
    channels: int = count("channels of an image or of a spectrum", 0)
    frames: int = count("frames of a spectrum, which two convolutions over time halve; 0: there are none", 0)
    extra_tokens: int = count("tokens beside the patches", 0)
    labels: int = count("classes of the head of a vision model", 0)
    label_heads: int = count("heads of labels, each on a token of its own", 1, lo=1)
    projection: int = count("width of the projection of one token at the end; 0: none", 0)
    scalars: int = count("single learned numbers", 0)
    before: tuple = param((), doc="stacks that run before this one")

    @property
    def q_width(self) -> int:
        """Width of all query heads."""
        return self.heads * self.head_dim

    @property
    def kv_width(self) -> int:
        """Width of all key heads."""
        return self.kv_heads * self.head_dim

    @property
    def attention_layers(self) -> int:
        """Blocks with attention: all but those that keep a state."""
        return self.layers - (self.recurrent.layers if self.recurrent else 0)

    @property
    def dense_layers(self) -> int:
        """Blocks with a dense feed-forward layer."""
        return self.layers - self.expert_layers if self.ffn else 0

    @property
    def embed_width(self) -> int:
        """Width of token embeddings."""
        return self.embed or self.hidden

    @property
    def causal(self) -> bool:
        """Whether a token attends to none after it."""
        return self.kind in ("decoder", "pair")

    @property
    def norm_kind(self) -> str:
        """The norm as a kind of vector operation."""
        if self.norm == "rms_norm":
            return self.norm
        parts = self.norm_gain, self.norm_bias
        return self.norm + {(True, True): "", (True, False): "_gain", (False, False): "_bare"}[parts]

    @property
    def norms(self) -> int:
        """Norms of width hidden in all blocks."""
        return self.block_norms * self.layers - self.spared_norms

    @property
    def cached(self) -> int:
        """Numbers that a token of a sequence leaves in the cache, of all layers."""
        return self.attention_layers * (self.latent.cached if self.latent else 2 * self.kv_width)

    def norm_size(self, width: int) -> int:
        """Parameters of one norm."""
        return width * (self.norm_gain + (self.norm == "layer_norm" and self.norm_bias))

    @property
    def parameters(self) -> int:
        """All parameters of the model."""
        recurrent = self.recurrent.layers * self.recurrent.parameters(self.hidden) if self.recurrent else 0
        return (
            sum(stack.parameters for stack in self.before)
            + self._embeddings()
            + self.attention_layers * self._attention()
            + recurrent
            + self.norms * self.norm_size(self.hidden)
            + self.dense_layers * self._mlp(self.ffn, self.mlp_bias)
            + self.expert_layers * self._mixture()
            + self.final_norm * self.norm_size(self.hidden)
            + self._heads()
        )

    @property
    def active_parameters(self) -> int:
        """Parameters that one token meets: of the experts, as many as it goes through, and the whole
        router.
        """
        if not self.experts:
            return self.parameters
        spared = (self.experts - self.experts_per_token) * self._mlp(self.expert_ffn, self.expert_bias)
        return self.parameters - self.expert_layers * spared

    def _embeddings(self) -> int:
        tables = self.spare_tables + (not self.shared_embedding)
        tokens = tables * self.vocab * self.embed_width
        if self.embed:
            tokens += 2 * self.embed * self.hidden  # projections into and out of the blocks
        patches = (self.channels * self.patch ** 2 + self.patch_bias) * self.hidden if self.patch else 0
        if self.frames:
            patches += (3 * self.channels + 1 + 3 * self.hidden + 1) * self.hidden  # three taps each
        patches += self.extra_tokens * self.hidden
        relative = self.relative_tables * self.relative * self.heads
        rows = (self.positions + self.types) * self.hidden
        return tokens + patches + rows + relative + self.embedding_norm * self.norm_size(self.hidden)

    def _attention(self) -> int:
        """Attention of one block and the norms inside it."""
        if self.latent:
            return self.latent.parameters(self.hidden, self.heads)
        out = self._projections(self.hidden) + (self._projections(self.cross) if self.cross else 0)
        if self.attention_gate:
            out += (self.hidden + self.qkv_bias) * self.q_width
        out += self.sinks * self.heads + self.inner_norms * self.norm_size(self.q_width + self.ffn)
        if self.qk_norm in ("head", "all"):
            out += self.norm_size(
                2 * self.head_dim if self.qk_norm == "head" else self.q_width + self.kv_width
            )
        return out + (self.q_width + self.kv_width if self.qk_norm == "each" else 0)

    def _projections(self, source: int) -> int:
        """Queries, keys and values of ``source`` numbers, and the way back."""
        biases = self.qkv_bias * (self.q_width + (1 + self.k_bias) * self.kv_width)
        biases += self.o_bias * self.hidden
        return self.hidden * self.q_width + source * 2 * self.kv_width + self.q_width * self.hidden + biases

    def _mlp(self, width: int, bias: bool) -> int:
        matrices = 3 if self.gated else 2
        return matrices * self.hidden * width + bias * ((matrices - 1) * width + self.hidden)

    def _mixture(self) -> int:
        shared = self._mlp(self.shared_ffn, self.mlp_bias) if self.shared_ffn else 0
        router = (self.hidden + self.router_bias) * self.experts
        experts = self.experts * self._mlp(self.expert_ffn, self.expert_bias)
        return router + experts + shared + self.shared_gate * self.hidden

    def _heads(self) -> int:
        """What follows the last block: merging of patches, pooler, projection, head."""
        out = self.pooler * (self.hidden + 1) * self.hidden + self.projection * self.hidden + self.scalars
        if self.merge:
            out += self.norm_size(4 * self.hidden) + 8 * self.hidden ** 2
        wide = self.labels or self.vocab
        weights = 0 if self.tied else wide * (self.hidden if self.labels else self.embed_width)
        return out + self.head * self.label_heads * (weights + self.head_bias * wide)
