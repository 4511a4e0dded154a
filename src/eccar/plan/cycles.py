"""Cycles in a directed graph, found as its strongly connected components."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def cycles(graph: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """The groups of nodes that lie on a cycle, in the order of *graph*.

    A strongly connected component is a largest set of nodes of which each can be reached from each
    other. A component is a cycle if it has several nodes, or one with an edge to itself. Cycles
    that share a node are one component, so each node is in one group at most.

    Kosaraju's algorithm finds the components in time linear in nodes and edges. It orders the nodes
    by when a depth-first search leaves them. Then it searches the reversed graph, beginning with
    the node that was left last: whatever is reached and is in no component yet is its component.

    Args:
        graph: The successors of each node. A successor that is no key of *graph* is ignored.

    Returns:
        For each cycle its nodes in the order of *graph*.

    >>> cycles({"a": ["b"], "b": ["a"], "c": ["a"], "d": ["d"]})
    [('a', 'b'), ('d',)]
    """
    visited: set[str] = set()
    finished = [node for root in graph for node in _postorder(root, graph, visited)]
    reverse, assigned = _reversed(graph), set[str]()
    components = [list(_postorder(root, reverse, assigned)) for root in reversed(finished)]
    position = {node: index for index, node in enumerate(graph)}
    cyclic = [
        tuple(sorted(component, key=position.__getitem__))
        for component in components
        if len(component) > 1 or (component and component[0] in graph[component[0]])
    ]
    return sorted(cyclic, key=lambda component: position[component[0]])


def _reversed(graph: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """The same nodes with every edge turned round."""
    reverse: dict[str, list[str]] = {node: [] for node in graph}
    for node, successors in graph.items():
        for successor in successors:
            if successor in reverse:
                reverse[successor].append(node)
    return reverse


def _postorder(root: str, graph: Mapping[str, Iterable[str]], visited: set[str]) -> Iterator[str]:
    """The nodes that *root* reaches and that are not *visited* yet, each after its successors.

    A depth-first search with a stack of its own: chains of measures may be longer than Python's
    recursion limit.
    """
    if root in visited:
        return
    visited.add(root)
    stack = [(root, iter(graph[root]))]
    while stack:
        node, successors = stack[-1]
        following = next((key for key in successors if key in graph and key not in visited), None)
        if following is None:
            stack.pop()
            yield node
        else:
            visited.add(following)
            stack.append((following, iter(graph[following])))
