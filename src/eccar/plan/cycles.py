"""Circles: what waits for each other, in time linear in what is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def circles(led: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """The groups of keys of *led* that lead back to themselves, each once, in the order told.

    Of several keys that all lead to each other, one group is made. What is no key leads nowhere.
    """
    back: dict[str, list[str]] = {key: [] for key in led}
    for key, others in led.items():
        for other in others:
            if other in led:
                back[other].append(key)
    seen: set[str] = set()
    order = [one for key in led for one in _reached(key, led, seen)]
    taken: set[str] = set()
    groups = (list(_reached(key, back, taken)) for key in reversed(order))
    place = {key: number for number, key in enumerate(led)}
    found = [
        tuple(sorted(group, key=place.__getitem__))
        for group in groups
        if len(group) > 1 or (group and group[0] in led[group[0]])
    ]
    return sorted(found, key=lambda group: place[group[0]])


def _reached(start: str, led: Mapping[str, Iterable[str]], seen: set[str]) -> Iterator[str]:
    """The keys to which *start* leads that were not *seen*, each after those it leads to."""
    if start in seen:
        return
    seen.add(start)
    way = [(start, iter(led[start]))]
    while way:
        key, others = way[-1]
        ahead = next((one for one in others if one in led and one not in seen), None)
        if ahead is None:
            way.pop()
            yield key
        else:
            seen.add(ahead)
            way.append((ahead, iter(led[ahead])))
