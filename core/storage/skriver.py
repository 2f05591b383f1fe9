"""Writing cases: every row with its counter and trace, none ever overwritten unseen."""

from typing import TypeVar

from core.domain.rad import Rad

R = TypeVar("R", bound=Rad)

PORSJON = 500
