"""Mixtures of experts: how many experts tokens hit, and their GEMMs.

T tokens go through k of E experts each. With every choice equally likely and tokens independent, a token
leaves an expert out with probability 1 - k/E, so E (1 - (1 - k/E)^T) distinct experts are expected per layer.
That is no whole number. ``expected`` multiplies it by the number of mixture layers and rounds once, so that
the experts of all layers together, hence their weights, are the expectation to within half an expert.
``rounded`` rounds in every layer. The T k rows of every layer are shared out evenly among all the experts
that are hit: they differ by one row at most, and MACs are exact. """

from fractions import Fraction

from hwsim.workload.model.section import Section


def distinct_experts(experts: int, per_token: int, tokens: int) -> float:
    """Expected number of distinct experts that ``tokens`` hit: E (1 - (1 - k/E)^T)."""
    return min(experts * (1 - (1 - per_token / experts) ** tokens), per_token * tokens)


def experts_hit(experts: int, per_token: int, tokens: int, layers: int, rule: str) -> int:
    """Experts of all ``layers`` together whose weights are needed, by the rule ``expected`` or
    ``rounded``.
    """
    one = distinct_experts(experts, per_token, tokens)
    if rule == "rounded":
        return layers * max(per_token, round(one))
    return max(layers * per_token, round(Fraction(one) * layers))


def mixture(s: Section) -> None:
    """Router, experts and shared expert of all mixture layers."""
    m = s.model
    layers = s.model.expert_layers
    pairs = s.rows * s.model.experts_per_token
    s.linear("router", s.rows, m.hidden, m.experts, layers, kind="router", bias=m.router_bias)
    s.vector(f"router {m.router}", m.router, s.rows * m.experts, layers)
    s.vector("router choice", "top_k", pairs * m.experts, layers)
    hit = experts_hit(m.experts, m.experts_per_token, s.rows, layers, s.run.experts)
    rows, larger = divmod(layers * pairs, hit)
    if larger:
        s.mlp("expert_", rows + 1, m.expert_ffn, larger, "", m.expert_bias)
    s.mlp("expert_", rows, m.expert_ffn, hit - larger, "_rest" if larger else "", m.expert_bias)
    s.vector("expert sum", "combine", pairs * m.hidden, layers)
    if m.shared_ffn:
        s.mlp("shared_", s.rows, m.shared_ffn, layers, "", m.mlp_bias)
        s.vector("shared expert sum", "add", s.rows * m.hidden, layers)
    if m.shared_gate:
        s.linear("shared_gate", s.rows, m.hidden, 1, layers, kind="router")
        s.vector("shared gate", "sigmoid", s.rows, layers)
        s.vector("shared gate product", "mul", s.rows * m.hidden, layers)
