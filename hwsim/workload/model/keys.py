"""Keys of a model's file that no family reads: which of them say nothing about counts, and which are refused.

A key that changes a size and is not understood would give a wrong answer without a word. A family knows the
keys that it reads. Of the others those below are known to say nothing about parameters and GEMMs. Any other
key is refused if its name speaks of sizes, layers or parts, and is named in a note if it does not. """

import difflib
import re

from hwsim.errors import ConfigError, short, shown
from hwsim.workload.model.facts import Facts

MOST_NAMED = 12

HARMLESS = frozenset("""
    _name_or_path architectures auto_map torch_dtype dtype transformers_version model_type name parameters
    language is_decoder use_cache use_bfloat16 torchscript tf_legacy_loss return_dict
    output_attentions output_hidden_states gradient_checkpointing attn_implementation _attn_implementation
    _attn_implementation_autoset quantization_config quantization chunk_size_feed_forward finetuning_task
    id2label label2id num_labels problem_type task_specific_params tokenizer_class prefix bad_words_ids
    begin_suppress_tokens suppress_tokens diversity_penalty do_sample early_stopping
    exponential_decay_length_penalty length_penalty max_length min_length no_repeat_ngram_size
    encoder_no_repeat_ngram_size num_beam_groups num_beams num_return_sequences output_scores
    remove_invalid_values repetition_penalty return_dict_in_generate temperature top_k top_p typical_p
    force_bos_token_to_be_generated forced_decoder_ids unsloth_fixed unsloth_version max_position_embeddings
    original_max_position_embeddings max_sequence_length seq_length model_max_length max_window_layers
    rope_theta rope_scaling rope_parameters rope_interleave rope_local_base_freq rotary_emb_base default_theta
    global_rope_theta local_rope_theta attention_dropout activation_dropout classifier_dropout
    decoder_layerdrop encoder_layerdrop layerdrop dropout dropout_rate mlp_dropout drop_path_rate attn_pdrop
    embd_pdrop resid_pdrop summary_type summary_use_proj summary_activation summary_proj_to_labels
    summary_first_dropout initializer_range initializer_factor initializer_cutoff_factor init_std
    logit_scale_init_value init_xavier_std reorder_and_upcast_attn scale_attn_by_inverse_layer_idx
    scale_attn_weights attention_softmax_in_fp32 scale_mask_softmax_in_fp32 output_router_logits
    router_aux_loss_coef router_jitter_noise input_jitter_noise aux_loss_alpha seq_aux norm_topk_prob
    routed_scaling_factor scoring_func topk_method n_group topk_group pretraining_tp swiglu_limit swiglu_alpha
    initial_context_length attn_scale floor_scale attention_multiplier query_pre_attn_scalar
    attn_logit_softcapping final_logit_softcapping cache_implementation use_bidirectional_attention
    classifier_activation classifier_bias classifier_pooling decoder_bias deterministic_flash_attn
    sparse_pred_ignore_index sparse_prediction repad_logits_with_grad reference_compile compile pooler_act
    pooler_output_size encoder_stride out_features out_indices stage_names path_norm pooler_fc_size
    pooler_num_attention_heads pooler_num_fc_layers pooler_size_per_head pooler_type directionality
    relative_attention_max_distance output_past scale_decoder_outputs classif_dropout classifier_proj_size
    apply_spec_augment mask_feature_length mask_feature_min_masks mask_feature_prob mask_time_length
    mask_time_min_masks mask_time_prob median_filter_width use_weighted_layer_sum alignment_heads lang_ids
    chunk_size rescale_prenorm_residual residual_in_fp32 rms_norm time_step_floor time_step_limit
    time_step_max time_step_min time_step_rank decoder_start_token_id _num_labels unk_token save_step
    replacing_rate student_encoder_layers student_decoder_layers use_flash_attn use_flash_attention
    flash_attention _flash_attn_2_enabled flash_attn attn_impl use_mrope neftune_noise_alpha
""".split())
"""Ways of training, computing, generating and naming; positions that are computed and not learned; heads for
tasks that are not counted.
"""

OFF = {
    "add_cross_attention": False,
    "cross_attention_hidden_size": None,
    "pruned_heads": {},
    "tie_encoder_decoder": False,
    "is_encoder_decoder": False,
    "mlp_only_layers": [],
    "num_nextn_predict_layers": 0,
}
"""Keys of parts that most models do not have, with the value that says so."""

_HARMLESS_END = re.compile(
    r"_(dropout|prob|eps|epsilon|token|token_ids?|token_index|coef|loss|std|range|theta|dtype)$"
)
_SIZES = frozenset(
    """
    n d num number numbers size sizes dim dims width depth depths layer layers block blocks head heads expert
    experts rank window windows bias biases tie tied group groups channel channels kernel stride patch vocab
    position positions norm norms layernorm affine hidden ffn ff mlp inner intermediate proj projection
    projections projector conv shared parallel pattern freq interval every step type types gate gates
    adapter adapters lora cross multi query kv qk qkv moe ratio factor encoder decoder vision audio text
    rotary alibi sink sinks pooler tower towers stage stages expand state labels bins embd embed embeds
    embedding embeddings architecture attn attention mem memory span chunk topk skip residual mixer mamba ssm
    linear rel relative buckets nlayers nlayer nblocks nheads nhead nembd ndim nvocab nffn nctx nexperts dmodel dff
    multiquery multihead gating gated glu swiglu geglu reglu activation activations act
""".split()  # noqa: E501
)
"""Words that speak of sizes, layers or parts, between the underscores or capitals of a key."""

_WORD_ENDS = re.compile(r"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])")
ENCODER_DECODERS = ("encoder_decoder", "speech")


def check_unread(f: Facts) -> list[str]:
    """Refuse the first key that nobody read and whose name speaks of sizes; the error has its line. The other
    keys of which nothing is known are what is given back.
    """
    unknown = []
    for key, value in f.doc.data.items():
        if key in f.read or value is None or key in HARMLESS:
            continue
        if key in OFF and value == OFF[key]:
            continue
        ends = _HARMLESS_END.search(key) is not None
        if key in OFF or (_SIZES & {word.lower() for word in _WORD_ENDS.split(key)} and not ends):
            raise _refused(f, key, value)
        unknown += [] if ends else [key]
    return unknown + [key for part in f.parts for key in check_unread(part)]


def unread_note(keys: list[str]) -> list[str]:
    """A note of the keys that nothing is known of, or none."""
    names = ", ".join(map(short, keys[:MOST_NAMED]))
    more = f" and {len(keys) - MOST_NAMED} more" if len(keys) > MOST_NAMED else ""
    return [f"keys that are not looked at: {names}{more}"] if keys else []


def check_stacks(f: Facts, kind: str) -> None:
    """Refuse a file that says that it has an encoder and a decoder where the family has not, or the
    contrary."""
    two = kind in ENCODER_DECODERS
    value = f.raw("is_encoder_decoder")
    if value is not None and value is not two:
        what = "an encoder and a decoder" if two else "one stack"
        told = "true" if two else "false"
        raise f.error(f"is_encoder_decoder: must be {told}, as model_type {f.family} is read as {what}, "
                      f"not {shown(value)}", "is_encoder_decoder")


def _refused(f: Facts, key: str, value: object) -> ConfigError:
    there = set(f.doc.data)
    near = difflib.get_close_matches(key, f.read - there, n=1, cutoff=0.8)
    beside = difflib.get_close_matches(key, f.read & there, n=1, cutoff=0.9)
    advice = "remove it if it changes neither parameters nor layers"
    if near:
        advice = f"did you mean {near[0]!r}?"
    elif beside:
        advice = f"it is nearly {beside[0]!r}, which the file has too; remove one of them"
    rule = f"not known for model_type {f.family}, and {shown(value)} may change counts"
    return f.error(f"{key}: {rule}; {advice}", key)
