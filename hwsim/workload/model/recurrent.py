"""Layers that keep a state, to GEMMs and vector operations.

Projections are GEMMs. The short convolution, the update of the state and the gated norm are work of a vector
unit, counted token by token in the recurrent form. Forms in chunks, which make GEMMs of a part of it, need
more operations and are not counted. """

from hwsim.workload.model.section import Section


def recurrent_layers(s: Section) -> None:
    """The mixers of all layers that keep a state."""
    part = s.model.recurrent
    m = s.model
    rows = s.rows
    assert part is not None
    layers = part.layers
    for i, (name, width) in enumerate(part.inputs):
        s.linear(name, rows, m.hidden, width, layers, bias=part.bias, shared=i > 0)
    s.vector("short convolution", "depthwise", rows * part.convolved * part.kernel, layers,
             results=rows * part.convolved)
    if part.conv_bias:
        s.vector("short convolution bias", "bias", rows * part.convolved, layers)
    s.vector("short convolution silu", "silu", rows * part.convolved, layers)
    s.vector("state update", part.kind, rows * part.value_heads * part.key * part.value, layers)
    s.vector("gated norm", "rms_norm", rows * part.value_width, layers)
    s.vector("gate silu", "silu", rows * part.value_width, layers)
    s.vector("gate product", "mul", rows * part.value_width, layers)
    s.linear("out_proj", rows, part.value_width, m.hidden, layers, bias=part.bias)
