"""Making very many values at once without the collector going through them again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uten_oppsamling() -> Iterator[None]:
    """Let the collector of cycles rest: rows and comparisons hold no cycles, and are many.

    What was made meanwhile is counted among what is old, and not gone through at once.
    """
    var_paa = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if var_paa:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
