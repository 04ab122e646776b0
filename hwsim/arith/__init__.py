"""Arithmetic that the generator owns: partial products, compressor trees, prefix adders.

A product or a sum written as ``*`` or ``+`` leaves its structure to synthesis. These generators write the
structure: partial products (:mod:`booth <hwsim.arith.booth>`, :mod:`array <hwsim.arith.array>`) and the
accumulator meet in one bit heap (:mod:`heap <hwsim.arith.heap>`), a tree of full adders
(:mod:`compress <hwsim.arith.compress>`) brings it to two rows, one carry-propagate adder
(:mod:`prefix <hwsim.arith.prefix>`) ends it. :func:`add_all <hwsim.arith.sums.add_all>` does all of that.
"""
