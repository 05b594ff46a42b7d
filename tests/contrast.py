"""How much two colours differ to the eye, as the accessibility guidelines reckon it (WCAG 2.1)."""

from __future__ import annotations


def contrast(one: str, other: str) -> float:
    """Return the ratio of two colours such as `#1a2530`, from 1 to 21."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
