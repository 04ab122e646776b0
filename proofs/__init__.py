"""Proofs about the emitted Verilog: cores against their formats (``make prove``), cells against mutants
(``make mutate``)."""
