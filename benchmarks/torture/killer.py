"""What every mutant has to survive: cases made by hand, then some random histories and trees; 1 when one notices."""

from __future__ import annotations

import sys

from benchmarks.torture import convergence, trees
from okr_desktop.domain.tree_repair import settle
from tests.domain.tree_cases import CASES
from tests.store.merge_cases import HAND

HISTORIES, TREES, PIECE = 240, 600, 20


def noticed() -> str:
    """The first thing that goes wrong, "" when nothing does."""
    for check in HAND:
        try:
            check()
        except Exception as error:
            return f"{check.__name__}: {type(error).__name__}"
    for name, heads, parents, cut in CASES:
        settled = settle(heads)
        if settled.parents != parents or settled.cut != cut:
            return name
    for suite, cases in ((trees, TREES), (convergence, HISTORIES)):
        for seed in range(0, cases, PIECE):
            if found := suite.run(PIECE, seed):
                return found[0]
    return ""


if __name__ == "__main__":
    print(finding := noticed())
    sys.exit(bool(finding))
