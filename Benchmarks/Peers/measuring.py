"""Runs and times a peer: a replicate in each of several processes, or one on all threads."""

import argparse
import json
import multiprocessing
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing.synchronize import Barrier
from pathlib import Path

import numpy as np

from core import BLOCKS, COLUMNS, GMV, JOINS, LAPSES, ORDERS, RETURNS, STOCKS, Core

WARM_UP_AGENTS = 500

all_ready: Barrier
"""Set in each process when it is made; passed when all of them can begin."""


@dataclass
class Replicate:
    """What a peer has to deliver of one replicate."""

    weekly: np.ndarray
    """Sums of agents by week: weeks x COLUMNS."""
    orders: np.ndarray
    """Orders of each agent over all weeks."""


@dataclass
class Timed:
    began: float
    ended: float
    core_seconds: float
    bytes_before: int
    peak_bytes: int
    sums: dict[str, float]


Simulate = Callable[[Core, int, int, int], Replicate]
"""From the core, the number of agents, a seed and the number of threads."""


def main(simulate: Simulate) -> None:
    """Prints one line of JSON: time, memory, and the sums that all peers must agree on."""
    arguments = parsed()
    core = Core.read(arguments.core)
    processes, threads = arguments.processes, arguments.threads
    barrier = multiprocessing.Barrier(processes)
    with ProcessPoolExecutor(processes, initializer=install, initargs=(barrier,)) as pool:
        tasks = [
            pool.submit(
                timed, simulate, core, arguments.agents, arguments.seed * processes + index, threads
            )
            for index in range(processes)
        ]
        replicates = [task.result() for task in tasks]
    print(json.dumps(summary(replicates, core, arguments.agents)))


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--agents", type=int, required=True)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--core", type=Path, default=Path(__file__).parent / "core.yaml")
    return parser.parse_args()


def install(barrier: Barrier) -> None:
    global all_ready
    all_ready = barrier


def timed(simulate: Simulate, core: Core, agents: int, seed: int, threads: int) -> Timed:
    """One replicate, begun when all processes have imported, compiled and warmed up."""
    simulate(core, WARM_UP_AGENTS, seed, threads)
    before = peak_bytes()
    all_ready.wait()
    began, cores_began = time.monotonic(), time.process_time()
    replicate = simulate(core, agents, seed, threads)
    ended, cores_ended = time.monotonic(), time.process_time()
    return Timed(
        began, ended, cores_ended - cores_began, before, peak_bytes(), sums(replicate, agents)
    )


def sums(replicate: Replicate, agents: int) -> dict[str, float]:
    weekly = replicate.weekly
    last, total = weekly[-1], weekly.sum(axis=0)
    if weekly.shape[1] != COLUMNS or not np.all(weekly[:, :STOCKS].sum(axis=1) == agents):
        raise ValueError("a week's stocks do not add up to all agents")
    if replicate.orders.sum() != total[ORDERS]:
        raise ValueError("orders by week and by member differ")
    return {
        "private": last[2] + last[3],
        "blocked": last[4] + last[5],
        "active": last[0] + last[2] + last[4],
        "joins": total[JOINS],
        "blocks": total[BLOCKS],
        "lapses": total[LAPSES],
        "returns": total[RETURNS],
        "orders": total[ORDERS],
        "gmv": total[GMV],
        "orders_squared": float(np.square(replicate.orders, dtype=np.float64).sum()),
    }


def summary(replicates: list[Timed], core: Core, agents: int) -> dict[str, object]:
    """The same keys as Poolcast's own measurements have."""
    most = max(replicates, key=lambda replicate: replicate.peak_bytes)
    return {
        "seconds": max(r.ended for r in replicates) - min(r.began for r in replicates),
        "coreSeconds": sum(r.core_seconds for r in replicates),
        "memberWeeks": agents * core.weeks * len(replicates),
        "members": agents * len(replicates),
        "peakBytes": most.peak_bytes,
        "bytesBefore": most.bytes_before,
        "parts": {},
        "sums": {key: sum(r.sums[key] for r in replicates) for key in replicates[0].sums},
    }


def peak_bytes() -> int:
    """Most memory that this process ever held."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
