"""A transformer to GEMMs and vector operations.

Sections are ``prefill`` (all tokens of a prompt at once, nothing cached), ``decode`` (one token of every
sequence, keys and values of the others cached), ``encode`` (BERT, or what a decoder attends to), ``image``
and ``text`` (CLIP), or one without a name (an image). With T tokens per sequence and B sequences there are
T * B rows:

    linear layer      (rows) x inputs x outputs, once per layer; query, key and value, and gate and up, each
                      on their own
    attention         queries of a group share keys and values, so their rows are stacked, as kernels for
                      grouped queries do:
                      scores (T * group) x head_dim x keys and values (T * group) x keys x head_dim, once per
                      layer, KV head, sequence.
                      ``attention.py`` says which keys they meet, ``latent.py`` how a latent cache is read
    cross attention   keys and values of the encoder's output are made once, in ``encode``; a decode step
                      attends to all of them
    mixture           ``mixture.py``: the expected number of distinct experts
    state             ``recurrent.py``: projections are GEMMs, the update of the state is work of a vector
                      unit
    head              logits of the last token of every sequence; a vision model's labels of every image

Precisions are those of :mod:`hwsim.workload.precisions`. Every left operand is quantized once and every
result dequantized; a bias is added to the dequantized result.
"""

from dataclasses import replace

from hwsim.workload.gemm import DEFAULT_BITS
from hwsim.workload.model.latent import latent_attention
from hwsim.workload.model.mixture import mixture
from hwsim.workload.model.recurrent import recurrent_layers
from hwsim.workload.model.section import Pass, Section
from hwsim.workload.model.transformer import Transformer
from hwsim.workload.precisions import Precisions
from hwsim.workload.run import Run


class Stack(Section):
    """GEMMs and vector operations of one pass through a stack of blocks."""

    def __init__(self, run: Run, precisions: Precisions, made: Pass):
        super().__init__(run, precisions, made)
        self._embeddings()
        self._blocks()
        self._end()
        if made.feeds:
            self._feed(made.feeds)

    def _embeddings(self) -> None:
        m, rows = self.model, self.rows
        if m.patch:
            inputs = m.channels * m.patch ** 2
            patches = m.patches * self.batch
            self.linear("patch_embed", patches, inputs, m.hidden, 1, kind="convolution", bias=m.patch_bias)
        if m.frames:
            for name, frames, inputs in (("conv1", m.frames, m.channels), ("conv2", m.frames // 2, m.hidden)):
                self.linear(name, frames * self.batch, 3 * inputs, m.hidden, 1, kind="convolution", bias=True)
                self.vector(f"{name} gelu", "gelu", frames * self.batch * m.hidden)
        if m.vocab:
            self.vector("token embedding", "embedding", rows * m.embed_width)
            self.vectors[-1] = replace(self.vectors[-1], read_bits=self.precisions.head.bits or DEFAULT_BITS)
        if m.embed:
            self.linear("project_in", rows, m.embed, m.hidden, 1)
        for there, what in ((m.positions, "position embedding"), (m.types, "type embedding")):
            if there:
                self.vector(what, "add", rows * m.hidden)
        if m.scaled:
            self.vector("embedding scale", "scale", rows * m.hidden)
        if m.embedding_norm:
            self.vector("embedding norm", m.norm_kind, rows * m.hidden)

    def _blocks(self) -> None:
        m = self.model
        rows = self.rows
        layers = self.model.layers
        alike = 1 if m.spared_norms else m.block_norms  # those of a block at once
        self.vector("block norms", m.norm_kind, alike * rows * m.hidden, m.norms // alike)
        if m.latent:
            latent_attention(self)
        elif m.attention_layers:
            self._attention()
        if m.recurrent:
            recurrent_layers(self)
        if m.cross:
            self._cross()
        if m.dense_layers:
            self.mlp("", rows, m.ffn, m.dense_layers, "", m.mlp_bias)
        if m.experts:
            mixture(self)
        added = layers + (layers if m.cross else 0) + (layers if m.dense_layers or m.experts else 0)
        self.vector("residuals", "add", added // layers * rows * m.hidden, layers)
        if m.residual_scaled:
            self.vector("residual scale", "scale", added // layers * rows * m.hidden, layers)

    def _attention(self) -> None:
        m = self.model
        rows = self.rows
        layers = self.model.attention_layers
        gates = 2 if m.attention_gate else 1
        for name, width, bias in (("q_proj", gates * m.q_width, True), ("k_proj", m.kv_width, m.k_bias),
                                  ("v_proj", m.kv_width, True)):
            self.linear(name, rows, m.hidden, width, layers, bias=m.qkv_bias and bias,
                        shared=name != "q_proj")
        self._prepared(layers)
        self.vector("queries, keys, values", "quantize", rows * (m.q_width + 2 * m.kv_width), layers)
        for name, windowed, count in self._kinds(layers):
            for piece in self.rectangles(windowed):
                self._scores(name + piece.suffix, piece.queries, piece.keys, count * piece.count)
        if m.inner_norms:
            self.vector("inner norms", m.norm_kind, rows * (m.q_width + m.ffn), layers)
        if m.attention_gate:
            self.vector("attention gate", "sigmoid", rows * m.q_width, layers)
            self.vector("attention gate product", "mul", rows * m.q_width, layers)
        self.linear("o_proj", rows, m.q_width, m.hidden, layers, bias=m.o_bias)

    def _kinds(self, layers: int) -> list[tuple[str, bool, int]]:
        """Suffix, whether there is a window, count: of the kinds of layers whose scores differ."""
        local = self.model.window_layers
        if not local or self.rectangles(True) == self.rectangles(False):
            return [("", False, layers)]
        if local == layers:
            return [("", True, layers)]
        return [("_global", False, layers - local), ("_local", True, local)]

    def _prepared(self, layers: int) -> None:
        """What happens to queries, keys and values between their projections and the scores."""
        m, rows = self.model, self.rows
        both = rows * (m.q_width + m.kv_width)
        turned = layers - m.unrotated_layers
        if m.qkv_clip:
            self.vector("query, key and value clip", "clip", both + rows * m.kv_width, layers)
        if m.qk_norm == "bare":
            self.vector("query and key norm", "rms_norm_bare", both, turned)
        elif m.qk_norm:
            kind = "layer_norm_gain" if m.qk_norm == "each" else m.norm_kind
            self.vector("query and key norm", kind, both, layers)
        if m.rotary and turned:
            self.vector("rotary positions", "rotary", rows * (m.heads + m.kv_heads) * m.rotary, turned)
        if m.query_scaled_layers:
            self.vector("query scale", "scale", rows * m.q_width, m.query_scaled_layers)

    def _scores(self, suffix: str, queries: int, keys: int, count: int, placed: bool = True) -> None:
        """Attention of ``queries`` per sequence to ``keys``, ``count`` times."""
        m = self.model
        rows = queries * (m.heads // m.kv_heads)
        repeat = count * m.kv_heads * self.batch
        self.attend(suffix, rows, keys, repeat, m.head_dim, m.head_dim, placed)

    def _cross(self) -> None:
        """A decoder's attention to the encoder's output, whose keys and values are there already."""
        m = self.model
        rows = self.rows
        layers = self.model.layers
        self.linear("cross_q_proj", rows, m.hidden, m.q_width, layers, bias=m.qkv_bias)
        self.vector("cross queries", "quantize", rows * m.q_width, layers)
        self._scores("_cross", self.tokens, self.memory, layers, placed=False)
        self.linear("cross_o_proj", rows, m.q_width, m.hidden, layers, bias=m.o_bias)

    def _feed(self, decoder: Transformer) -> None:
        """Keys and values of cross attention, of all the decoder's layers."""
        for name, bias in (("cross_k_proj", decoder.k_bias), ("cross_v_proj", True)):
            self.linear(name, self.rows, self.model.hidden, decoder.kv_width, decoder.layers,
                        bias=decoder.qkv_bias and bias,
                        shared=name != "cross_k_proj")
        self.vector("cross keys, values", "quantize", self.rows * 2 * decoder.kv_width, decoder.layers)

    def _end(self) -> None:
        m, batch = self.model, self.batch
        if m.final_norm:
            last = batch if m.kind in ("decoder", "encoder_decoder", "speech") else self.rows
            self.vector("final norm", m.norm_kind, last * m.hidden)
        if m.merge:
            self.vector("merge norm", m.norm_kind, self.rows * m.hidden)
            self.linear("merge", self.rows // 4, 4 * m.hidden, 2 * m.hidden, 1)
        if m.pooler:
            self.linear("pooler", batch, m.hidden, m.hidden, 1, bias=True)
            self.vector("pooler tanh", "tanh", batch * m.hidden)
        if m.projection:
            self.linear("projection", batch, m.hidden, m.projection, 1, kind="head")
        if m.head:
            self._head()

    def _head(self) -> None:
        m = self.model
        batch = self.run.batch
        if m.embed:
            self.linear("project_out", batch, m.hidden, m.embed, 1)
        name, wide = ("classifier", m.labels) if m.labels else ("lm_head", m.vocab)
        inputs = m.hidden if m.labels else m.embed_width
        self.linear(name, batch, inputs, wide, m.label_heads, kind="head", bias=m.head_bias)
        if m.softcap:
            self.vector("logit cap", "softcap", batch * wide)
        if m.logit_scaled:
            self.vector("logit scale", "scale", batch * wide)
