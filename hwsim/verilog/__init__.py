"""From Amaranth modules to Verilog that people read: blocks, their text, its tidying, and a block's gates."""
