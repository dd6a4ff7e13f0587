"""xoshiro256++ (Blackman & Vigna 2021) for Numba; the state, a tuple, stays in registers."""

import numpy as np
from numba import njit, uint64

State = tuple[np.uint64, np.uint64, np.uint64, np.uint64]

FLOAT = np.float32(2.0**-24)


@njit(inline="always")
def rotated(x, places):
    return (x << uint64(places)) | (x >> uint64(64 - places))


@njit(inline="always")
def advanced(state):
    """The next 64 bits, and the state behind them."""
    s0, s1, s2, s3 = state
    bits = rotated(s0 + s3, 23) + s0
    t = s1 << uint64(17)
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    return bits, (s0, s1, s2 ^ t, rotated(s3, 45))


@njit(inline="always")
def uniforms(bits):
    """Two uniforms in [0, 1), of 24 bits each."""
    first = np.float32(bits >> uint64(40)) * FLOAT
    second = np.float32((bits >> uint64(16)) & uint64(0xFFFFFF)) * FLOAT
    return first, second


@njit(inline="always")
def splitmix(x):
    x = (x ^ (x >> uint64(30))) * uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> uint64(27))) * uint64(0x94D049BB133111EB)
    return x ^ (x >> uint64(31))


@njit
def seeded(seed, stream):
    """A state of its own for each stream of a seed."""
    step = uint64(0x9E3779B97F4A7C15)
    base = splitmix(uint64(seed) * step + uint64(stream)) + step
    return (
        splitmix(base), splitmix(base + step), splitmix(base + uint64(2) * step),
        splitmix(base + uint64(3) * step),
    )
