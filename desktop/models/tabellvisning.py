"""The rows that are shown as registered: goal, participation, and what is outside the scheme."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from core.domain.beregning import Tiltakstilstand
from core.kodeverk import kodeverk
from desktop.models import norsk
from desktop.models.tekster import maalform, tekst
from desktop.models.visning import Rad, Tabell

if TYPE_CHECKING:
    from datetime import date

    from core.domain.beregning import Beregning
    from core.domain.kontakt import Reservasjon
    from core.domain.rad import Rad as Domenerad
    from core.domain.rad import Spor
    from core.domain.sak import Sak
    from core.domain.sluttmaal import Sluttmaal, TidligereSluttmaal
    from core.domain.tiltak import Tiltak


def sluttmaalrader(sak: Sak) -> tuple[Rad, ...]:
    """Show the goal in force, then those before it, newest first [3.6–3.7]."""
    maal = sak.sluttmaal
    if maal is None:
        return ()
    gjeldende = Rad("gjeldende", _sluttmaal(maal))
    tidligere = (
        Rad(f"tidligere-{nr}", _sluttmaal(rad), tekst("erstattet"), dempet=True)
        for nr, rad in enumerate(maal.tidligere)
    )
    return (gjeldende, *reversed(tuple(tidligere)))


def _sluttmaal(maal: Sluttmaal | TidligereSluttmaal) -> tuple[str, ...]:
    navn = kodeverk().sluttmaal[maal.kode].navn.paa(maalform())
    return (navn.replace(" - ", " – "), *_registrert(maal.spor))


def _registrert(spor: Spor) -> tuple[str, str]:
    return norsk.dag_av(spor.registrert), norsk.initialer(spor.registrert_av or "")


def radvisning(rad: Domenerad, *celler: str, dempet: bool = False, merknad: str = "") -> Rad:
    """Make a row with its trace last; a deleted one is in italics and says so."""
    merknad = tekst("merke_slettet") if rad.slettet else merknad
    celler_ = (*celler, *_registrert(rad.spor))
    return Rad(rad.id, celler_, merknad, dempet=dempet or rad.slettet)


def enkel_tabell(noekkel: str, kolonner: tuple[str, ...], rader: tuple[Rad, ...]) -> Tabell:
    """Make a table whose last columns say when and by whom a row was registered."""
    etiketter = tuple(tekst(k) for k in (*kolonner, "registrert_dato", "registrert_av"))
    return Tabell(noekkel, tekst(f"kort_{noekkel}"), etiketter, rader, tekst(f"tom_{noekkel}"))


def deltakelsestabeller(sak: Sak, beregning: Beregning | None) -> tuple[Tabell, ...]:
    """Show measures, newest start first, and absence, newest month first [7.5, 8.2]."""
    tilstander = {t.id: t.tilstand for t in beregning.tiltak} if beregning else {}
    tiltak = tuple(
        _tiltak(t, tilstander.get(t.id))
        for t in sorted(sak.tiltak, key=lambda t: t.fra, reverse=True)
    )
    fravaer = tuple(
        radvisning(
            f,
            kodeverk().fravaerskode[f.kode].navn.paa(maalform()),
            norsk.maaned(f.maaned.aar, f.maaned.nummer),
            str(f.dager),
            str(f.timer),
        )
        for f in sorted(sak.fravaer, key=lambda f: f.maaned, reverse=True)
    )
    kolonner = ("tiltakstype", "fra_dato", "til_dato", "timer_per_uke")
    return (
        enkel_tabell("tiltak", kolonner, tiltak),
        enkel_tabell("fravaer", ("fravaerstype", "maaned", "dager", "timer"), fravaer),
    )


def _tiltak(tiltak: Tiltak, tilstand: Tiltakstilstand | None) -> Rad:
    dag = tiltak.spor.registrert.date() if tiltak.spor.registrert else tiltak.fra
    navn = kodeverk().tiltakstype[tiltak.type].navn_paa(dag).paa(maalform())
    ikke = tilstand is Tiltakstilstand.IKKE_GJELDENDE
    return radvisning(
        tiltak,
        navn,
        norsk.dato(tiltak.fra),
        norsk.dato(tiltak.til),
        norsk.desimal(tiltak.timer_per_uke, _plasser(tiltak.timer_per_uke)),
        dempet=ikke,
        merknad=tekst("merke_ikke_gjeldende") if ikke else "",
    )


def _plasser(tall: Decimal) -> int:
    return 1 if tall == tall.quantize(Decimal("0.1")) else 2


def personverntabell(sak: Sak) -> Tabell:
    """Show the reservations against research [2.3]."""
    rader = tuple(_reservasjon(rad) for rad in sak.reservasjoner)
    return enkel_tabell("reservasjoner", ("reservasjon", "reservasjonsdato"), rader)


def _reservasjon(rad: Reservasjon) -> Rad:
    return radvisning(rad, tekst("er_reservert"), norsk.dato(rad.dato))


def kategoritabell(sak: Sak, i_dag: date) -> Tabell:
    """Show the categories, the open one first [3.1]."""
    rader = tuple(
        radvisning(
            k,
            kodeverk().kategori[k.kategori].navn.paa(maalform()),
            norsk.dato(k.fra),
            norsk.dato(k.til),
            dempet=not k.er_aapen(i_dag),
            merknad="" if k.er_aapen(i_dag) else tekst("merke_lukket"),
        )
        for k in sorted(sak.kategorier, key=lambda k: k.fra, reverse=True)
    )
    return enkel_tabell("kategorier", ("kategori", "kategori_fra", "kategori_til"), rader)


def folkeregistertabell(sak: Sak) -> Tabell:
    """Show the events of the population register [9.9.2]."""
    rader = tuple(
        radvisning(
            f,
            kodeverk().folkeregisterhendelse[f.hendelse].navn.paa(maalform()),
            norsk.dato(f.dato),
        )
        for f in sak.folkeregister
    )
    return enkel_tabell("folkeregister", ("hendelse", "dato"), rader)
