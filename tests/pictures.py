"""A picture in SVG, taken apart."""

from __future__ import annotations

from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
"""The namespace of its elements."""


def parsed(drawn: str) -> ET.Element:
    """The element that a picture is."""
    return ET.fromstring(drawn)  # noqa: S314  # It was made here.


def words_of(drawn: str) -> list[str]:
    """What is written in a picture, in the order of writing."""
    return [element.text or "" for element in parsed(drawn).iter(f"{SVG}text")]
