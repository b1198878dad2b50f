#!/usr/bin/env python3
"""Draws the durations of a plan many times over in plain Python, for comparison with Evenhand.

    python3 bench/merger.py NETWORK.json PASSES

NETWORK.json: {"tasks": [{"o", "m", "p", "after": [places], "group"}], "correlation": 0.3, "target": place}; tasks stand in an
order in which each comes after all that it waits for. PERT-beta durations; tasks of one group go together through one normal
factor (a Gaussian copula). Prints the milliseconds of the passes and the weeks within which 50, 80 and 90 in 100 of them end.
Needs nothing but the standard library.
"""
import json
import math
import random
import sys
import time

POINTS = 2048  # of each table of quantiles
STEPS = 20000  # of the sum over the density


def quantiles(o, m, p):
    """Durations at even steps of probability, from sums over the density; exact enough that the comparison does not hang on it."""
    a, b = 1 + 4 * (m - o) / (p - o), 1 + 4 * (p - m) / (p - o)
    cumulative, total = [0.0], 0.0
    for i in range(STEPS):
        x = (i + 0.5) / STEPS
        total += x ** (a - 1) * (1 - x) ** (b - 1)
        cumulative.append(total)
    table, at = [], 0
    for i in range(POINTS + 1):
        wanted = total * i / POINTS
        while at < STEPS and cumulative[at + 1] < wanted:
            at += 1
        width = cumulative[at + 1] - cumulative[at] if at < STEPS else 0.0
        part = (wanted - cumulative[at]) / width if width > 0 else 0.0
        table.append(o + (p - o) * min(1.0, (at + part) / STEPS))
    return table


def main():
    plan, passes = json.load(open(sys.argv[1])), int(sys.argv[2])
    tasks, rho, target = plan["tasks"], plan["correlation"], plan["target"]
    groups = 1 + max(t["group"] for t in tasks)
    shared, own = math.sqrt(rho), math.sqrt(1 - rho)
    gauss = random.Random(1).gauss
    start = time.perf_counter()
    ready = [
        (t["after"], t["group"], t["o"], quantiles(t["o"], t["m"], t["p"]) if t["p"] > t["o"] else None)
        for t in tasks[: target + 1]
    ]
    ends, root, erf = [], 1 / math.sqrt(2), math.erf
    for _ in range(passes):
        factors = [shared * gauss(0, 1) for _ in range(groups)]
        finish = []
        for after, group, known, table in ready:
            begin = 0.0
            for before in after:
                if finish[before] > begin:
                    begin = finish[before]
            if table is None:
                finish.append(begin + known)
            else:
                at = POINTS * 0.5 * (1 + erf(root * (factors[group] + own * gauss(0, 1))))
                i = min(int(at), POINTS - 1)
                low = table[i]
                finish.append(begin + low + (at - i) * (table[i + 1] - low))
        ends.append(finish[target])
    took = 1000 * (time.perf_counter() - start)
    ends.sort()
    print(took, *("%.4f" % ends[int(q * (passes - 1))] for q in (0.5, 0.8, 0.9)))


if __name__ == "__main__":
    main()
