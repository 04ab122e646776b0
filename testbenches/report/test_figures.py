"""Figures of a report: labels lie inside the picture, none covers another, numbers stand where they fit."""

import random
from itertools import pairwise

import numpy as np
import pytest

from hwsim.report.figures import STYLE, _numbers
from hwsim.report.marks import apart, name_points, scale, ticks

pyplot = pytest.importorskip("matplotlib.pyplot")
Text = pytest.importorskip("matplotlib.text").Text


def boxes(texts):
    """Where texts are drawn, in pixels, without the lines that lead to them."""
    return [Text.get_window_extent(text) for text in texts]


def covered(found) -> bool:
    """Whether one of some boxes covers a part of another one."""
    return any(one.overlaps(other) for i, one in enumerate(found) for other in found[:i])


@pytest.mark.parametrize("seed", range(50))
def test_labels_keep_their_distance_their_order_and_their_bounds(seed):
    rng = random.Random(seed)
    places = [rng.choice([3.0, rng.uniform(-20, 220)]) for _ in range(rng.randint(1, 12))]
    heights = [round(height, 9) for height in apart(places, 10.0, 0.0, 200.0)]
    ranked = [heights[i] for i in sorted(range(len(places)), key=lambda i: places[i])]
    assert ranked == sorted(ranked) and ranked[0] >= 0.0 and ranked[-1] <= 200.0
    assert all(after - before >= 9.98 for before, after in pairwise(ranked))


def test_labels_where_there_is_room_stay_beside_their_points():
    assert apart([50.0, 10.0, 90.0], 10.0, 0.0, 100.0) == [50.0, 10.0, 90.0]


@pytest.mark.parametrize("height", [0.0, 0.5, 1.0])
def test_names_of_crowded_points_are_inside_the_axes(height):
    with pyplot.rc_context(STYLE):
        figure, axes = pyplot.subplots(figsize=(7.2, 4.4))
        axes.set(xlim=(0, 1), ylim=(0, 1))
        name_points(
            axes,
            [f"{i}: a design" for i in range(8)],
            [(0.1 + 0.001 * i, height) for i in range(8)],
            ["#000000"] * 8,
        )
        figure.canvas.draw()
        found = boxes(axes.texts)
        assert not covered(found)
        assert min(box.y0 for box in found) >= axes.bbox.y0 and max(box.y1 for box in found) <= axes.bbox.y1
        pyplot.close(figure)


@pytest.mark.parametrize("count", [2, 11, 34, 100])
def test_names_of_columns_do_not_cover_one_another(count):
    with pyplot.rc_context(STYLE):
        figure, axes = pyplot.subplots(figsize=(7.2, 2.4))
        axes.set_xlim(-0.5, count - 0.5)
        names = [str(1000 + i) for i in range(count)]
        ticks(axes.xaxis, names, axes.get_window_extent().width * 72 / figure.dpi / count)
        figure.canvas.draw()
        assert not covered(boxes(axes.get_xticklabels()))
        shown = {int(tick): text.get_text() for tick, text in zip(axes.get_xticks(), axes.get_xticklabels())}
        assert shown and all(names[place] == text for place, text in shown.items())
        assert (len(shown) == count) == (count <= 11)
        pyplot.close(figure)


@pytest.mark.parametrize("room, drawn", [(30.0, 5), (12.0, 0)])
def test_numbers_stand_in_cells_where_they_fit(room, drawn):
    figure, axes = pyplot.subplots()
    table = np.array([[1.25, 200.0, np.nan], [1234.5, 0.001, 3.0]])
    _numbers(axes, axes.imshow(table), table, room)
    assert [text.get_text() for text in axes.texts] == ["1.25", "200", "1,234", "0.001", "3"][:drawn]
    pyplot.close(figure)


@pytest.mark.parametrize(
    "least, most, commas", [(5_000, 9_000, False), (20_000, 200_000, True), (1, 50_000, True)]
)
def test_large_numbers_on_axes_have_commas(least, most, commas):
    figure, axes = pyplot.subplots()
    axes.set_ylim(least, most)
    scale(axes.yaxis, np.array([least, most], float))
    figure.canvas.draw()
    texts = [label.get_text() for label in axes.get_yticklabels()]
    assert any("," in text for text in texts) == commas and not any(
        len(text) > 4 and "," not in text for text in texts
    )
    pyplot.close(figure)
