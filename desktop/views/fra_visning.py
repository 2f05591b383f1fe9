"""From what a screen shows to what the widgets take."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from desktop.models import norsk
from desktop.models.tekster import tekst
from desktop.views.widgets.appeal_table import AppealRow
from desktop.views.widgets.decision_row import DecisionRow
from desktop.views.widgets.program_bar import Gap, Programme
from desktop.views.widgets.status_card import Status, StatusLine
from desktop.views.widgets.step_table import Step
from desktop.views.widgets.timeline import Bar, Disc, Lane, TimelineData

if TYPE_CHECKING:
    from datetime import date

    from desktop.models.loggvisning import Loggvisning, Merke, Periode, Spor
    from desktop.models.visning import (
        Klagevisning,
        Opplysning,
        Pille,
        Programlinje,
        Rad,
        Statusdata,
        Vedtaksvisning,
    )
    from desktop.views.widgets.pill import PillKind
    from desktop.views.widgets.step_model import StepKind
    from desktop.views.widgets.timeline import BarKind

INFO = {
    "kategori": "vis_kategorilogg",
    "frist": "vis_beregningslogg",
    "aktiv_tid": "vis_aktiv_tid",
}
STREKART = {
    "program": "program",
    "avbrudd": "opphold",
    "permisjon": "permisjon",
    "stans": "stans",
}


def status(data: Statusdata) -> Status:
    """Give the status card its lines and its bar."""
    return Status(
        name=tekst("status_navn", ordning=data.ordning),
        left=tuple(_statuslinje(linje, data.pille) for linje in data.venstre),
        right=tuple(_statuslinje(linje, None) for linje in data.hoeyre),
        programme=programme(data.program) if data.program else None,
    )


def _statuslinje(linje: Opplysning, pille: Pille | None) -> StatusLine:
    med_pille = pille is not None and linje.noekkel == "frist" and bool(pille.tekst)
    return StatusLine(
        icon=linje.ikon,
        label=linje.etikett,
        value=linje.verdi,
        info=tekst(INFO[linje.info]) if linje.info else "",
        key=linje.info,
        pill=pille.tekst if med_pille and pille else "",
        pill_kind=cast("PillKind", pille.tone) if med_pille and pille else "ok",
        hero=linje.stor,
    )


def programme(linje: Programlinje) -> Programme:
    """Give the bar its period and gaps."""
    return Programme(
        start=linje.start,
        deadline=linje.frist,
        today=linje.i_dag,
        gaps=tuple(Gap(a.fra, a.til, a.tekst) for a in linje.avbrudd),
    )


def vedtaksrad(vedtak: Vedtaksvisning) -> DecisionRow:
    """Give the row of a decision; a deleted one cannot be opened."""
    celler = (
        vedtak.navn,
        vedtak.resultat,
        norsk.dato(vedtak.vedtaksdato),
        norsk.dato(vedtak.startdato),
        norsk.dato(vedtak.sluttdato),
        vedtak.registrert_av,
        vedtak.kommune,
    )
    datoer = (vedtak.vedtaksdato, vedtak.startdato, vedtak.sluttdato)
    return DecisionRow(
        key=vedtak.id,
        cells=celler,
        state=vedtak.tilstand,
        italic=not vedtak.gjeldende,
        bold=vedtak.gjeldende,
        warn=vedtak.tilstand_tone == "warn",
        inactive=vedtak.slettet,
        expandable=True,
        tooltip=vedtak.forklaring,
        sort_keys=(*celler[:2], *(sorterbar(dag) for dag in datoer), *celler[5:]),
    )


def sorterbar(dag: date | None) -> str:
    """Write a day so that text order is the order of time; nothing comes first."""
    return dag.isoformat() if dag else ""


def enkel_rad(rad: Rad, *, kan_aapnes: bool) -> DecisionRow:
    """Give the row of a simple table."""
    return DecisionRow(
        key=rad.id,
        cells=rad.celler,
        state=rad.merknad,
        italic=rad.dempet,
        bold=not rad.dempet,
        expandable=kan_aapnes,
    )


def klagerad(klage: Klagevisning) -> AppealRow:
    """Give the row of an appeal."""
    return AppealRow(
        key=klage.id,
        received=klage.mottatt,
        decided=klage.avgjort,
        outcome=klage.utfall.tekst,
        registered_by=klage.registrert_av,
        registered=klage.registrert_dato,
        duration=klage.behandlingstid.tekst,
        waiting=klage.utfall.tone == "warn",
    )


def steg(visning: Loggvisning) -> tuple[Step, ...]:
    """Give the steps of a log; the first has no deadline before it."""
    return tuple(
        Step(
            number=ett.nummer,
            text=ett.tekst,
            extension=ett.utvidelse,
            kind=cast("StepKind", ett.slag),
            before=None if ett.nummer == 1 else ett.fra,
            after=ett.ny_frist,
        )
        for ett in visning.steg
    )


def tidslinje(visning: Loggvisning) -> TimelineData:
    """Give the lanes of a log from its start to its last date."""
    datoer = [visning.fra, visning.frist, visning.i_dag]
    datoer += [p.til for spor in visning.spor for p in spor.perioder]
    foerste = visning.steg[0].ny_frist if visning.steg else visning.frist
    setninger = [f"{s.tekst}, {s.utvidelse}, {norsk.dato(s.ny_frist)}" for s in visning.steg]
    return TimelineData(
        first=min(datoer),
        last=max(datoer),
        today=visning.i_dag,
        lanes=tuple(_bane(spor, visning) for spor in visning.spor),
        deadlines=tuple(ett.ny_frist for ett in visning.steg),
        deadline_title=tekst("spor_frist"),
        deadline_note=tekst("foerste_frist", dato=norsk.dato(foerste)),
        deadline_label=tekst("frist_dato", dato=norsk.dato(visning.frist)),
        sentence=". ".join(setninger),
    )


def _bane(spor: Spor, visning: Loggvisning) -> Lane:
    return Lane(
        title=spor.navn,
        bars=tuple(bar for p in spor.perioder for bar in _streker(p, visning)),
        discs=tuple(_skive(merke) for merke in spor.merker),
        note=spor.tekst,
    )


def _streker(periode: Periode, visning: Loggvisning) -> tuple[Bar, ...]:
    """Give a period as one bar, or as two where the programme lies on both sides of today."""
    art = cast("BarKind", STREKART[periode.slag])
    if art != "program" or not periode.fra < visning.i_dag < periode.til:
        return (Bar(periode.fra, periode.til, art, periode.tekst),)
    return (
        Bar(periode.fra, visning.i_dag, "program", periode.tekst),
        Bar(visning.i_dag, periode.til, "framtid"),
    )


def _skive(merke: Merke) -> Disc:
    return Disc(merke.dag, merke.tekst)
