"""Laws 1 and 2 on the emitted Verilog: random engines, random back-to-back jobs, with and without stalls, in
Icarus."""

import random

import pytest
from conftest import PAIRS, graded
from rtl_checks import check_engine


@pytest.mark.parametrize("pair, part", graded([pytest.param(pair, part, id=f"{'-'.join(pair)}-{part}")
                                               for part in range(5) for pair in PAIRS], 0, 3))
def test_random_engines(pair, part):
    """An engine, 5 jobs, without and with stalls: 10 runs, 50 for every architecture in every dataflow."""
    check_engine(random.Random(f"{pair} {part}"), pair, (False, True))


@pytest.mark.parametrize("pair", graded([pytest.param(pair, id="-".join(pair)) for pair in PAIRS], 1, 3))
def test_one_engine_of_each_kind(pair):
    check_engine(random.Random(f"{pair}"), pair, (False,))


@pytest.mark.full
def test_stalls_stall_every_stream_on_its_own():
    """Operands are missing and results are not taken, each stream by a pattern of its own."""
    (waits,) = check_engine(random.Random(3), PAIRS[0], (True,))
    assert min(waits) > 0 and len(set(waits)) == len(waits), waits
