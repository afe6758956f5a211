"""What one file may cost, and how the process holds itself to it."""

import resource
import warnings

# Threads of the decoders reserve address space they never touch, hence twice the real need
ADDRESS_SPACE = 1536 * 1024 * 1024
CPU_SECONDS = 60
LARGEST_OUTPUT = 1024 * 1024 * 1024

LARGEST_PICTURE = 120_000_000
MOST_FRAMES = 100
MOST_PDF_PAGES = 1000

# The copy everything else is made of: enough for the widest public copy
WORKING_WIDTH = 2000
WORKING_HEIGHT = 6000
WORKING_QUALITY = 92


def limit_this_process() -> None:
    """Bound memory, processor time and output for good; a breach ends the process or its call."""
    for kind, limit in (
        (resource.RLIMIT_AS, ADDRESS_SPACE),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, LARGEST_OUTPUT),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (limit, limit))
    warnings.simplefilter("ignore")  # decoders warn about oddities of files; the answer is yes or no
