"""Absence by code and month, with sums on both sides of the ten-day threshold."""

from datetime import date, timedelta

from core.domain.fravaer import Fravaer
from core.domain.maaned import Maaned, maaneder_mellom
from core.rules.kalender import virkedager_i_maaned
from core.services.demo.terning import Lodd, neste_virkedag
from core.services.demo.utkast import Utkast

# The sum of valid absence over the whole programme: none, below, on, just above, far above ten.
_SUM = Lodd({(0, 0): 26, (1, 8): 28, (9, 9): 5, (10, 10): 9, (11, 11): 9, (12, 32): 23})
_GYLDIG = Lodd({"egenmelding": 50, "gyldig": 28, "annet_gyldig": 22})
_GYLDIG_MED_BARN = Lodd(
    {
        "egenmelding": 34,
        "egenmelding_barn": 28,
        "gyldig": 16,
        "annet_gyldig": 12,
        "annet_gyldig_barn": 10,
    }
)
_MANGLENDE = Lodd({"manglende_barnepass": 60, "annet_manglende_tilbud": 40})
_FERIE = {4: (0.3, 2, 5), 7: (0.85, 12, 23), 8: (0.2, 3, 8), 12: (0.4, 2, 5)}


class _Bok:
    """The absence of one person: rows by code and month, and the days left in each month."""

    def __init__(self, utkast: Utkast, maaneder: list[Maaned]) -> None:
        self.utkast = utkast
        self.maaneder = maaneder
        self._ledig = {maaned: virkedager_i_maaned(maaned) for maaned in maaneder}
        self._dager: dict[tuple[str, Maaned], int] = {}
        self._timer: dict[tuple[str, Maaned], int] = {}

    def foer(self, kode: str, maaned: Maaned, dager: int, timer: int = 0) -> int:
        """Enter days and hours, at most what the month has left; give the days entered."""
        dager = min(dager, self._ledig.get(maaned, 0))
        if dager or timer:
            rad = (kode, maaned)
            self._dager[rad] = self._dager.get(rad, 0) + dager
            self._timer[rad] = self._timer.get(rad, 0) + timer
            self._ledig[maaned] = self._ledig.get(maaned, 0) - dager
        return dager

    def avslutt(self) -> None:
        """Register the rows, and now and then one that was entered by mistake and deleted."""
        terning = self.utkast.terning
        for (kode, maaned), dager in self._dager.items():
            self._registrer(kode, maaned, dager, self._timer[kode, maaned])
            if terning.sjanse(0.03):
                self._registrer(kode, maaned, dager + 1, 0, slettet=True)

    def _registrer(
        self, kode: str, maaned: Maaned, dager: int, timer: int, *, slettet: bool = False
    ) -> None:
        utkast = self.utkast
        dag = neste_virkedag(maaned.siste + timedelta(utkast.terning.mellom(-4, 8)))
        utkast.fravaer.append(
            Fravaer(
                id=utkast.terning.id(),
                kode=kode,
                maaned=maaned,
                dager=dager,
                timer=timer,
                slettet=slettet,
                spor=utkast.spor(dag, slettet=slettet),
            )
        )


def foer_fravaer(utkast: Utkast, fra: date, til: date) -> None:
    """Register the absence of a programme from its first month to the last that has been."""
    til = min(til, utkast.i_gaar)
    if til <= fra or utkast.terning.sjanse(0.08):
        return
    foert = {rad.maaned for rad in utkast.fravaer}
    maaneder = [m for m in maaneder_mellom(Maaned.av(fra), Maaned.av(til)) if m not in foert]
    if not maaneder:
        return
    bok = _Bok(utkast, maaneder)
    _foer_manglende(bok, til)
    _foer_gyldig(bok)
    _foer_ferie(bok)
    _foer_ugyldig(bok)
    bok.avslutt()


def _foer_gyldig(bok: _Bok) -> None:
    terning = bok.utkast.terning
    lodd = _GYLDIG_MED_BARN if bok.utkast.person.barn_under_18 else _GYLDIG
    rest = terning.mellom(*terning.trekk(_SUM))
    for _ in range(40):
        if rest <= 0:
            return
        timer = terning.mellom(1, 6) if terning.sjanse(0.1) else 0
        dager = min(rest, terning.mellom(1, 4))
        rest -= bok.foer(terning.trekk(lodd), terning.velg(bok.maaneder), dager, timer)


def _foer_ferie(bok: _Bok) -> None:
    terning = bok.utkast.terning
    for maaned in bok.maaneder:
        regel = _FERIE.get(maaned.nummer)
        if regel and terning.sjanse(regel[0]):
            bok.foer("ferie", maaned, terning.mellom(regel[1], regel[2]))
    if terning.sjanse(0.3):
        bok.foer("hoeytidsdag", terning.velg(bok.maaneder), terning.mellom(1, 2))


def _foer_ugyldig(bok: _Bok) -> None:
    terning = bok.utkast.terning
    if terning.sjanse(0.22):
        for _ in range(terning.mellom(1, 3)):
            bok.foer(
                "ugyldig", terning.velg(bok.maaneder), terning.mellom(0, 3), terning.mellom(1, 6)
            )


def _foer_manglende(bok: _Bok, til: date) -> None:
    """Enter days without an offer in the month after a parental leave."""
    terning = bok.utkast.terning
    for _, slutt in bok.utkast.omsorg:
        if slutt < til and terning.sjanse(0.75):
            maaned = Maaned.av(slutt + timedelta(1))
            bok.foer(terning.trekk(_MANGLENDE), maaned, terning.mellom(3, 15))
