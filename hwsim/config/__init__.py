"""Configurations: what a YAML file describes, its keys, its schema, and its text."""

from hwsim.config.configuration import (
    MAX_OPERAND_BITS,
    VERILOG_WORDS,
    Config,
    Header,
    accumulated,
    configure,
    load,
    offered,
    operand_bits,
)

__all__ = ["MAX_OPERAND_BITS", "VERILOG_WORDS", "Config", "Header", "accumulated", "configure", "load",
           "offered", "operand_bits"]
