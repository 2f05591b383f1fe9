"""A hand-written person: rows as a story gives them, moved by whole weeks to the day asked for."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from core.domain.avslutning import Avslutning
from core.domain.fravaer import Fravaer
from core.domain.klage import Klage, Klageutfall
from core.domain.kontakt import Kontakt, Kontakttype, Kontrakt
from core.domain.maaned import Maaned
from core.domain.ordning import AnnenOrdning
from core.domain.person import Adresse, Kategori, Oppfoelging, Opphold, Person
from core.domain.rad import Spor
from core.domain.sluttmaal import Sluttmaal, TidligereSluttmaal
from core.domain.tiltak import Tiltak
from core.domain.vedtak import Dagtype, Resultat, Vedtak, Vedtakstype
from core.rules.identitet import kontrollsifre_duf
from core.rules.kalender import virkedager_i_maaned
from core.services.demo.grunndata import Grunndata
from core.services.demo.opplysninger import trekk_opplysninger
from core.services.demo.terning import Terning
from core.services.demo.utkast import Utkast

ANKER = date(2026, 10, 14)
_UKE = 7


class Rolle:
    """Builds one case; every day given is the one of the anchor, and is moved."""

    def __init__(self, terning: Terning, grunn: Grunndata, per: date, kommune: str) -> None:
        self._skift = timedelta((per - ANKER).days // _UKE * _UKE)
        ny = ANKER + self._skift
        self._maaneder = (ny.year - ANKER.year) * 12 + ny.month - ANKER.month
        self._kommune = kommune
        self._terning = terning
        self.utkast = Utkast(
            terning=terning,
            per=per,
            egen=kommune,
            kommune=kommune,
            kategori=grunn.kategori[0],
            fra=self.dag(grunn.kategori[1]),
            person=self._person(grunn),
            opphold=self._opphold(grunn),
        )
        self._bosett(grunn)

    def dag(self, iso: str) -> date:
        """Give the day of the anchor's story, moved."""
        return date.fromisoformat(iso) + self._skift

    def maaned(self, iso: str) -> Maaned:
        """Give the month of the anchor's story, moved by as many months as today is."""
        nummer = int(iso[:4]) * 12 + int(iso[5:]) - 1 + self._maaneder
        return Maaned(nummer // 12, nummer % 12 + 1)

    def tid(self, iso: str, klokke: str = "10:15") -> datetime:
        """Give a time of day, UTC, on a moved day."""
        return datetime.combine(self.dag(iso), time.fromisoformat(klokke), tzinfo=UTC)

    def spor(self, iso: str, av: str, klokke: str = "10:15") -> Spor:
        """Give the trace of a row registered by a caseworker."""
        return Spor(registrert=self.tid(iso, klokke), registrert_av=f"{self._kommune}-{av}")

    def slettet(self, spor: Spor, iso: str, av: str, klokke: str = "12:40") -> Spor:
        """Give the trace with a deletion on top."""
        return replace(spor, slettet_tid=self.tid(iso, klokke), slettet_av=f"{self._kommune}-{av}")

    def endret(self, spor: Spor, iso: str, av: str, klokke: str = "09:30") -> Spor:
        """Give the trace with a change on top."""
        return replace(spor, endret=self.tid(iso, klokke), endret_av=f"{self._kommune}-{av}")

    def vedta(
        self,
        type_: Vedtakstype,
        datoer: tuple[str, ...],
        av: str,
        resultat: Resultat = Resultat.INNVILGET,
        *,
        klokke: str = "10:15",
        klager: tuple[Klage, ...] = (),
    ) -> Vedtak:
        """Register a decision; `datoer` are its own day, then start and end."""
        dager = [self.dag(iso) for iso in datoer]
        permisjon = type_.value.startswith("permisjon")
        vedtak = Vedtak(
            id=self._terning.id(),
            type=type_,
            resultat=resultat,
            vedtaksdato=dager[0],
            startdato=dager[1] if len(dager) > 1 else None,
            sluttdato=dager[2] if len(dager) > 2 else None,
            legg_til_frist_som=Dagtype.VIRKEDAGER if permisjon else None,
            kommune=self._kommune,
            opplysninger=trekk_opplysninger(
                self._terning, type_, resultat, dager[0], self.utkast.fra, mangler=0
            ),
            klager=klager,
            spor=self.spor(datoer[0], av, klokke),
        )
        self.utkast.vedtak.append(vedtak)
        return vedtak

    def klage(
        self, mottatt: str, av: str, avgjort: str | None = None, utfall: Klageutfall | None = None
    ) -> Klage:
        """Make an appeal, decided or not."""
        spor = self.spor(mottatt, av)
        return Klage(
            id=self._terning.id(),
            mottatt=self.dag(mottatt),
            avgjort=self.dag(avgjort) if avgjort else None,
            utfall=utfall,
            spor=self.endret(spor, avgjort, av) if avgjort else spor,
        )

    def sett_maal(self, kode: str, dag: str, av: str) -> None:
        """Set the goal."""
        self.utkast.sluttmaal = Sluttmaal(kode=kode, spor=self.spor(dag, av))

    def bytt_maal(self, kode: str, dag: str, av: str, klokke: str) -> None:
        """Put another goal in place of the one that stands."""
        gammelt = self.utkast.sluttmaal
        if gammelt is None:
            raise ValueError("Det er ikke satt noe sluttmål å bytte.")
        tidligere = TidligereSluttmaal(kode=gammelt.kode, spor=gammelt.spor)
        spor = self.endret(gammelt.spor, dag, av, klokke)
        self.utkast.sluttmaal = Sluttmaal(kode=kode, spor=spor, tidligere=(tidligere,))

    def tiltak(
        self,
        type_: str,
        periode: tuple[str, str],
        timer: str,
        av: str,
        *,
        gjennomfoert: bool | None = None,
        erstattende: bool = False,
    ) -> Tiltak:
        """Register a measure on its first day, or on the last working day that has been."""
        fra, til = (self.dag(iso) for iso in periode)
        tiltak = Tiltak(
            id=self._terning.id(),
            type=type_,
            fra=fra,
            til=til,
            timer_per_uke=Decimal(timer),
            erstattende=erstattende,
            gjennomfoert=gjennomfoert,
            spor=self.spor(min(periode[0], "2026-10-12"), av),
        )
        self.utkast.tiltak.append(tiltak)
        return tiltak

    def slett_tiltak(self, tiltak: Tiltak, dag: str, av: str, klokke: str = "12:40") -> None:
        """Delete a measure."""
        slettet = replace(tiltak, slettet=True, spor=self.slettet(tiltak.spor, dag, av, klokke))
        self.utkast.tiltak[self.utkast.tiltak.index(tiltak)] = slettet

    def fravaer(self, kode: str, maaned: str, dager: int, timer: int = 0, av: str = "INLU") -> None:
        """Register absence of a month, at most what a moved month has room for."""
        periode = self.maaned(maaned)
        foert = sum(rad.dager for rad in self.utkast.fravaer if rad.maaned == periode)
        self.utkast.fravaer.append(
            Fravaer(
                id=self._terning.id(),
                kode=kode,
                maaned=periode,
                dager=min(dager, virkedager_i_maaned(periode) - foert),
                timer=timer,
                spor=self.spor(f"{maaned}-28", av),
            )
        )

    def avslutt(
        self,
        aarsak: str,
        dato: str,
        av: str,
        timer: str | None = None,
        gjenaapnet: str | None = None,
    ) -> None:
        """End the programme, and open it again where a day is given."""
        spor = self.spor(dato, av)
        self.utkast.avslutninger.append(
            Avslutning(
                id=self._terning.id(),
                aarsak=aarsak,
                dato=self.dag(dato),
                timer_per_uke=Decimal(timer) if timer else None,
                gjenaapnet=self.dag(gjenaapnet) if gjenaapnet else None,
                spor=self.endret(spor, gjenaapnet, "INLU") if gjenaapnet else spor,
            )
        )

    def kontakt(self, type_: Kontakttype, dag: str, av: str) -> None:
        """Register a contact or a claim."""
        self.utkast.kontakter.append(
            Kontakt(id=self._terning.id(), type=type_, dato=self.dag(dag), spor=self.spor(dag, av))
        )

    def kontrakt(self, dag: str, av: str) -> None:
        """Register the contract."""
        kontrakt = Kontrakt(id=self._terning.id(), inngaatt=self.dag(dag), spor=self.spor(dag, av))
        self.utkast.kontrakter.append(kontrakt)

    def ordning(
        self,
        ordning: str,
        kategori: str,
        frist: str | None = None,
        status: str | None = None,
        norskmaal: str | None = None,
        *,
        gjeldende: bool = True,
    ) -> None:
        """Register a scheme beside the programme, from the day the category opened."""
        self.utkast.ordninger.append(
            AnnenOrdning(
                id=self._terning.id(),
                ordning=ordning,
                kategori=kategori,
                fra=self.utkast.fra,
                frist=self.dag(frist) if frist else None,
                status=status,
                norskmaal=norskmaal,
                gjeldende=gjeldende,
                spor=self._bosettingsspor(),
            )
        )

    def kategori(self, kategori: str) -> None:
        """Register a category from the same day as the first."""
        self.utkast.kategorier.append(
            Kategori(
                id=self._terning.id(),
                kategori=kategori,
                fra=self.utkast.fra,
                spor=self._bosettingsspor(),
            )
        )

    def _bosettingsspor(self) -> Spor:
        tid = datetime.combine(self.utkast.fra, time(8, 20), tzinfo=UTC)
        return Spor(registrert=tid, registrert_av=f"{self._kommune}-KAHO")

    def _person(self, grunn: Grunndata) -> Person:
        etternavn, fornavn = grunn.navn
        kjoenn, foedt, spraak = grunn.person
        gate, barn = grunn.hjem
        return Person(
            id=self._terning.id(),
            duf=grunn.ti_sifre + kontrollsifre_duf(grunn.ti_sifre),
            fornavn=fornavn,
            etternavn=etternavn,
            foedselsdato=self.dag(foedt),
            kjoenn=kjoenn,
            maalform=None,
            tolkespraak=spraak,
            adresse=Adresse(gate=gate, postnummer="9999", poststed="Fjordvik"),
            bokommune=self._kommune,
            barn_under_18=barn,
            fullfoert_vgo=grunn.vgo,
        )

    def _opphold(self, grunn: Grunndata) -> Opphold:
        hjemmel, vedtaksdato, ankomst = grunn.opphold
        return Opphold(
            hjemmel=hjemmel,
            vedtaksdato=self.dag(vedtaksdato),
            effektuert=self.dag(vedtaksdato),
            ankomst_norge=self.dag(ankomst),
            bosatt_etter_avtale=True,
        )

    def _bosett(self, grunn: Grunndata) -> None:
        self.utkast.oppfoelging.append(
            Oppfoelging(
                id=self._terning.id(),
                kommune=self._kommune,
                fra=self.utkast.fra,
                spor=self._bosettingsspor(),
            )
        )
        self.kategori(grunn.kategori[0])
