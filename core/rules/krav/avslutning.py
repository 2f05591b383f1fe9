"""What a termination and a re-opening must hold (R29, R30, A13, A18, A35)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.endring import Avvik, Varsel
from core.domain.sak import Sak
from core.kodeverk import kodeverk
from core.rules.avslutning import ARBEID
from core.rules.frist import beregn_gjennomfoeringsfrist, frist_for_oppstart
from core.rules.grunnlag import Grunnlag, lag_grunnlag
from core.rules.krav.felles import dato_tekst, timer_per_uke
from core.rules.tilstand import blir_ikke_gjeldende


def krav_avslutning(sak: Sak, avslutning: Avslutning, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before a municipal termination can be saved [9.2].

    `sak` may hold an earlier version of the row; the deadline is computed without it. Raises
    `UtenKategori` when the person has no programme category.
    """
    return tuple(_krav(lag_grunnlag(_uten(sak, avslutning), per), avslutning))


def _uten(sak: Sak, avslutning: Avslutning) -> Sak:
    andre = tuple(rad for rad in sak.avslutninger if rad.id != avslutning.id)
    return replace(sak, avslutninger=andre)


def _krav(grunnlag: Grunnlag, avslutning: Avslutning) -> Iterator[Avvik]:
    kode = kodeverk().avslutningsaarsak[avslutning.aarsak]
    if AvsluttetAv.KOMMUNE not in kode.registreres_av:
        yield Avvik("aarsak", f"{kode.navn.nb} beregnes av regelmotoren. Velg en årsak fra listen.")
    if kode.krever_timer and avslutning.timer_per_uke is None:
        yield Avvik("timer_per_uke", f"Oppgi timer arbeid per uke når årsaken er {kode.navn.nb}.")
    yield from timer_per_uke("timer_per_uke", avslutning.timer_per_uke)
    frist = beregn_gjennomfoeringsfrist(grunnlag)
    if frist.frist is None or frist.beregnet_fra is None:
        yield Avvik("dato", "Registrer vedtak om deltakelse og sluttmål før programmet avsluttes.")
    elif avslutning.dato > frist.frist:
        yield Avvik("dato", f"Avslutningsdato må være innen fristen {dato_tekst(frist.frist)}.")
    elif avslutning.dato < frist.beregnet_fra:
        yield Avvik(
            "dato",
            "Avslutningsdato kan ikke være før programmet startet "
            f"{dato_tekst(frist.beregnet_fra)}.",
        )


def krav_gjenaapning(sak: Sak, avslutning: Avslutning, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before a re-opening can be saved [10.2, A13].

    The termination lies before the completion deadline, so that time is left, and the re-opening
    after it and at the latest on the re-start deadline.
    """
    if avslutning.gjenaapnet is None:
        return (Avvik("gjenaapnet", "Oppgi datoen personen starter igjen."),)
    return tuple(_krav_gjenaapning(lag_grunnlag(_uten(sak, avslutning), per), avslutning))


def _krav_gjenaapning(grunnlag: Grunnlag, avslutning: Avslutning) -> Iterator[Avvik]:
    frist = beregn_gjennomfoeringsfrist(grunnlag).frist
    senest = frist_for_oppstart(grunnlag)
    gjenaapnet = avslutning.gjenaapnet
    if frist is None or avslutning.dato >= frist:
        yield Avvik(
            "gjenaapnet",
            "Det er ingen programtid igjen: programmet ble ikke avsluttet "
            "før fristen for gjennomføring.",
        )
    if gjenaapnet is not None and gjenaapnet <= avslutning.dato:
        yield Avvik(
            "gjenaapnet",
            "Gjenåpnet program dato må være etter avslutningsdatoen "
            f"{dato_tekst(avslutning.dato)}.",
        )
    if gjenaapnet is not None and gjenaapnet > senest:
        yield Avvik(
            "gjenaapnet",
            f"Gjenåpnet program dato må være innen frist for gjenoppstart {dato_tekst(senest)}.",
        )


def varsler_avslutning(sak: Sak, avslutning: Avslutning, per: date) -> tuple[Varsel, ...]:
    """Warn of what the termination ends, and of a lost right once the programme has begun."""
    grunnlag = lag_grunnlag(_uten(sak, avslutning), per)
    varsler: list[Varsel] = []
    vedtak, tiltak = blir_ikke_gjeldende(grunnlag, avslutning.dato)
    if vedtak or tiltak:
        varsler.append(
            Varsel("dato", f"{len(vedtak)} vedtak og {len(tiltak)} tiltak blir ikke gjeldende.")
        )
    if avslutning.aarsak == "mistet_rett" and grunnlag.start is not None:
        varsler.append(
            Varsel(
                "aarsak",
                "Den som har startet, har rett til å fullføre selv om "
                "oppholdstillatelsen endres (integreringsloven § 9).",
            )
        )
    kode = kodeverk().avslutningsaarsak[avslutning.aarsak]
    if avslutning.gjenaapnet is not None and (
        not grunnlag.kode.kapittel_6a or kode.gruppe != ARBEID
    ):
        varsler.append(
            Varsel(
                "gjenaapnet",
                "Retten til å starte igjen gjelder den som sluttet for å arbeide "
                "og følger kapittel 6A.",
            )
        )
    return tuple(varsler)
