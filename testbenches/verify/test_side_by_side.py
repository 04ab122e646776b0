"""Circuits side by side: what is equal is proved, what differs is told by an example, what takes too long is
undecided."""

import subprocess
import time
from pathlib import Path

import pytest

from proofs.side_by_side import settle
from proofs.yosys import netlists, yosys

CIRCUITS = """
module exact (input [7:0] a, input [7:0] b, input [1:0] tag, output [8:0] sum, output [1:0] tag_out);
  assign sum = a + b;
  assign tag_out = tag;
endmodule
module same (input [7:0] a, input [7:0] b, input [1:0] tag, output [8:0] sum, output [1:0] tag_out);
  wire [7:0] half = a ^ b;
  assign sum = {1'b0, half} + {a & b, 1'b0};
  assign tag_out = tag;
endmodule
module rare (input [7:0] a, input [7:0] b, input [1:0] tag, output [8:0] sum, output [1:0] tag_out);
  assign sum = a + b + (a == 8'd77 & b == 8'd200);
  assign tag_out = tag;
endmodule
module idle (input [7:0] a, input [7:0] b, input [1:0] tag, output [8:0] sum, output [1:0] tag_out);
  assign sum = a + b;
  assign tag_out = {tag[1] & tag[0], tag[0]};
endmodule
"""
TAG = {("tag", 1): ("tag", 0), ("tag_out", 1): ("tag_out", 0)}


def verdict(folder, name: str, guards=None, limit_s=300.0, known="1"):
    """The verdict on a circuit beside ``exact``."""
    (folder / "circuits.v").write_text(CIRCUITS)
    found = netlists(folder, "circuits.v", ["exact", name])
    return settle(folder, found["exact"], found[name], guards or {}, limit_s, known)


@pytest.mark.parametrize("guards", [{}, TAG], ids=["all bits", "guarded tag"])
def test_another_form_of_the_same_sum_is_proved(tmp_path, guards):
    assert verdict(tmp_path, "same", guards).result == "proved"


def test_a_difference_in_one_of_65536_pairs_is_told(tmp_path):
    found = verdict(tmp_path, "rare")
    assert found.result == "failed" and {"a=4d", "b=c8"} <= set(found.detail.split())


def test_nothing_is_claimed_where_the_condition_is_0(tmp_path):
    assert verdict(tmp_path, "rare", known="x0 != 77").result == "proved"
    assert verdict(tmp_path, "rare", known="x0 != 78").result == "failed"


def test_bits_of_a_tag_mean_nothing_while_it_is_not_valid(tmp_path):
    assert verdict(tmp_path, "idle").result == "failed"
    assert verdict(tmp_path, "idle", TAG).result == "proved"


def test_no_answer_in_time_is_undecided(tmp_path):
    found = verdict(tmp_path, "same", limit_s=0.01)
    assert (found.result, found.detail) == ("undecided", "no answer in 0.01 s")


@pytest.mark.full
def test_what_yosys_has_started_ends_with_it(tmp_path):
    """ABC is a process of its own: it would go on for minutes."""
    (tmp_path / "wait.sh").write_text("echo $$ > pid\nexec sleep 300\n")
    with pytest.raises(subprocess.TimeoutExpired):
        yosys(tmp_path, "exec -- sh wait.sh", timeout=8)
    number = int((tmp_path / "pid").read_text())
    for _ in range(100):  # it is told to end, and takes a moment
        if not is_running(number):
            break
        time.sleep(0.1)
    assert not is_running(number)


def is_running(number: int) -> bool:
    """Whether there is a process of that number, and it has not ended."""
    try:
        state = Path(f"/proc/{number}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state.rpartition(")")[2].split()[0] != "Z"
