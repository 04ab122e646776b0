"""Nets that lead from one part of an engine to many: synthesis does not buffer them, so the Verilog must
bound how wide they are."""

import re
from collections import Counter

import pytest
from conftest import graded

from hwsim.config import load
from hwsim.cost import store
from hwsim.cost.netlist.parts import Parts
from hwsim.engine.parts import FANOUT
from hwsim.files.library import shipped
from hwsim.tech.reference import fanout_4
from hwsim.tech.technology import load_technology

WIDE = {"row_done", "pop", "t_take", "t_swap"}  # to every column, from a register or a gate or two behind one


def loads(name: str) -> tuple[Counter, int]:
    """Net -> how many parts it leads to, and columns of the engine; clock, reset and banks of a memory
    apart."""
    config = load(name)
    parts, found = Parts(config.engine()), Counter()
    for module, text in ((name, written.text) for name, written in parts.modules.items()):
        if re.search(r"_(accumulators|queue|words)$", module):
            continue
        for placed in re.finditer(r"^ *(\w+) \w+ \((\..*?)\);", text, re.MULTILINE | re.DOTALL):
            if placed[1] in parts.blocks:
                found.update(
                    (module, net)
                    for port, net in re.findall(r"\.(\w+)\(([^()]*)\)", placed[2])
                    if port not in ("clk", "rst")
                )
    return Counter({
        net: max(n for (_, other), n in found.items() if other == net) for _, net in found
    }), config.flow.cols


@pytest.mark.parametrize("name", graded(shipped("config"), 0, 4))
def test_no_part_drives_more_parts_than_a_register_of_a_tree_does(name):
    found, cols = loads(name)
    assert {net for net, n in found.items() if n > FANOUT + 1} <= WIDE
    assert max(found["row_done"], found["pop"]) >= cols - 1 and max(found.values()) <= max(FANOUT, cols) + 2


def into_columns(cost):
    """At least the longest path from a register of outlet or control into one of a column's queue, through
    the other of them, in ps."""
    drivers = [part for part in cost.parts if part.part in ("outlet", "control")]
    queues = [part for part in cost.parts if re.fullmatch(r"outlet_column(_\d+)?", part.part)]
    return (max(part.reg_to_out_ps for part in drivers) + max(part.in_to_out_ps for part in drivers)
            + max(part.in_to_reg_ps for part in queues))


@pytest.mark.full
def test_buffers_of_the_widest_net_fit_into_the_slack_of_every_shipped_engine():
    """Levels of fan-out 4 that a net to all columns needs beyond the one that timing counts, two inverters
    each."""
    for path in store.SHIPPED.glob("*.jsonl"):
        cost = store.read(path)
        levels = 0
        while 4 ** (levels + 1) < cost.design["array"]["cols"]:
            levels += 1
        added = 2 * levels * fanout_4(load_technology(cost.technology))
        longest = cost.chain_ps
        # nets to all columns begin in outlet or control: none is on this path
        if cost.chain.startswith("outlet.column"):
            longest = min(longest, into_columns(cost))
        assert longest + added <= cost.period_ps, (cost.name, added)
