"""How much is fuzzed and from which seed; both can be set, and both are printed at the end."""

import os

SEED = int(os.environ.get("UNWIND_FUZZ_SEED", "20261122"))
# What the storm adds to the sweeps, whose number follows from what there is: together over 20,000.
REQUESTS = int(os.environ.get("UNWIND_FUZZ_REQUESTS", "3000"))

# The storm is cut into parts, so that several workers share it; each part has a seed of its own.
PARTS = 6
# Requests that are sent one after the other from the same start, so that steps repeat and mix.
SEQUENCE = 25
