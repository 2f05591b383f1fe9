"""Active time in the programme, which decides what is left after a re-opening (R15)."""

from collections.abc import Iterator
from datetime import date

from core.domain.beregning import AktivTidSteg, Loggverdi
from core.kodeverk import kodeverk
from core.rules.frist import permisjoner
from core.rules.grunnlag import Grunnlag

Linje = tuple[str, int, tuple[Loggverdi, ...]]


def beregn_aktiv_tid(grunnlag: Grunnlag) -> tuple[AktivTidSteg, ...]:
    """Sum the active days up to the latest municipal termination, line by line [10.3].

    Calendar days from the first start to the termination, less leaves (in their own unit, cut at
    the termination), absence by code (no threshold, not cut, A9) and the gaps of earlier
    re-openings (A10). Empty without a start or a termination; the sum never falls below 0.
    """
    avslutninger = grunnlag.kommunale_avslutninger
    if not avslutninger or grunnlag.start is None:
        return ()
    siste = avslutninger[-1]
    total = max(0, (siste.dato - grunnlag.start).days)
    steg = [AktivTidSteg("aktiv_tid", total, total, (grunnlag.start, siste.dato))]
    for regel, dager, data in _fradrag(grunnlag, siste.dato):
        total = max(0, total - dager)
        steg.append(AktivTidSteg(regel, -dager, total, data))
    return tuple(steg)


def _fradrag(grunnlag: Grunnlag, til: date) -> Iterator[Linje]:
    for permisjon in permisjoner(grunnlag, til):
        yield "permisjon", permisjon.antall, permisjon.data
    dager = grunnlag.fravaersdager
    for kode, fravaer in kodeverk().fravaerskode.items():
        if dager.get(kode) and fravaer.frist != "ingen":
            regel = "fravaer" if fravaer.frist == "terskel" else "manglende_tilbud"
            yield regel, dager[kode], (kode,)
    for avslutning in grunnlag.kommunale_avslutninger[:-1]:
        if avslutning.gjenaapnet is not None:
            gap = (avslutning.gjenaapnet - avslutning.dato).days
            if gap > 0:
                yield "gjenaapning", gap, (avslutning.dato, avslutning.gjenaapnet)
