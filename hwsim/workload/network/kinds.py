"""Operators that are one vector operation."""

KINDS = {
    "Relu": "relu", "LeakyRelu": "leaky_relu", "PRelu": "leaky_relu", "ThresholdedRelu": "relu",
    "Clip": "clip", "Sigmoid": "sigmoid",
    "Tanh": "tanh", "Swish": "silu", "Gelu": "gelu", "FastGelu": "gelu_tanh", "QuickGelu": "silu",
    "HardSwish": "hard_swish",
    "HardSigmoid": "hard_sigmoid", "Elu": "elu", "Celu": "elu", "Selu": "elu", "Softplus": "softplus",
    "Softsign": "softsign",
    "Mish": "mish",
    "Softmax": "softmax", "LogSoftmax": "softmax", "LayerNormalization": "layer_norm",
    "InstanceNormalization": "layer_norm",
    "GroupNormalization": "layer_norm", "GroupNorm": "layer_norm", "MeanVarianceNormalization": "layer_norm",
    "RMSNormalization": "rms_norm", "SimplifiedLayerNormalization": "rms_norm",
    "BatchNormalization": "batch_norm", "RotaryEmbedding": "rotary", "QuantizeLinear": "quantize",
    "DynamicQuantizeLinear": "quantize",
    "DequantizeLinear": "dequantize", "QLinearSoftmax": "softmax", "QLinearSigmoid": "sigmoid",
    "QLinearLeakyRelu": "leaky_relu",
    **dict.fromkeys(("Add", "Sub", "Max", "Min", "Sum", "Mean", "QLinearAdd"), "add"), "BiasAdd": "bias",
    **dict.fromkeys(("Mul", "Div", "Pow", "Where", "QLinearMul", "QLinearWhere"), "mul"),
    **dict.fromkeys(("Abs", "Acos", "Acosh", "And", "Asin", "Asinh", "Atan", "Atanh", "BitShift", "Ceil",
                     "Cos", "Cosh", "CumSum", "Equal",
                     "Erf", "Exp", "Floor", "Greater", "GreaterOrEqual", "IsInf", "IsNaN", "Less",
                     "LessOrEqual", "Log", "Mod", "Neg",
                     "Not", "Or", "Reciprocal", "Round", "Sign", "Sin", "Sinh", "Sqrt", "Tan", "Trilu",
                     "Xor"), "elementwise")}
"""Operation -> kind of :data:`hwsim.workload.vectors.COSTS`, an element per output."""
