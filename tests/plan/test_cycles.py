"""Cycles: the strongly connected components of a graph that have one, in linear time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.cycles import cycles

MANY = 20_000

nodes = st.sampled_from("abcdefg")
graphs = st.dictionaries(nodes, st.lists(nodes | st.just("elsewhere"), max_size=3), max_size=7)


class CountedEdges:
    """The successors of a node, with a count of how often any of them is read."""

    read = 0

    def __init__(self, *successors: str) -> None:
        self.successors = successors

    def __iter__(self) -> Iterator[str]:
        for successor in self.successors:
            CountedEdges.read += 1
            yield successor


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        ({}, []),
        ({"a": []}, []),
        ({"a": ["a"]}, [("a",)]),
        ({"a": ["b"], "b": ["a"]}, [("a", "b")]),
        ({"a": ["b"], "b": ["c"], "c": []}, []),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, []),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, [("b", "c")]),
        ({"a": ["nowhere"], "b": ["b", "nowhere"]}, [("b",)]),
        ({"c": ["b"], "b": ["a"], "a": ["c"]}, [("c", "b", "a")]),
        ({"a": ["b"], "b": ["a"], "c": ["d", "a"], "d": ["c"]}, [("a", "b"), ("c", "d")]),
    ],
)
def test_each_cycle_is_found_once_in_the_order_of_the_graph(
    graph: dict[str, list[str]], expected: list[tuple[str, ...]]
) -> None:
    """A cycle holds all nodes that reach each other; a successor that is no node is ignored."""
    assert cycles(graph) == expected


@given(graphs)
def test_a_node_is_on_a_cycle_if_it_reaches_itself(graph: dict[str, list[str]]) -> None:
    """The nodes that reach themselves are on a cycle, with all that they reach and are reached by."""
    reached = {node: _reached(node, graph) for node in graph}
    groups = {
        node: tuple(other for other in graph if other in reached[node] and node in reached[other])
        for node in graph
        if node in reached[node]
    }

    assert cycles(graph) == list(dict.fromkeys(groups.values()))


def _reached(start: str, graph: dict[str, list[str]]) -> set[str]:
    """All nodes that *start* reaches by one edge or several."""
    reached: set[str] = set()
    pending = list(graph[start])
    while pending:
        node = pending.pop()
        if node not in reached:
            reached.add(node)
            pending.extend(graph.get(node, []))
    return reached


@pytest.mark.parametrize(
    ("end", "sizes"), [((), []), (("0",), [MANY]), ((str(MANY - 1),), [1]), (("none",), [])]
)
def test_cycles_are_found_in_linear_time(end: tuple[str, ...], sizes: list[int]) -> None:
    """Each edge of a path of 20,000 nodes is read a few times, and no recursion is too deep."""
    path = {str(index): CountedEdges(str(index + 1)) for index in range(MANY - 1)}
    CountedEdges.read = 0

    groups = cycles({**path, str(MANY - 1): CountedEdges(*end)})

    assert [len(group) for group in groups] == sizes
    assert CountedEdges.read < 4 * MANY


def test_a_star_is_searched_in_linear_time() -> None:
    """A node with edges to 20,000 others, and from each of them, is one cycle."""
    leaves = tuple(map(str, range(1, MANY)))
    CountedEdges.read = 0

    [group] = cycles({"0": CountedEdges(*leaves), **dict.fromkeys(leaves, CountedEdges("0"))})

    assert group == ("0", *leaves)
    assert CountedEdges.read < 8 * MANY
