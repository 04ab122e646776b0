"""Defaults of the families' published configuration classes, for keys that a file leaves out.

Files that transformers writes hold what differs from the class; nested ones (``text_config``) always do. A
key that is not in this table and not in a file has the default that stands where it is read. Source: the
constructors of the configuration classes of Hugging Face transformers 4.57 (Apache 2.0), and, for files that
say they were written by version 5, those of 5.24 where they differ. """

from typing import Any

DEFAULTS: dict[str, dict[str, Any]] = {
    "llama": {
        "hidden_size": 4096, "intermediate_size": 11008, "num_attention_heads": 32, "num_hidden_layers": 32,
        "tie_word_embeddings": False, "vocab_size": 32000},
    "mistral": {
        "hidden_size": 4096, "intermediate_size": 14336, "num_attention_heads": 32, "num_hidden_layers": 32,
        "num_key_value_heads": 8, "sliding_window": 4096, "tie_word_embeddings": False, "vocab_size": 32000},
    "bitnet": {
        "hidden_act": "relu2", "hidden_size": 2560, "intermediate_size": 6912, "num_attention_heads": 20,
        "num_hidden_layers": 30, "num_key_value_heads": 5, "tie_word_embeddings": False,
        "vocab_size": 128256},
    "qwen2": {
        "hidden_size": 4096, "intermediate_size": 22016, "max_window_layers": 28, "num_attention_heads": 32,
        "num_hidden_layers": 32, "num_key_value_heads": 32, "sliding_window": 4096,
        "tie_word_embeddings": False, "vocab_size": 151936},
    "qwen3": {
        "head_dim": 128, "hidden_size": 4096, "intermediate_size": 22016, "max_window_layers": 28,
        "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 32, "sliding_window": 4096,
        "tie_word_embeddings": False, "vocab_size": 151936},
    "mixtral": {
        "hidden_size": 4096, "intermediate_size": 14336, "num_attention_heads": 32, "num_experts_per_tok": 2,
        "num_hidden_layers": 32, "num_key_value_heads": 8, "num_local_experts": 8,
        "tie_word_embeddings": False, "vocab_size": 32000},
    "qwen2_moe": {
        "decoder_sparse_step": 1, "hidden_size": 2048, "intermediate_size": 5632, "max_window_layers": 28,
        "moe_intermediate_size": 1408, "num_attention_heads": 16, "num_experts": 60, "num_experts_per_tok": 4,
        "num_hidden_layers": 24, "num_key_value_heads": 16, "shared_expert_intermediate_size": 5632,
        "sliding_window": 4096, "tie_word_embeddings": False, "vocab_size": 151936},
    "qwen3_moe": {
        "decoder_sparse_step": 1, "hidden_size": 2048, "intermediate_size": 6144,
        "moe_intermediate_size": 768, "num_attention_heads": 32, "num_experts": 128, "num_experts_per_tok": 8,
        "num_hidden_layers": 24, "num_key_value_heads": 4, "sliding_window": 4096,
        "tie_word_embeddings": False, "vocab_size": 151936},
    "olmoe": {
        "hidden_size": 2048, "intermediate_size": 2048, "num_attention_heads": 16, "num_experts": 64,
        "num_experts_per_tok": 8, "num_hidden_layers": 16, "tie_word_embeddings": False, "vocab_size": 50304},
    "olmo2": {
        "hidden_size": 4096, "intermediate_size": 11008, "num_attention_heads": 32, "num_hidden_layers": 32,
        "tie_word_embeddings": False, "vocab_size": 50304},
    "granite": {
        "hidden_size": 4096, "intermediate_size": 11008, "num_attention_heads": 32, "num_hidden_layers": 32,
        "tie_word_embeddings": False, "vocab_size": 32000},
    "smollm3": {
        "hidden_size": 2048, "intermediate_size": 11008, "no_rope_layer_interval": 4,
        "num_attention_heads": 16, "num_hidden_layers": 36, "num_key_value_heads": 4, "vocab_size": 128256},
    "glm": {
        "attention_bias": True, "head_dim": 128, "hidden_size": 4096, "intermediate_size": 13696,
        "num_attention_heads": 32, "num_hidden_layers": 40, "num_key_value_heads": 2,
        "partial_rotary_factor": 0.5, "tie_word_embeddings": False, "vocab_size": 151552},
    "glm4": {
        "attention_bias": True, "head_dim": 128, "hidden_size": 4096, "intermediate_size": 13696,
        "num_attention_heads": 32, "num_hidden_layers": 40, "num_key_value_heads": 2,
        "partial_rotary_factor": 0.5, "tie_word_embeddings": False, "vocab_size": 151552},
    "phi3": {
        "hidden_size": 3072, "intermediate_size": 8192, "num_attention_heads": 32, "num_hidden_layers": 32,
        "tie_word_embeddings": False, "vocab_size": 32064},
    "gemma": {
        "head_dim": 256, "hidden_act": "gelu_pytorch_tanh", "hidden_size": 3072, "intermediate_size": 24576,
        "num_attention_heads": 16, "num_hidden_layers": 28, "num_key_value_heads": 16, "vocab_size": 256000},
    "gemma2": {
        "head_dim": 256, "hidden_size": 2304, "intermediate_size": 9216, "num_attention_heads": 8,
        "num_hidden_layers": 26, "num_key_value_heads": 4, "sliding_window": 4096, "vocab_size": 256000},
    "gemma3_text": {
        "head_dim": 256, "hidden_size": 2304, "intermediate_size": 9216, "num_attention_heads": 8,
        "num_hidden_layers": 26, "num_key_value_heads": 4, "sliding_window": 4096, "vocab_size": 262208},
    "falcon": {
        "hidden_size": 4544, "num_attention_heads": 71, "num_hidden_layers": 32, "vocab_size": 65024},
    "stablelm": {
        "hidden_size": 2560, "intermediate_size": 6912, "num_attention_heads": 32, "num_hidden_layers": 32,
        "num_key_value_heads": 32, "partial_rotary_factor": 0.25, "tie_word_embeddings": False,
        "vocab_size": 50304},
    "olmo": {
        "hidden_size": 4096, "intermediate_size": 11008, "num_attention_heads": 32, "num_hidden_layers": 32,
        "tie_word_embeddings": False, "vocab_size": 50304},
    "cohere": {
        "hidden_size": 8192, "intermediate_size": 22528, "logit_scale": 0.0625, "num_attention_heads": 64,
        "num_hidden_layers": 40, "vocab_size": 256000},
    "cohere2": {
        "hidden_size": 8192, "intermediate_size": 22528, "logit_scale": 0.0625, "num_attention_heads": 64,
        "num_hidden_layers": 40, "sliding_window": 4096, "vocab_size": 256000},
    "phimoe": {
        "hidden_size": 4096, "intermediate_size": 6400, "num_attention_heads": 32, "num_experts_per_tok": 2,
        "num_hidden_layers": 32, "num_key_value_heads": 8, "num_local_experts": 16,
        "tie_word_embeddings": False, "vocab_size": 32064},
    "gpt_oss": {
        "attention_bias": True, "head_dim": 64, "hidden_size": 2880, "intermediate_size": 2880,
        "num_attention_heads": 64,
        "num_experts_per_tok": 4, "num_hidden_layers": 36, "num_key_value_heads": 8, "num_local_experts": 128,
        "sliding_window": 128, "tie_word_embeddings": False, "vocab_size": 201088},
    "llama4_text": {
        "attention_chunk_size": 8192, "head_dim": 128, "hidden_size": 5120, "interleave_moe_layer_step": 1,
        "intermediate_size": 8192, "intermediate_size_mlp": 16384, "no_rope_layer_interval": 4,
        "num_attention_heads": 40, "num_experts_per_tok": 1, "num_hidden_layers": 48,
        "num_key_value_heads": 8, "num_local_experts": 16, "tie_word_embeddings": False,
        "vocab_size": 202048},
    "deepseek_v2": {
        "first_k_dense_replace": 0, "hidden_size": 4096, "intermediate_size": 11008, "kv_lora_rank": 512,
        "moe_intermediate_size": 1407, "n_routed_experts": 64, "n_shared_experts": 2,
        "num_attention_heads": 32, "num_hidden_layers": 32, "q_lora_rank": 1536, "qk_nope_head_dim": 128,
        "qk_rope_head_dim": 64, "tie_word_embeddings": False, "v_head_dim": 128, "vocab_size": 32000},
    "deepseek_v3": {
        "first_k_dense_replace": 3, "hidden_size": 7168, "intermediate_size": 18432, "kv_lora_rank": 512,
        "moe_intermediate_size": 2048, "n_routed_experts": 256, "n_shared_experts": 1,
        "num_attention_heads": 128, "num_experts_per_tok": 8, "num_hidden_layers": 61,
        "num_key_value_heads": 128, "q_lora_rank": 1536, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
        "tie_word_embeddings": False, "v_head_dim": 128, "vocab_size": 129280},
    "qwen3_next": {
        "decoder_sparse_step": 1, "head_dim": 256, "hidden_size": 2048, "intermediate_size": 5632,
        "linear_conv_kernel_dim": 4, "linear_key_head_dim": 128, "linear_num_key_heads": 16,
        "linear_num_value_heads": 32, "linear_value_head_dim": 128, "mlp_only_layers": [],
        "moe_intermediate_size": 512, "num_attention_heads": 16, "num_experts": 512,
        "num_experts_per_tok": 10, "num_hidden_layers": 48, "num_key_value_heads": 2,
        "shared_expert_intermediate_size": 512, "tie_word_embeddings": False, "vocab_size": 151936},
    "mamba2": {
        "conv_kernel": 4, "expand": 2, "head_dim": 64, "hidden_size": 4096, "n_groups": 8, "num_heads": 128,
        "num_hidden_layers": 64, "state_size": 128, "vocab_size": 32768},
    "t5": {
        "d_ff": 2048, "d_kv": 64, "d_model": 512, "num_heads": 8, "num_layers": 6,
        "relative_attention_num_buckets": 32, "vocab_size": 32128},
    "mt5": {
        "d_ff": 1024, "d_kv": 64, "d_model": 512, "num_heads": 6, "num_layers": 8,
        "relative_attention_num_buckets": 32, "tie_word_embeddings": False, "vocab_size": 250112},
    "bart": {
        "d_model": 1024, "decoder_attention_heads": 16, "decoder_ffn_dim": 4096, "decoder_layers": 12,
        "encoder_attention_heads": 16, "encoder_ffn_dim": 4096, "encoder_layers": 12,
        "max_position_embeddings": 1024, "vocab_size": 50265},
    "whisper": {
        "d_model": 384, "decoder_attention_heads": 6, "decoder_ffn_dim": 1536, "decoder_layers": 4,
        "encoder_attention_heads": 6, "encoder_ffn_dim": 1536, "encoder_layers": 4,
        "max_source_positions": 1500, "max_target_positions": 448, "num_mel_bins": 80, "vocab_size": 51865},
    "gpt2": {
        "n_embd": 768, "n_head": 12, "n_layer": 12, "n_positions": 1024, "vocab_size": 50257},
    "gpt_neox": {
        "hidden_size": 6144, "intermediate_size": 24576, "num_attention_heads": 64, "num_hidden_layers": 44,
        "vocab_size": 50432},
    "opt": {
        "ffn_dim": 3072, "hidden_size": 768, "max_position_embeddings": 2048, "num_attention_heads": 12,
        "num_hidden_layers": 12, "vocab_size": 50272},
    "phi": {
        "hidden_size": 2048, "intermediate_size": 8192, "num_attention_heads": 32, "num_hidden_layers": 24,
        "vocab_size": 51200},
    "bert": {
        "hidden_size": 768, "intermediate_size": 3072, "max_position_embeddings": 512,
        "num_attention_heads": 12, "num_hidden_layers": 12, "type_vocab_size": 2, "vocab_size": 30522},
    "roberta": {
        "hidden_size": 768, "intermediate_size": 3072, "max_position_embeddings": 512,
        "num_attention_heads": 12, "num_hidden_layers": 12, "type_vocab_size": 2, "vocab_size": 50265},
    "camembert": {
        "hidden_size": 768, "intermediate_size": 3072, "max_position_embeddings": 512,
        "num_attention_heads": 12, "num_hidden_layers": 12, "type_vocab_size": 2, "vocab_size": 30522},
    "xlm-roberta": {
        "hidden_size": 768, "intermediate_size": 3072, "max_position_embeddings": 512,
        "num_attention_heads": 12, "num_hidden_layers": 12, "type_vocab_size": 2, "vocab_size": 30522},
    "distilbert": {
        "dim": 768, "hidden_dim": 3072, "max_position_embeddings": 512, "n_heads": 12, "n_layers": 6,
        "vocab_size": 30522},
    "modernbert": {
        "global_attn_every_n_layers": 3, "hidden_size": 768, "intermediate_size": 1152,
        "local_attention": 128, "max_position_embeddings": 8192, "num_attention_heads": 12,
        "num_hidden_layers": 22, "vocab_size": 50368},
    "vit": {
        "hidden_size": 768, "image_size": 224, "intermediate_size": 3072, "num_attention_heads": 12,
        "num_channels": 3, "num_hidden_layers": 12, "patch_size": 16},
    "deit": {
        "hidden_size": 768, "image_size": 224, "intermediate_size": 3072, "num_attention_heads": 12,
        "num_channels": 3, "num_hidden_layers": 12, "patch_size": 16},
    "swin": {
        "depths": [2, 2, 6, 2], "embed_dim": 96, "image_size": 224, "num_channels": 3,
        "num_heads": [3, 6, 12, 24], "patch_size": 4, "window_size": 7},
    "clip_text_model": {
        "hidden_size": 512, "intermediate_size": 2048, "max_position_embeddings": 77,
        "num_attention_heads": 8, "num_hidden_layers": 12, "vocab_size": 49408},
    "clip_vision_model": {
        "hidden_size": 768, "image_size": 224, "intermediate_size": 3072, "num_attention_heads": 12,
        "num_channels": 3, "num_hidden_layers": 12, "patch_size": 32},
    "clip": {
        "projection_dim": 512},
}

VERSION_5: dict[str, dict[str, Any]] = {
    "mistral": {"head_dim": 128}, "deepseek_v2": {"vocab_size": 102400}, "mt5": {"tie_word_embeddings": True},
}
"""What version 5 has instead."""


def written_by_5(data: dict[str, Any]) -> bool:
    """Whether transformers 5 wrote the file that holds ``data``."""
    return str(data.get("transformers_version", "")).startswith("5.")


def class_default(family: str, key: str, data: dict[str, Any]) -> Any:
    """The default of ``key`` for a file that holds ``data``, None where the class has none."""
    newer = written_by_5(data)
    table = DEFAULTS.get(family, {})
    return VERSION_5.get(family, {}).get(key, table.get(key)) if newer else table.get(key)
