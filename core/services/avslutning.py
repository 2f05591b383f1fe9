"""The municipality's own termination: register, edit, delete, restore [9.2–9.5, R29–R32]."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.endring import Avvik, Endring, Handling, Varsel
from core.domain.person import Folkeregisterhendelse
from core.domain.sak import Sak
from core.domain.vedtak import Resultat, Vedtak, Vedtakstype
from core.kodeverk import kodeverk
from core.rules import Regelfeil
from core.rules.krav import krav_avslutning, krav_gjenaapning, varsler_avslutning
from core.services.forhaandsvisning import Forhaandsvisning, status_eller_ingen
from core.services.grunnlag import Gjort, Tjenestegrunnlag, krev
from core.services.rader import Radtjeneste

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid

LISTE = "avslutninger"
# What the population register may have said, and the municipality may know better [9.4].
FRA_FOLKEREGISTERET = frozenset(
    {
        Folkeregisterhendelse.FLYTTET.value,
        Folkeregisterhendelse.UTVANDRET.value,
        Folkeregisterhendelse.DOED.value,
    }
)
MOTORENS = (
    "Avslutningen er beregnet av regelmotoren og kan ikke {hva}. "
    "Legg til en avslutningsårsak i stedet."
)


def krav_til_avslutning(sak: Sak, avslutning: Avslutning, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before a termination can be saved, a re-opening in it too."""
    if avslutning.aarsak not in kodeverk().avslutningsaarsak:
        return (Avvik("aarsak", "Velg en avslutningsårsak fra listen."),)
    if avslutning.av is AvsluttetAv.REGELMOTOR:
        return (motorens("gjenopprettes"),)
    try:
        avvik = krav_avslutning(sak, avslutning, per)
        if avslutning.gjenaapnet is not None:
            avvik += krav_gjenaapning(sak, avslutning, per)
    except Regelfeil as feil:
        return (Avvik("dato", feil.melding),)
    return avvik


def krav_til_gjenaapning(sak: Sak, avslutning: Avslutning, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before the programme is opened again: the right, then the day."""
    if avslutning.av is AvsluttetAv.REGELMOTOR:
        return (motorens("gjenåpnes"),)
    avvik = krav_til_avslutning(sak, avslutning, per)
    if avvik:
        return avvik
    varsler = varsler_avslutning(sak, avslutning, per)
    return tuple(Avvik(v.felt, v.melding) for v in varsler if v.felt == "gjenaapnet")


def motorens(hva: str) -> Avvik:
    """Make the refusal to touch what the rules computed (R32)."""
    return Avvik("aarsak", MOTORENS.format(hva=hva))


class Avslutningstjeneste(Radtjeneste[Avslutning]):
    """The use cases of terminations; what the rules computed can be added to, not changed."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        super().__init__(grunnlag, LISTE, krav_til_avslutning)

    def registrer(self, person_id: str, rad: Avslutning) -> Endring | None:
        """Save a termination; what the engine had written down for the person is then deleted.

        The same id a second time is taken as saved and gives None. Raises `Avvist`.
        """
        ny = replace(rad, av=AvsluttetAv.KOMMUNE)

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            if any(r.id == ny.id for r in sak.avslutninger):
                return None
            krev(krav_til_avslutning(sak, ny, self._grunnlag.per))
            _slett_motorens(arbeid, sak)
            lagret = arbeid.saker.legg_til(LISTE, person_id, ny)
            return Gjort(LISTE, ny.id, Handling.REGISTRERT, None, lagret)

        return self._grunnlag.utfoer(person_id, gjoer)

    def endre(self, person_id: str, rad: Avslutning) -> Endring | None:
        """Save a changed termination over the version that it was made from.

        Of the engine's rows only what the population register said may be edited; it is then the
        municipality's own [9.4]. Raises `Avvist`.
        """
        ny = replace(rad, av=AvsluttetAv.KOMMUNE)

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            foer = self._levende(sak, ny.id)
            if foer.av is AvsluttetAv.REGELMOTOR and foer.aarsak not in FRA_FOLKEREGISTERET:
                krev((motorens("redigeres"),))
            krev(krav_til_avslutning(sak, ny, self._grunnlag.per))
            lagret = arbeid.saker.endre(LISTE, ny)
            return Gjort(LISTE, ny.id, Handling.ENDRET, foer, lagret)

        return self._grunnlag.utfoer(person_id, gjoer)

    def slett(self, person_id: str, rad_id: str, versjon: int) -> Endring | None:
        """Mark a termination of the municipality as deleted; it stays with who and when."""

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            foer = self._levende(sak, rad_id)
            if foer.av is AvsluttetAv.REGELMOTOR:
                krev((motorens("slettes"),))
            arbeid.saker.slett(LISTE, rad_id, versjon)
            return Gjort(LISTE, rad_id, Handling.SLETTET, foer, replace(foer, slettet=True))

        return self._grunnlag.utfoer(person_id, gjoer)

    def gjenaapne(self, person_id: str, rad_id: str, dag: date, versjon: int) -> Endring | None:
        """Open the programme again from a day, after work under chapter 6A [10.2, R16].

        The same day a second time is taken as saved and gives None. Raises `Avvist`.
        """

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            foer = self._levende(sak, rad_id)
            if foer.gjenaapnet == dag:
                return None
            ny = replace(foer, gjenaapnet=dag, versjon=versjon)
            krev(krav_til_gjenaapning(sak, ny, self._grunnlag.per))
            return self._lagre_endret(arbeid, foer, ny)

        return self._grunnlag.utfoer(person_id, gjoer)

    def angre_gjenaapning(self, person_id: str, rad_id: str, versjon: int) -> Endring | None:
        """Let a termination stand as it did before it was opened again."""

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            foer = self._levende(sak, rad_id)
            if foer.gjenaapnet is None:
                return None
            ny = replace(foer, gjenaapnet=None, versjon=versjon)
            return self._lagre_endret(arbeid, foer, ny)

        return self._grunnlag.utfoer(person_id, gjoer)

    def forhaandsvis_gjenaapning(self, sak: Sak, avslutning: Avslutning) -> Forhaandsvisning:
        """Show what opening the programme again would do; reads no database.

        The deadline after it is the one that participation from the same day gives: until such a
        decision is registered, the re-start deadline is still shown [10.1].
        """
        per, dag = self._grunnlag.per, avslutning.gjenaapnet
        etter = _med(sak, avslutning)
        if dag is not None:
            etter = replace(etter, vedtak=(*etter.vedtak, _deltakelse(dag)))
        return Forhaandsvisning(
            naa=status_eller_ingen(sak, per),
            etter=status_eller_ingen(etter, per),
            avvik=krav_til_gjenaapning(sak, avslutning, per),
        )

    def _lagre_endret(self, arbeid: "Arbeid", foer: Avslutning, ny: Avslutning) -> Gjort:
        lagret = arbeid.saker.endre(LISTE, ny)
        return Gjort(LISTE, ny.id, Handling.ENDRET, foer, lagret)

    def varsler(self, sak: Sak, avslutning: Avslutning) -> tuple[Varsel, ...]:
        """Warn of the decisions and measures that the termination ends, and of a lost right."""
        if avslutning.aarsak not in kodeverk().avslutningsaarsak:
            return ()
        try:
            return varsler_avslutning(sak, avslutning, self._grunnlag.per)
        except Regelfeil:
            return ()

    def forhaandsvis(self, sak: Sak, avslutning: Avslutning) -> Forhaandsvisning:
        """Show what saving the termination would do; reads no database."""
        per, ny = self._grunnlag.per, replace(avslutning, av=AvsluttetAv.KOMMUNE)
        return Forhaandsvisning(
            naa=status_eller_ingen(sak, per),
            etter=status_eller_ingen(_med(sak, ny), per),
            avvik=krav_til_avslutning(sak, ny, per),
            varsler=self.varsler(sak, ny),
        )


def _deltakelse(dag: date) -> Vedtak:
    return Vedtak(
        id="",
        type=Vedtakstype.DELTAKELSE,
        resultat=Resultat.INNVILGET,
        vedtaksdato=dag,
        startdato=dag,
    )


def _med(sak: Sak, avslutning: Avslutning) -> Sak:
    """Give the case with a termination added, or in the place of its earlier version."""
    andre = tuple(rad for rad in sak.avslutninger if rad.id != avslutning.id)
    return replace(sak, avslutninger=(*andre, avslutning))


def _slett_motorens(arbeid: "Arbeid", sak: Sak) -> None:
    """Mark what the engine had written down as deleted: a cause has taken its place [9.3, 9.5].

    It stays registered by the engine, with who deleted it beside (A41).
    """
    for rad in sak.avslutninger:
        if rad.av is not AvsluttetAv.REGELMOTOR or rad.slettet:
            continue
        arbeid.saker.slett(LISTE, rad.id, rad.versjon)
        endring = Endring(
            person_id=sak.person.id,
            liste=LISTE,
            rad_id=rad.id,
            handling=Handling.SLETTET,
            tidspunkt=arbeid.tid,
            av=arbeid.av,
        )
        arbeid.hendelse(endring, foer=rad, etter=replace(rad, slettet=True))
