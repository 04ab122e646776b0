"""A transformer to GEMMs and vector operations.

Sections are ``prefill`` (all tokens of a prompt at once, nothing cached), ``decode`` (one token of every sequence, keys and values of the
others cached), ``encode`` (BERT), or one without a name (an image). With T tokens per sequence and B sequences there are T * B rows:

    linear layer      (rows) x inputs x outputs, once per layer; query, key and value, and gate and up, each on their own
    attention         queries of a group share keys and values, so their rows are stacked, as kernels for grouped queries do:
                      scores (T * group) x head_dim x context and values (T * group) x context x head_dim, once per layer, KV head, sequence
    sliding window    a query attends to the last ``window`` tokens. At decode the context is cut to it. At prefill queries go in blocks
                      of 128 (tiles of FlashAttention, arXiv 2205.14135, are as large), a block of b with the window + b - 1 keys that
                      any of its queries needs; blocks at the beginning, which need fewer, are as large as the others
    mixture           T * B tokens go through k of E experts each. With every choice equally likely and tokens independent, an expert is
                      left out by a token with probability 1 - k/E, so E (1 - (1 - k/E)^(T B)) distinct experts are expected. That
                      number, rounded, and the T * B * k rows shared out evenly: experts differ by one row at most, and MACs are exact
    head              logits of the last token of every sequence; a vision model's labels of every image

Causal masks are not exploited: scores are full rectangles. Precisions are those of :mod:`hwsim.workload.precisions`. Every left operand is quantized once and every result dequantized; a bias is added to the
dequantized result.
"""

from collections.abc import Iterator
from dataclasses import replace

from hwsim.workload.gemm import DEFAULT_BITS, Gemm, Vector
from hwsim.workload.model.transformer import Transformer
from hwsim.workload.precisions import Precisions
from hwsim.workload.run import Run
from hwsim.workload.vectors import vector

BLOCK = 128


def distinct_experts(experts: int, per_token: int, tokens: int) -> int:
    """Expected number of distinct experts that ``tokens`` hit, rounded: E (1 - (1 - k/E)^T)."""
    expected = experts * (1 - (1 - per_token / experts) ** tokens)
    return min(experts, per_token * tokens, max(per_token, round(expected)))


class Section:
    """GEMMs and vector operations of one pass through a model."""

    def __init__(self, model: Transformer, run: Run, precisions: Precisions, name: str, tokens: int, context: int):
        self.model, self.run, self.name, self.tokens, self.context = model, run, name, tokens, context
        self.precisions = precisions
        self.rows = tokens * run.batch
        self.gemms: list[Gemm] = []
        self.vectors: list[Vector] = []
        self._embeddings()
        self._attention()
        if model.dense_layers:
            self._mlp("", self.rows, model.ffn, model.dense_layers)
        if model.experts:
            self._mixture()
        self._head()

    def vector(self, name: str, kind: str, elements: int, repeat: int = 1) -> None:
        """Work on ``elements``."""
        self.vectors.append(vector(name, kind, elements, repeat, self.name))

    def linear(self, name: str, m: int, k: int, n: int, repeat: int, *, kind: str = "linear", bias: bool = False,
               shared: bool = False) -> None:
        """A layer with parameters; ``shared``: its input was quantized for the layer before it."""
        operand = "weights" if kind in ("linear", "convolution") else "head"
        self.gemms.append(Gemm(name, m, k, n, repeat, self.name, kind=kind, same_a=shared, **self.precisions.left(),
                               **self.precisions.right(operand)))
        if not shared:
            self.vector(f"{name} input", "quantize", m * k, repeat)
        self.vector(f"{name} output", "dequantize", m * n, repeat)
        if bias:
            self.vector(f"{name} bias", "bias", m * n, repeat)

    def _embeddings(self) -> None:
        m, rows = self.model, self.rows
        if m.patch:
            inputs = m.channels * m.patch ** 2
            self.linear("patch_embed", m.patches * self.run.batch, inputs, m.hidden, 1, kind="convolution", bias=True)
        if m.vocab:
            self.vectors.append(replace(vector("token embedding", "embedding", rows * m.embed_width, section=self.name),
                                        read_bits=self.precisions.head.bits or DEFAULT_BITS))
        if m.embed:
            self.linear("project_in", rows, m.embed, m.hidden, 1)
        for there, what in ((m.positions, "position embedding"), (m.types, "type embedding")):
            if there:
                self.vector(what, "add", rows * m.hidden)
        if m.scaled:
            self.vector("embedding scale", "scale", rows * m.hidden)
        if m.embedding_norm:
            self.vector("embedding norm", m.norm, rows * m.hidden)

    def _attention(self) -> None:
        m, rows, layers = self.model, self.rows, self.model.layers
        self.vector("block norms", m.norm, m.block_norms * rows * m.hidden, layers)
        for name, width in (("q_proj", m.q_width), ("k_proj", m.kv_width), ("v_proj", m.kv_width)):
            self.linear(name, rows, m.hidden, width, layers, bias=m.qkv_bias, shared=name != "q_proj")
        if m.qk_norm:
            self.vector("query and key norm", m.norm, rows * (m.q_width + m.kv_width), layers)
        if m.rotary:
            self.vector("rotary positions", "rotary", rows * (m.heads + m.kv_heads) * m.rotary, layers)
        self.vector("queries, keys, values", "quantize", rows * (m.q_width + 2 * m.kv_width), layers)
        whole = layers - m.window_layers
        both = whole and m.window_layers
        if whole:
            self._scores("_global" if both else "", self.tokens, self.context, whole)
        if m.window_layers:
            for suffix, queries, keys, blocks in self._blocks():
                self._scores(("_local" if both else "") + suffix, queries, keys, m.window_layers * blocks)
        if m.inner_norms:
            self.vector("inner norms", m.norm, rows * (m.q_width + m.ffn), layers)
        self.linear("o_proj", rows, m.q_width, m.hidden, layers, bias=m.o_bias)
        self.vector("residuals", "add", 2 * rows * m.hidden, layers)

    def _blocks(self) -> Iterator[tuple[str, int, int, int]]:
        """Suffix, queries, keys, count of the pieces of a layer with a sliding window."""
        tokens, window, context = self.tokens, self.model.window, self.context
        if context <= window or tokens == 1:
            yield "", tokens, min(context, window), 1
            return
        whole, rest = divmod(tokens, BLOCK)
        if whole:
            yield "", BLOCK, min(context, window + BLOCK - 1), whole
        if rest:
            yield "_rest" if whole else "", rest, min(context, window + rest - 1), 1

    def _scores(self, suffix: str, queries: int, keys: int, count: int) -> None:
        """Attention of ``queries`` per sequence to ``keys``, ``count`` times."""
        m = self.model
        rows, repeat = queries * (m.heads // m.kv_heads), count * m.kv_heads * self.run.batch
        scored = rows * keys
        fields = {"repeat": repeat, "section": self.name, "kind": "attention", "w_from": "activations", **self.precisions.left()}
        self.gemms.append(Gemm(f"scores{suffix}", rows, m.head_dim, keys, **fields, **self.precisions.right("keys")))
        self.vector(f"scores{suffix} output", "dequantize", scored, repeat)
        if m.softcap:
            self.vector(f"scores{suffix} cap", "softcap", scored, repeat)
        self.vector(f"softmax{suffix}", "softmax", scored, repeat)
        self.vector(f"values{suffix} input", "quantize", scored, repeat)
        self.gemms.append(Gemm(f"values{suffix}", rows, keys, m.head_dim, **fields, **self.precisions.right("values")))
        self.vector(f"values{suffix} output", "dequantize", rows * m.head_dim, repeat)

    def _mlp(self, prefix: str, rows: int, width: int, repeat: int, suffix: str = "") -> None:
        m = self.model
        names = [f"{prefix}{x}_proj{suffix}" for x in ("gate", "up", "down")]
        if m.gated:
            self.linear(names[0], rows, m.hidden, width, repeat, bias=m.mlp_bias)
        self.linear(names[1], rows, m.hidden, width, repeat, bias=m.mlp_bias, shared=m.gated)
        self.vector(f"{prefix}{m.act}{suffix}", m.act, rows * width, repeat)
        if m.gated:
            self.vector(f"{prefix}gate{suffix}", "mul", rows * width, repeat)
        self.linear(names[2], rows, width, m.hidden, repeat, bias=m.mlp_bias)

    def _mixture(self) -> None:
        m, layers, pairs = self.model, self.model.expert_layers, self.rows * self.model.experts_per_token
        self.linear("router", self.rows, m.hidden, m.experts, layers, kind="router")
        self.vector("router softmax", "softmax", self.rows * m.experts, layers)
        self.vector("router choice", "top_k", pairs * m.experts, layers)
        hit = distinct_experts(m.experts, m.experts_per_token, self.rows)
        rows, larger = divmod(pairs, hit)
        if larger:
            self._mlp("expert_", rows + 1, m.expert_ffn, layers * larger)
        self._mlp("expert_", rows, m.expert_ffn, layers * (hit - larger), "_rest" if larger else "")
        self.vector("expert sum", "combine", pairs * m.hidden, layers)
        if m.shared_ffn:
            self._mlp("shared_", self.rows, m.shared_ffn, layers)
            self.vector("shared expert sum", "add", self.rows * m.hidden, layers)
        if m.shared_gate:
            self.linear("shared_gate", self.rows, m.hidden, 1, layers, kind="router")
            self.vector("shared gate", "sigmoid", self.rows, layers)
            self.vector("shared gate product", "mul", self.rows * m.hidden, layers)

    def _head(self) -> None:
        m, batch = self.model, self.run.batch
        last = batch if m.kind == "decoder" else self.rows
        if m.final_norm:
            self.vector("final norm", m.norm, last * m.hidden)
        if m.pooler:
            self.linear("pooler", batch, m.hidden, m.hidden, 1, bias=True)
            self.vector("pooler tanh", "tanh", batch * m.hidden)
        if not m.head:
            return
        if m.embed:
            self.linear("project_out", batch, m.hidden, m.embed, 1)
        name, wide = ("classifier", m.labels) if m.labels else ("lm_head", m.vocab)
        self.linear(name, batch, m.hidden if m.labels else m.embed_width, wide, 1, kind="head", bias=m.head_bias)
        if m.softcap:
            self.vector("logit cap", "softcap", batch * wide)
