"""From an engine to an accelerator: buffers, DRAM, tiling, time and energy of whole workloads."""
