"""Addition of floating-point numbers by two paths, for a register that adds one number per clock.

Computes    `added`: a register plus an addend, rounded once: the number that
            :func:`hwsim.arith.float_addition.added` gives. `addend`: a number in the form in which the
            register takes it; it does not depend on the register, so that it may be made a clock before.
            `held` and `code`: the register of a code, and the code of a register.
Register    A `Held`: sign, significand with its first bit, exponent above that of the least normal value,
            and two flags, NaN and infinity. All zeros are +0. A code's exponent field is the exponent plus
            the significand's first bit, so a code is decoded and encoded outside of the loop.
Near path   Of unlike signs and exponents that differ by at most one, where the difference has no bit at the
            larger exponent. Significands are moved by at most one place and subtracted; the difference is
            shifted left by its leading zeros, as far as the exponent allows. It is rounded only where
            addends are longer than the register or lie partly below its least value.
Far path    All else: the smaller number is shifted right, and the sum is normalized by at most one place.
            Both numbers are shifted, each by its own difference of exponents, the lowest bit of it first, and
            the one that had to be is taken when the sign of the difference is there. Significands are added
            once: a row of half adders, then one network of carries that gives the sum and one more.
            Rounding, the carry of the bits below and the two's complement's one together are 0, 1 or 2; after
            the half adders they choose between these two sums, so that nothing is incremented after the
            addition.
Zeros       `anticipated` finds the place of the difference's first one from the significands, while they are
            subtracted; it may be one too high, and then one place more is shifted. `counted` counts the
            difference's own leading zeros.
Rounding, overflow, specials    As :mod:`hwsim.arith.rounding` says, of formats with infinities; overflow is
            `inf` or `saturate`. With `inf` a sum beyond the largest finite value sets the flag. With
            subnormals flushed, the register may hold one, which counts as a zero of its sign.
Size        Of significands of p bits and addends of f >= p: two shifts to the right of f + 2 bits, two
            networks of carries with two sums each, one of p, one of f + 1 bits, a count, one shift to the
            left of f + 1 bits.
Depth       The larger of both paths. Far: the longer of a difference of exponents and a shift beside it, two
            multiplexers, half adders, a network, two multiplexers, the choice of the path. Near: one
            multiplexer, a network, the count (`counted`), a shift, the choice.
Source      Farmwald, "On the design of high performance digital arithmetic units", 1981 (two paths); Seidel
            and Even, "Delay-optimized implementation of IEEE floating-point addition", IEEE Trans. Computers
            53, 2004 (half adders and one compound addition); Schmookler and Nowka, "Leading zero anticipation
            and detection", ARITH 2001. The form of the register is ours.
"""
