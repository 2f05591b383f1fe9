"""The form of a decision: its fields follow the type, and the deadline follows what is typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

from core.domain.vedtak import Dagtype, Resultat, Vedtak, Vedtakstype
from core.kodeverk import kodeverk
from core.rules.krav import krav_vedtak
from core.services.feil import Konflikt
from desktop.models import norsk
from desktop.models.hvavisning import hvavisning
from desktop.models.skjema import Skjema, heltall
from desktop.models.skjemafelt import Art, Bredde, Felt, Konfliktvisning, Seksjon, Verdi
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.domain.endring import Avvik, Endring
    from core.domain.sak import Sak
    from core.domain.vedtak import Opplysninger, Opplysningsverdi
    from core.kodeverk import Opplysning, Vedtakstypekode
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider
    from desktop.models.skjemafelt import Hvavisning

BREV = "brev."
DATOER = ("startdato", "sluttdato")
_ART = {
    "tekst": Art.TEKST,
    "lang_tekst": Art.LANG_TEKST,
    "dato": Art.DATO,
    "heltall": Art.HELTALL,
    "desimal": Art.DESIMAL,
    "ja_nei": Art.JA_NEI,
    "valg": Art.VALG,
}


class VedtakSkjema(Skjema):
    """A new decision, or the period of one that is registered [5.1, 5.4]."""

    def __init__(
        self,
        arbeider: Arbeider,
        tjenester: Tjenester,
        sak: Sak,
        vedtak: Vedtak | None = None,
        *,
        deltakelse_fra: date | None = None,
        erstatter: Vedtak | None = None,
    ) -> None:
        """Begin with today's date, or with the decision whose period is to be edited.

        A new decision may begin as participation from a day, or with all that is said by the
        one that it replaces, which is deleted when the new one is saved.
        """
        self._tjenester = tjenester
        self._i_dag = tjenester.klokke.i_dag()
        self.sak = sak
        self.redigerer = vedtak
        self.erstatter = erstatter
        self.vedtak_id = vedtak.id if vedtak else str(uuid4())
        tittel = tekst("rediger_vedtak" if vedtak else "nytt_vedtak")
        verdier = _verdier(vedtak, self._i_dag)
        if erstatter is not None:
            tittel, verdier = tekst("registrer_paa_nytt"), _alle_verdier(erstatter)
        elif deltakelse_fra is not None:
            verdier |= _deltakelse(deltakelse_fra)
        super().__init__(arbeider, tittel, verdier)

    @property
    def kode(self) -> Vedtakstypekode | None:
        """The type that is chosen, with its fields."""
        valgt = self.verdier.get("type")
        return kodeverk().vedtakstype.get(str(valgt)) if valgt else None

    def sett_sak(self, sak: Sak) -> None:
        """Follow the case when it is reloaded while the form is open."""
        self.sak = sak
        self.forhaandsvis()

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give the fields of the type; when editing, all but the period are locked."""
        if self.redigerer is not None:
            return _laaste_seksjoner(self.redigerer)
        kode = self.kode
        if kode is None:
            return (Seksjon(((_typefelt(), _felt("vedtaksdato", Art.DATO, paakrevd=True)),)),)
        return tuple(self._seksjoner(kode))

    def _seksjoner(self, kode: Vedtakstypekode) -> Iterator[Seksjon]:
        linjer = (
            (_typefelt(kode.virkning.paa(maalform())), _skjemafelt(kode, "vedtaksdato")),
            *(
                tuple(_skjemafelt(kode, felt) for felt in linje if self._har(kode, felt))
                for linje in (("resultat", *DATOER), ("legg_til_frist_som",), ("timer",))
            ),
        )
        merknad = tekst("erstatter_vedtak") if self.erstatter else ""
        yield Seksjon(tuple(linje for linje in linjer if linje), ledetekst=merknad)
        brev = tuple(_brevfelt(o) for o in self._opplysninger(kode))
        if brev:
            yield Seksjon(
                tuple(_brevlinjer(brev)), tekst("opplysninger_til_brevet"), tekst("brev_ledetekst")
            )

    def _opplysninger(self, kode: Vedtakstypekode) -> tuple[Opplysning, ...]:
        resultat = self.verdier.get("resultat")
        return tuple(o for o in kode.opplysninger if resultat in o.gjelder_resultat)

    def _etter_endring(self, noekkel: str) -> bool:
        """Let the type choose the only result and the usual unit; keep what both types have."""
        if noekkel == "type" and (kode := self.kode) is not None:
            if self.verdier.get("resultat") not in kode.resultater:
                self.verdier["resultat"] = kode.resultater[0]
            self.verdier["legg_til_frist_som"] = kode.standard_frist_som
        return noekkel in {"type", "resultat"}

    def bygg(self) -> Vedtak | None:
        """Make the decision from what is typed; nothing until type and result are chosen."""
        if self.redigerer is not None:
            start, slutt = (self._dato(felt) for felt in DATOER)
            return replace(self.redigerer, startdato=start, sluttdato=slutt)
        kode = self.kode
        if kode is None or not self.verdier.get("resultat"):
            return None
        enhet = self.verdier.get("legg_til_frist_som")
        har_enhet = enhet and _har(kode, "legg_til_frist_som")
        return Vedtak(
            id=self.vedtak_id,
            type=Vedtakstype(kode.kode),
            resultat=Resultat(str(self.verdier["resultat"])),
            vedtaksdato=self._dato("vedtaksdato") or self._i_dag,
            startdato=self._dato("startdato") if self._har(kode, "startdato") else None,
            sluttdato=self._dato("sluttdato") if self._har(kode, "sluttdato") else None,
            legg_til_frist_som=Dagtype(str(enhet)) if har_enhet else None,
            timer=heltall(self.verdier.get("timer")) if self._har(kode, "timer") else None,
            opplysninger=self._brevverdier(kode),
            kommune=self.erstatter.kommune if self.erstatter else None,
        )

    def _har(self, kode: Vedtakstypekode, felt: str) -> bool:
        """Tell whether a type has a field, or the decision that is replaced has a value in it."""
        gammelt = self.erstatter
        beholdt = gammelt is not None and gammelt.type == kode.kode
        return _har(kode, felt) or (beholdt and getattr(gammelt, felt) is not None)

    def _dato(self, noekkel: str) -> date | None:
        verdi = self.verdier.get(noekkel)
        return verdi if isinstance(verdi, date) else None

    def _brevverdier(self, kode: Vedtakstypekode) -> Opplysninger:
        verdier = {
            o.noekkel: _brevverdi(o, self.verdier.get(BREV + o.noekkel))
            for o in self._opplysninger(kode)
        }
        return {noekkel: verdi for noekkel, verdi in verdier.items() if verdi is not None}

    def _avvik(self) -> tuple[Avvik, ...]:
        vedtak = self.bygg()
        return krav_vedtak(vedtak, self._i_dag) if vedtak else ()

    def _lagring(self) -> Callable[[], Endring | None]:
        vedtak, person_id = self.bygg(), self.sak.person.id
        tjeneste = self._tjenester.vedtak
        if vedtak is None:
            raise RuntimeError("saved without a type")
        if self.erstatter is not None:
            gammel = self.erstatter
            return lambda: tjeneste.erstatt(person_id, gammel.id, gammel.versjon, vedtak)
        if self.redigerer is None:
            return lambda: tjeneste.registrer(person_id, vedtak)
        versjon = self.redigerer.versjon
        return lambda: tjeneste.endre_periode(
            person_id, vedtak.id, vedtak.startdato, vedtak.sluttdato, versjon
        )

    def _forhaandsvisning(self) -> Callable[[], Hvavisning | None] | None:
        vedtak, sak = self.bygg(), self.sak
        if vedtak is None or self._ufullstendig(vedtak):
            return None
        tjeneste, gammel = self._tjenester.vedtak, self.erstatter
        if gammel is not None:
            return lambda: hvavisning(tjeneste.forhaandsvis_erstatning(sak, gammel.id, vedtak))
        return lambda: hvavisning(tjeneste.forhaandsvis(sak, vedtak))

    def _ufullstendig(self, vedtak: Vedtak) -> bool:
        """A leave without its period says nothing of the deadline."""
        kode = kodeverk().vedtakstype[vedtak.type]
        return any(getattr(vedtak, felt) is None for felt in kode.paakrevd)

    def _ved_avslag(self, feil: Exception) -> None:
        if isinstance(feil, Konflikt):
            self.konflikt = Konfliktvisning(feil.melding)

    def angre(self) -> Callable[[], Endring | None]:
        """Give the way back from a save: the version after it is one more than the one before."""
        person_id, tjeneste, foer = self.sak.person.id, self._tjenester.vedtak, self.redigerer
        if self.erstatter is not None:
            gammel = (self.erstatter.id, self.erstatter.versjon + 1)
            return lambda: tjeneste.angre_erstatning(person_id, (self.vedtak_id, 1), gammel)
        if foer is None:
            return lambda: tjeneste.slett(person_id, self.vedtak_id, 1)
        return lambda: tjeneste.endre_periode(
            person_id, foer.id, foer.startdato, foer.sluttdato, foer.versjon + 1
        )

    def vis_konflikt(self, lagret: Vedtak) -> None:
        """Lay the saved period beside the typed one after a conflict."""
        if self.konflikt is None or self.redigerer is None:
            return
        felt = tuple(
            (tekst(f), norsk.dato(self._dato(f)), norsk.dato(getattr(lagret, f))) for f in DATOER
        )
        self.konflikt = replace(self.konflikt, felt=felt)
        self.redigerer = lagret
        self.feil_endret.emit()

    def behold_mitt(self) -> None:
        """Save what is typed over what the other saved, as it is now known."""
        self.lagre()

    def bruk_lagret(self) -> None:
        """Take over what the other saved."""
        if self.redigerer is not None:
            for felt in DATOER:
                self.sett(felt, getattr(self.redigerer, felt))
        self.konflikt, self.melding = None, ""
        self.oppsett_endret.emit()
        self.feil_endret.emit()


def _verdier(vedtak: Vedtak | None, i_dag: date) -> dict[str, Verdi]:
    if vedtak is None:
        return {"type": None, "vedtaksdato": i_dag, "resultat": None}
    return {"startdato": vedtak.startdato, "sluttdato": vedtak.sluttdato}


def _deltakelse(fra: date) -> dict[str, Verdi]:
    return {
        "type": Vedtakstype.DELTAKELSE.value,
        "resultat": Resultat.INNVILGET.value,
        "startdato": fra,
    }


def _alle_verdier(vedtak: Vedtak) -> dict[str, Verdi]:
    """Give all that a decision says, as the fields of a new one have it."""
    enhet = vedtak.legg_til_frist_som
    verdier: dict[str, Verdi] = {
        "type": vedtak.type.value,
        "vedtaksdato": vedtak.vedtaksdato,
        "resultat": vedtak.resultat.value,
        "startdato": vedtak.startdato,
        "sluttdato": vedtak.sluttdato,
        "legg_til_frist_som": enhet.value if enhet else None,
        "timer": None if vedtak.timer is None else str(vedtak.timer),
    }
    felter = kodeverk().vedtakstype[vedtak.type].opplysninger
    brev = {BREV + o.noekkel: _feltverdi(o, vedtak.opplysninger.get(o.noekkel)) for o in felter}
    return verdier | {noekkel: verdi for noekkel, verdi in brev.items() if verdi is not None}


def _feltverdi(o: Opplysning, verdi: Opplysningsverdi) -> Verdi:
    """Give a letter fact as its field has it: the way back from `_brevverdi`."""
    if verdi is None or isinstance(verdi, bool):
        return verdi
    if o.art == "dato":
        return date.fromisoformat(str(verdi))
    return str(verdi).replace(".", ",") if o.art == "desimal" else str(verdi)


def _har(kode: Vedtakstypekode, felt: str) -> bool:
    return felt in kode.paakrevd or felt in kode.valgfri


def _felt(noekkel: str, art: Art, *, paakrevd: bool = False, hjelp: str = "") -> Felt:
    return Felt(noekkel, tekst(noekkel), art, paakrevd, hjelp=hjelp)


def _typefelt(hjelp: str = "") -> Felt:
    valg = tuple((k, v.navn.paa(maalform())) for k, v in kodeverk().vedtakstype.items())
    etikett = tekst("vedtakstype")
    return Felt("type", etikett, Art.VALG, True, valg, hjelp, Bredde.BRED)


def _skjemafelt(kode: Vedtakstypekode, noekkel: str) -> Felt:
    felt = _felt(noekkel, Art.DATO, paakrevd=noekkel in kode.paakrevd)
    if noekkel == "resultat":
        valg = tuple((r, kodeverk().resultat[r].navn.paa(maalform())) for r in kode.resultater)
        return replace(felt, art=Art.VALG, valg=valg)
    if noekkel == "legg_til_frist_som":
        enheter = kodeverk().legg_til_frist_som.items()
        valg = tuple((k, v.navn.paa(maalform())) for k, v in enheter)
        hjelp = tekst("bare_dager_etter_start")
        return replace(felt, art=Art.RADIO, valg=valg, hjelp=hjelp, bredde=Bredde.FULL)
    if noekkel == "timer":
        return replace(felt, art=Art.HELTALL, etikett=tekst("antall_timer"))
    return felt


def _brevfelt(o: Opplysning) -> Felt:
    art = _ART[o.art]
    bredde = {Art.LANG_TEKST: Bredde.FULL, Art.TEKST: Bredde.BRED, Art.VALG: Bredde.BRED}
    hjelp = tekst("trengs_i_brevet") if o.paakrevd_i_brev else ""
    valg = tuple((v.kode, v.navn.paa(maalform())) for v in o.valg)
    return Felt(
        BREV + o.noekkel,
        o.navn.paa(maalform()),
        art,
        valg=valg,
        hjelp=hjelp,
        bredde=bredde.get(art, Bredde.SMAL),
    )


def _brevlinjer(felt: tuple[Felt, ...]) -> Iterator[tuple[Felt, ...]]:
    """Put short fields beside each other and long ones on a line of their own."""
    linje: list[Felt] = []
    for ett in felt:
        if ett.bredde is Bredde.FULL or ett.art is Art.JA_NEI:
            if linje:
                yield tuple(linje)
            yield (ett,)
            linje = []
        else:
            linje.append(ett)
    if linje:
        yield tuple(linje)


def _brevverdi(o: Opplysning, verdi: Verdi) -> Opplysningsverdi:
    """Give a letter fact as the case file has it: dates ISO, decimals with a point."""
    if isinstance(verdi, date):
        return verdi.isoformat()
    if verdi is None or verdi == "":
        return None
    if o.art == "heltall":
        return heltall(verdi)
    if o.art == "desimal":
        return str(verdi).strip().replace(",", ".")
    return verdi.strip() if isinstance(verdi, str) else verdi


def _laaste_seksjoner(vedtak: Vedtak) -> tuple[Seksjon, ...]:
    """Show what cannot be edited as text, and the period as fields [5.4]."""
    kode = kodeverk().vedtakstype[vedtak.type]
    laast = (
        Felt("type", tekst("vedtakstype"), Art.LAAST, hjelp=kode.navn.paa(maalform())),
        Felt("vedtaksdato", tekst("vedtaksdato"), Art.LAAST, hjelp=norsk.dato(vedtak.vedtaksdato)),
        Felt(
            "resultat",
            tekst("resultat"),
            Art.LAAST,
            hjelp=kodeverk().resultat[vedtak.resultat].navn.paa(maalform()),
        ),
    )
    periode = tuple(
        _felt(felt, Art.DATO, paakrevd=felt in kode.paakrevd)
        for felt in DATOER
        if _har(kode, felt) or getattr(vedtak, felt) is not None
    )
    return (Seksjon((laast,), ledetekst=tekst("kan_ikke_endres")), Seksjon((periode,)))
