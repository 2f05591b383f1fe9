"""The screen of one person: her case, the open forms, and what is done to her rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.domain.vedtak import Vedtak
from core.kodeverk import kodeverk
from core.services.feil import Konflikt, Tjenestefeil
from desktop.models.avslutningskjema import AvslutningSkjema
from desktop.models.gjenaapningskjema import GjenaapningSkjema
from desktop.models.hvavisning import sletteeffekt
from desktop.models.klageskjema import KlageSkjema
from desktop.models.oppholdskjema import OppholdSkjema
from desktop.models.ordningskjemaer import (
    KORT_FOR,
    ORDNINGSSKJEMAER,
    VEDTAK,
    angre_avslutning,
    lag_ordningskjema,
    ordningsrad,
    ordningstjeneste,
)
from desktop.models.personskjema import PersonSkjema
from desktop.models.personvisning import personvisning
from desktop.models.radskjema import (
    FolkeregisterSkjema,
    KategoriSkjema,
    OppfoelgingSkjema,
    Radskjema,
)
from desktop.models.reservasjonskjema import ReservasjonSkjema
from desktop.models.saksskjema import Saksskjema
from desktop.models.skjema import Skjema, melding_av
from desktop.models.sluttmaalskjema import SluttmaalSkjema
from desktop.models.stedvalg import Stedvalg
from desktop.models.tekster import maalform, tekst
from desktop.models.vedtakskjema import VedtakSkjema

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from core.domain.endring import Endring
    from core.domain.rad import Rad
    from core.domain.sak import Sak
    from core.services.forhaandsvisning import Forhaandsvisning
    from core.services.person import Saksbilde
    from desktop.models.arbeidsrom import Arbeidsrom
    from desktop.models.ordningskjemaer import Radkall
    from desktop.models.visning import Personvisning

SLUTTMAAL, KATEGORIER = "sluttmaal", "kategorier"
FOLKEREGISTER, PERSON = "folkeregister", "person"
OPPFOELGING, OPPHOLD = "oppfoelging", "opphold"
RESERVASJONER = "reservasjoner"
ANGRBARE = (VedtakSkjema, Radskjema, OppholdSkjema, KlageSkjema, GjenaapningSkjema)


class PersonSkjerm(QObject):
    """State of one person's pages. At most one form a card is open; drafts live as long as it.

    `endret` says that `visning` is new, `skjema_endret` that a card's form was opened or closed,
    `sletting_klar` carries card, row and what the deadline becomes, `rad_lagret` card and row of
    a form that was saved.
    """

    endret = Signal()
    feilet = Signal(str)
    skjema_endret = Signal(str)
    sletting_klar = Signal(str, str, str)
    rad_lagret = Signal(str, str)

    def __init__(self, rom: Arbeidsrom, person_id: str) -> None:
        """Stand on an opened caseload; `last` reads the case."""
        super().__init__()
        self.rom = rom
        self.person_id = person_id
        self.bilde: Saksbilde | None = None
        self.visning: Personvisning | None = None
        self.skjemaer: dict[str, Skjema] = {}
        self._aapnet: dict[str, tuple[str, str]] = {}
        self._gjenaapnet_fra: date | None = None
        rom.nav.endret.connect(self._meldt)

    @property
    def sak(self) -> Sak:
        """The case; asked for only after it is read."""
        if self.bilde is None:
            raise RuntimeError("the case is not read yet")
        return self.bilde.sak

    @property
    def har_ulagret(self) -> bool:
        """Whether some form holds what is not saved."""
        return any(skjema.endret for skjema in self.skjemaer.values())

    @property
    def ulagrede_kort(self) -> tuple[str, ...]:
        """The cards whose form holds what is not saved."""
        return tuple(kort for kort, skjema in self.skjemaer.items() if skjema.endret)

    def last(self) -> None:
        """Read the case anew."""
        self.rom.arbeider.kjoer(
            self.rom.tjenester.personer.hent,
            self.person_id,
            ferdig=self._lastet,
            feil=self._ikke_lastet,
            gruppe=f"person-{self.person_id}",
        )

    def forlat(self) -> None:
        """Listen to changes no more: the person is closed."""
        self.rom.nav.endret.disconnect(self._meldt)

    def _meldt(self, endring: Endring) -> None:
        if endring.person_id == self.person_id and self.bilde is not None:
            self.last()

    def _lastet(self, bilde: Saksbilde) -> None:
        self.bilde = bilde
        self.visning = personvisning(
            bilde.sak, bilde.beregning, bilde.feil, self.rom.i_dag, self.rom.kommuner
        )
        self._oppdater_skjemaer(bilde.sak)
        self.endret.emit()
        dag, self._gjenaapnet_fra = self._gjenaapnet_fra, None
        if dag is not None:
            self.nytt_vedtak_fra(dag)

    def _ikke_lastet(self, feil: Exception) -> None:
        self.feilet.emit(melding_av(feil))
        if not isinstance(feil, Tjenestefeil):
            self.rom.arbeider.uventet.emit(feil)

    def _oppdater_skjemaer(self, sak: Sak) -> None:
        for skjema in self.skjemaer.values():
            if isinstance(skjema, Saksskjema):
                skjema.sett_sak(sak)
            elif isinstance(skjema, AvslutningSkjema):
                skjema.sak = sak
                skjema.forhaandsvis()
        self._oppdater_vedtakskjema(sak)

    def _oppdater_vedtakskjema(self, sak: Sak) -> None:
        skjema = self.skjemaer.get(VEDTAK)
        if not isinstance(skjema, VedtakSkjema):
            return
        skjema.sett_sak(sak)
        if skjema.konflikt is not None:
            lagret = next((v for v in sak.vedtak if v.id == skjema.vedtak_id), None)
            if lagret is not None:
                skjema.vis_konflikt(lagret)

    # forms

    def nytt_vedtak_fra(self, dag: date) -> Skjema:
        """Open the form of a decision on participation from a day, as after a re-opening."""
        rom, sak = self.rom, self.sak
        return self._aapne(
            (VEDTAK, dag.isoformat()),
            lambda: VedtakSkjema(rom.arbeider, rom.tjenester, sak, deltakelse_fra=dag),
        )

    def registrer_paa_nytt(self, vedtak_id: str) -> Skjema:
        """Open the form of a decision that takes the place of another, with all it says."""
        rom, sak = self.rom, self.sak
        gammelt = next(v for v in sak.vedtak if v.id == vedtak_id)
        return self._aapne(
            (VEDTAK, f"{vedtak_id} anew"),
            lambda: VedtakSkjema(rom.arbeider, rom.tjenester, sak, erstatter=gammelt),
        )

    def aapne_skjema(self, kort: str, rad_id: str = "") -> Skjema:
        """Open a form, for a new row or one to edit; what is typed in its card is kept.

        A card has one form at a time: one that nothing is typed in gives way to another.
        """
        return self._aapne((kort, rad_id), lambda: self._lag_skjema(kort, rad_id))

    def _aapne(self, hva: tuple[str, str], lag: Callable[[], Skjema]) -> Skjema:
        kort, _ = hva
        aapent = self._aapent_i(KORT_FOR.get(kort, kort))
        if aapent and (self.skjemaer[aapent].endret or self._aapnet[aapent] == hva):
            self.skjema_endret.emit(aapent)
            if self._aapnet[aapent] != hva:
                self.rom.feilet.emit(tekst("lagre_eller_avbryt"))
            return self.skjemaer[aapent]
        if aapent:
            self.lukk_skjema(aapent)
        skjema = lag()
        self.skjemaer[kort] = skjema
        self._aapnet[kort] = hva
        skjema.avbrutt.connect(lambda: self.lukk_skjema(kort))
        skjema.lagret.connect(lambda endring: self._skjema_lagret(kort, skjema, endring))
        skjema.feil_endret.connect(lambda: self._etter_avslag(skjema))
        self.skjema_endret.emit(kort)
        return skjema

    def _aapent_i(self, kort: str) -> str:
        """Name the form that is open in a card, empty if there is none."""
        return next((s for s in self.skjemaer if KORT_FOR.get(s, s) == kort), "")

    def _lag_skjema(self, kort: str, rad_id: str) -> Skjema:
        arbeider, tjenester, sak = self.rom.arbeider, self.rom.tjenester, self.sak
        if kort in ORDNINGSSKJEMAER:
            return lag_ordningskjema(kort, arbeider, tjenester, sak, rad_id)
        if kort == VEDTAK:
            vedtak = next((v for v in sak.vedtak if v.id == rad_id), None)
            return VedtakSkjema(arbeider, tjenester, sak, vedtak)
        if kort == SLUTTMAAL:
            return SluttmaalSkjema(arbeider, tjenester, sak)
        if kort == OPPHOLD:
            return OppholdSkjema(arbeider, tjenester, sak)
        if kort == PERSON:
            return PersonSkjema(arbeider, tjenester, self.rom.kommuner, sak)
        return self._lag_radskjema(kort, rad_id)

    def _lag_radskjema(self, kort: str, rad_id: str) -> Skjema:
        arbeider, tjenester, sak = self.rom.arbeider, self.rom.tjenester, self.sak
        if kort == KATEGORIER:
            kategori = next((k for k in sak.kategorier if k.id == rad_id), None)
            return KategoriSkjema(arbeider, tjenester, sak, kategori)
        if kort == FOLKEREGISTER:
            hendelse = next((f for f in sak.folkeregister if f.id == rad_id), None)
            return FolkeregisterSkjema(arbeider, tjenester, sak, hendelse)
        if kort == RESERVASJONER:
            reservasjon = next((r for r in sak.reservasjoner if r.id == rad_id), None)
            return ReservasjonSkjema(arbeider, tjenester, sak, reservasjon)
        oppfoelging = next((o for o in sak.oppfoelging if o.id == rad_id), None)
        steder = Stedvalg(arbeider, tjenester, self.rom.kommuner)
        return OppfoelgingSkjema(arbeider, tjenester, steder, sak, oppfoelging)

    def lukk_skjema(self, kort: str) -> None:
        """Close a card's form and forget what it holds."""
        skjema = self.skjemaer.pop(kort, None)
        if skjema is not None:
            self.skjema_endret.emit(kort)
            skjema.deleteLater()

    def _etter_avslag(self, skjema: Skjema) -> None:
        """After a conflict the case is read anew, so that both values can be shown."""
        if isinstance(skjema, VedtakSkjema) and skjema.konflikt and not skjema.konflikt.felt:
            self.last()
        if isinstance(skjema, Saksskjema) and skjema.leser_paa_nytt:
            self.last()

    def _skjema_lagret(self, kort: str, skjema: Skjema, endring: Endring | None) -> None:
        angre = self._angre_skjema(kort, skjema, endring)
        setning = tekst("er_lagret", hva=self._hva_ble_lagret(kort, skjema))
        if isinstance(skjema, GjenaapningSkjema):
            self._gjenaapnet_fra = skjema.dag
        self.lukk_skjema(kort)
        if endring is not None:
            self.rad_lagret.emit(kort, endring.rad_id)
        self.rom.meld(endring, setning, angre)

    def _hva_ble_lagret(self, kort: str, skjema: Skjema) -> str:
        if isinstance(skjema, VedtakSkjema):
            vedtak = skjema.bygg()
            if vedtak is not None:
                return kodeverk().vedtakstype[vedtak.type].navn.paa(maalform())
        return tekst(f"lagret_{kort}")

    def _angre_skjema(
        self, kort: str, skjema: Skjema, endring: Endring | None
    ) -> Callable[[], Endring | None] | None:
        """Give the way back from a save: the version after it is one more than the one before."""
        if endring is None:
            return None
        if isinstance(skjema, AvslutningSkjema):
            return angre_avslutning(skjema, self.rom.tjenester)
        return self._angre_annet(kort, skjema)

    def _angre_annet(self, kort: str, skjema: Skjema) -> Callable[[], Endring | None] | None:
        pid, tjenester = self.person_id, self.rom.tjenester
        if isinstance(skjema, ANGRBARE):
            return skjema.angre()
        if kort == SLUTTMAAL:
            maal = self.sak.sluttmaal
            if maal is None:
                return None
            return lambda: tjenester.sluttmaal.angre(pid, maal.versjon + 1)
        foer = self.sak.person
        return lambda: tjenester.personer.endre(replace(foer, versjon=foer.versjon + 1))

    # deleting and restoring

    def spoer_sletting(self, kort: str, rad_id: str) -> None:
        """Find out what deleting a row would do, then ask."""
        sak, tjeneste = self.sak, self._radtjeneste(kort)

        def klar(f: Forhaandsvisning) -> None:
            virkning = (sletteeffekt(f), *(v.melding for v in f.varsler))
            self.sletting_klar.emit(kort, rad_id, " ".join(ett for ett in virkning if ett))

        self.rom.arbeider.kjoer(
            tjeneste.forhaandsvis_sletting, sak, rad_id, ferdig=klar, feil=self.rom.vis_feil
        )

    def slett(self, kort: str, rad_id: str) -> None:
        """Delete a row; it can be restored."""
        rad = self._rad(kort, rad_id)
        if rad is None:
            return
        pid, versjon = self.person_id, rad.versjon
        tjeneste = self._radtjeneste(kort)
        setning = tekst("er_slettet_melding", hva=self._navn_paa(kort, rad))
        self._utfoer(
            lambda: tjeneste.slett(pid, rad_id, versjon),
            setning,
            lambda: tjeneste.gjenopprett(pid, rad_id, versjon + 1),
        )

    def gjenopprett(self, kort: str, rad_id: str) -> None:
        """Take back a deletion."""
        rad = self._rad(kort, rad_id)
        if rad is None:
            return
        pid, versjon = self.person_id, rad.versjon
        tjeneste = self._radtjeneste(kort)
        self._utfoer(
            lambda: tjeneste.gjenopprett(pid, rad_id, versjon),
            tekst("er_gjenopprettet", hva=self._navn_paa(kort, rad)),
            lambda: tjeneste.slett(pid, rad_id, versjon + 1),
        )

    def angre_gjenaapning(self, rad_id: str) -> None:
        """Let a termination stand as before it was opened again."""
        rad = next(a for a in self.sak.avslutninger if a.id == rad_id)
        pid, tjeneste, dag = self.person_id, self.rom.tjenester.avslutninger, rad.gjenaapnet
        if dag is None:
            return
        self._utfoer(
            lambda: tjeneste.angre_gjenaapning(pid, rad_id, rad.versjon),
            tekst("gjenaapning_angret"),
            lambda: tjeneste.gjenaapne(pid, rad_id, dag, rad.versjon + 1),
        )

    def _utfoer(
        self,
        kall: Callable[[], Endring | None],
        setning: str,
        angre: Callable[[], Endring | None],
    ) -> None:
        self.rom.arbeider.kjoer(
            kall, ferdig=lambda endring: self.rom.meld(endring, setning, angre), feil=self._feilet
        )

    def _feilet(self, feil: Exception) -> None:
        """Show the refusal; after a conflict, show the rows as they now are too."""
        self.rom.vis_feil(feil)
        if isinstance(feil, Konflikt):
            self.last()

    def _radtjeneste(self, kort: str) -> Radkall:
        tjenester = self.rom.tjenester
        kjente: dict[str, Radkall] = {
            VEDTAK: tjenester.vedtak,
            KATEGORIER: tjenester.kategorier,
            FOLKEREGISTER: tjenester.folkeregister,
            OPPFOELGING: tjenester.oppfoelging,
            RESERVASJONER: tjenester.reservasjoner,
            **ordningstjeneste(tjenester, self.sak),
        }
        return kjente[kort]

    def _rad(self, kort: str, rad_id: str) -> Rad | None:
        if kort in ORDNINGSSKJEMAER:
            return ordningsrad(self.sak, rad_id)
        rader: tuple[Rad, ...] = getattr(self.sak, kort)
        return next((rad for rad in rader if rad.id == rad_id), None)

    def _navn_paa(self, kort: str, rad: Rad) -> str:
        if isinstance(rad, Vedtak):
            navn = kodeverk().vedtakstype[rad.type].navn.paa(maalform())
            return tekst("vedtaket_navn", navn=navn)
        return tekst(f"lagret_{kort}")
