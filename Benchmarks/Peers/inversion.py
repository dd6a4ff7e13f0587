"""Poisson counts by inversion, for peers that work on whole arrays."""

import numpy as np


def counted(luck: np.ndarray, rate: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Who may have a count above 0, and these counts, from a uniform and a rate each.

    Most members order nothing in a week, and 1 - rate < exp(-rate) says so without an exponential.
    """
    perhaps = np.flatnonzero(luck >= 1 - rate)
    rate, luck = rate[perhaps].astype(np.float64), luck[perhaps]
    counts = np.zeros(perhaps.size, dtype=np.uint16)
    chance = np.exp(-rate)
    below = chance.copy()
    number = 0
    while (more := luck >= below).any():
        number += 1
        counts += more
        chance *= rate / number
        below += chance
    return perhaps, counts
