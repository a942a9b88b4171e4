"""Proportions with their uncertainty, for the scripts that score the tool."""

import math


def wilson(hits, total):
    """The 95 % interval of a proportion."""
    if not total:
        return (0.0, 1.0)
    z = 1.959964
    share = hits / total
    middle = share + z * z / (2 * total)
    spread = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1 + z * z / total
    return (max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale))


def number(value, interval):
    return "   -               " if value is None else f"{value:.3f} [{interval[0]:.3f}, {interval[1]:.3f}]"
