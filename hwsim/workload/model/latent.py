"""Multi-head latent attention to GEMMs (DeepSeek-V2, arXiv 2405.04434, section 2.1 and appendix C).

The cache of a layer holds ``kv_rank + rope`` numbers per token. With T queries per sequence, H heads and L
keys:

    expanded    kv_b_proj makes every head's keys and values of the latents: of the prompt at prefill, of the
                whole context at every decode
                step. Scores are T x (nope + rope) x L and values T x L x value, once per head
    absorbed    (decode) kv_b_proj is split. k_absorb takes every head's query into the latent space, v_absorb
                takes what attention gives
                out of it: they hold the same weights. All heads meet the cache itself: scores (T H) x
                (kv_rank + rope) x L,
                values (T H) x L x kv_rank. The right operand of values is the latent part of what scores have
                read
"""

from hwsim.workload.model.parts import Latent
from hwsim.workload.model.section import Section


def latent_attention(s: Section) -> None:
    """Attention of all layers with a latent cache."""
    part = s.model.latent
    m = s.model
    rows = s.rows
    layers = s.model.attention_layers
    assert part is not None
    _down(s, part)
    s.vector("rotary positions", "rotary", rows * (m.heads + 1) * part.rope, layers)
    if s.cached and s.run.latent == "absorbed":
        _absorbed(s, part)
    else:
        _expanded(s, part)
    s.linear("o_proj", rows, m.heads * part.value, m.hidden, layers, bias=part.bias)


def _down(s: Section, part: Latent) -> None:
    """Queries, and the latents of keys and values."""
    m = s.model
    rows = s.rows
    layers = s.model.attention_layers
    if part.q_rank:
        s.linear("q_a_proj", rows, m.hidden, part.q_rank, layers, bias=part.bias)
    else:
        s.linear("q_proj", rows, m.hidden, m.heads * part.key, layers)
    s.linear("kv_a_proj", rows, m.hidden, part.cached, layers, bias=part.bias, shared=True)
    s.vector("latent norms", m.norm_kind, rows * (part.q_rank + part.kv_rank), layers)
    if part.q_rank:
        s.linear("q_b_proj", rows, part.q_rank, m.heads * part.key, layers)


def _expanded(s: Section, part: Latent) -> None:
    m = s.model
    layers = s.model.attention_layers
    batch = s.batch
    known = s.context * batch  # keys and values of all of them are made, and none is kept
    s.linear("kv_b_proj", known, part.kv_rank, m.heads * (part.nope + part.value), layers)
    sizes = s.rows * m.heads * part.key + known * m.heads * (part.key + part.value)
    s.vector("queries, keys, values", "quantize", sizes, layers)
    for piece in s.rectangles(False):
        s.attend(piece.suffix, piece.queries, piece.keys, layers * piece.count * m.heads * batch, part.key,
                 part.value)


def _absorbed(s: Section, part: Latent) -> None:
    m = s.model
    layers = s.model.attention_layers
    batch = s.batch
    s.linear("k_absorb", s.rows, part.nope, part.kv_rank, layers * m.heads)
    s.vector("queries and latents", "quantize", s.rows * (m.heads + 1) * part.cached, layers)
    s.attend("", s.tokens * m.heads, s.context, layers * batch, part.cached, part.kv_rank)
    s.linear("v_absorb", s.rows, part.kv_rank, part.value, layers * m.heads)
