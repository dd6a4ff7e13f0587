"""The floor: a loop that draws four random numbers and flips two states, and one that copies.

No model runs faster that draws as much for each member and week, or moves as many bytes. Both are
in Numba, on all threads; the random numbers are of the same generator as the peer's.
"""

import json
import time

import numpy as np
from numba import njit, prange, set_num_threads

from core import Core
from measuring import parsed
from xoshiro import advanced, seeded, uniforms

CHUNKS_PER_THREAD = 4
FLIPS = (np.float32(0.01), np.float32(0.02))


@njit
def flip_some(first_state, second_state, first, last, weeks, random):
    """Without a branch, so that the compiler and the processor have nothing to guess."""
    once, twice = FLIPS
    for _ in range(weeks):
        for i in range(first, last):
            bits, random = advanced(random)
            a, b = uniforms(bits)
            bits, random = advanced(random)
            c, d = uniforms(bits)
            first_state[i] ^= (a < once) & (b >= twice)
            second_state[i] ^= (c < once) & (d >= twice)


@njit(parallel=True)
def flip(first_state, second_state, bounds, weeks, seed):
    for chunk in prange(bounds.size - 1):
        random = seeded(seed, chunk)
        flip_some(first_state, second_state, bounds[chunk], bounds[chunk + 1], weeks, random)


@njit(parallel=True)
def copy(source, target):
    for i in prange(source.size):
        target[i] = source[i]


def flips(agents: int, weeks: int, seed: int, threads: int) -> dict[str, float]:
    first, second = np.zeros((2, agents), dtype=np.uint8)
    bounds = np.linspace(0, agents, CHUNKS_PER_THREAD * threads + 1).astype(np.int64)
    flip(first, second, bounds, 1, seed)
    began, cores_began = time.monotonic(), time.process_time()
    flip(first, second, bounds, weeks, seed)
    seconds, core_seconds = time.monotonic() - began, time.process_time() - cores_began
    return {
        "flipsPerSecond": agents * weeks / seconds,
        "flipsPerCoreSecond": agents * weeks / core_seconds,
    }


def bytes_per_second(megabytes: int, rounds: int) -> float:
    """Read and written, of arrays far larger than any cache."""
    source = np.ones(megabytes * 2**20 // 8)
    target = np.zeros_like(source)
    copy(source, target)
    began = time.monotonic()
    for _ in range(rounds):
        copy(source, target)
    return 2 * source.nbytes * rounds / (time.monotonic() - began)


def main() -> None:
    arguments = parsed()
    set_num_threads(arguments.threads)
    # As many weeks as take long enough to be timed.
    weeks = 10 * Core.read(arguments.core).weeks
    rates = flips(arguments.agents, weeks, arguments.seed, arguments.threads)
    print(json.dumps({**rates, "bytesPerSecond": bytes_per_second(512, 8)}))


if __name__ == "__main__":
    main()
