"""Where each value of the domain lives: one entry a list of the case file."""

from typing import Any

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.fravaer import Fravaer
from core.domain.klage import Klage, Klageutfall
from core.domain.kontakt import Kontakt, Kontakttype, Kontrakt, Reservasjon
from core.domain.ordning import AnnenOrdning, Kompetanse
from core.domain.person import (
    Adresse,
    Adressesperre,
    Folkeregisterhendelse,
    Folkeregisterrad,
    Kategori,
    Kjoenn,
    Maalform,
    Oppfoelging,
    Opphold,
    Person,
)
from core.domain.sluttmaal import Sluttmaal
from core.domain.tiltak import Tiltak
from core.domain.vedtak import Dagtype, Resultat, Vedtak, Vedtakstype
from core.storage import tabeller
from core.storage.avbilding import TELLEVERK, Avbilding, Enkelt, Liste
from core.storage.felt import Felt
from core.storage.kodek import (
    dato,
    desimal,
    ja_nei,
    maaned,
    oppslag,
    proever,
    som_er,
    tid,
    tidligere,
    valg,
)

ADRESSE = ("gate", "postnummer", "poststed")
BEGRUNNELSE = "duf_begrunnelse"
PERSON = Avbilding(
    Person,
    tabeller.PERSON,
    (
        som_er("id"),
        som_er("duf"),
        som_er("foedselsnummer"),
        som_er("fornavn"),
        som_er("etternavn"),
        dato("foedselsdato"),
        valg("kjoenn", Kjoenn),
        valg("maalform", Maalform),
        som_er("tolkespraak"),
        valg("adressesperre", Adressesperre),
        som_er("bokommune"),
        som_er("barn_under_18"),
        ja_nei("venter_barn"),
        ja_nei("alene_om_omsorg"),
        ja_nei("kronisk_sykt_barn"),
        ja_nei("fullfoert_vgo"),
    ),
    (
        *TELLEVERK,
        Felt("adresse", lambda deler: Adresse(*deler), None, ADRESSE),
        Felt(BEGRUNNELSE, lambda deler: deler[0] or "", None, (BEGRUNNELSE,)),
    ),
)


def personrad(person: Person) -> dict[str, Any]:
    """Return a person's own columns, without counter and trace."""
    adresse = {felt: getattr(person.adresse, felt) for felt in ADRESSE}
    return adresse | {BEGRUNNELSE: person.duf_begrunnelse or None} | PERSON.skriv(person)


OPPHOLD = Enkelt(
    Opphold,
    tabeller.OPPHOLD,
    som_er("hjemmel"),
    dato("vedtaksdato"),
    dato("effektuert"),
    dato("ankomst_norge"),
    ja_nei("bosatt_etter_avtale"),
    har_spor=False,
)
SLUTTMAAL = Enkelt(Sluttmaal, tabeller.SLUTTMAAL, som_er("kode"), tidligere("tidligere"))
KOMPETANSE = Enkelt(
    Kompetanse,
    tabeller.KOMPETANSE,
    dato("selvregistrert_mottatt"),
    dato("notat_paabegynt"),
    dato("notat_fullfoert"),
    ja_nei("ny_loesning"),
    tid("sist_lagret"),
    som_er("karrieresenter"),
    som_er("veileder"),
    som_er("tolk"),
    som_er("opprinnelsesland"),
    som_er("anbefalt_sluttmaal"),
    oppslag("avsnitt"),
)
VEDTAK = Liste(
    "vedtak",
    Vedtak,
    tabeller.VEDTAK,
    valg("type", Vedtakstype),
    valg("resultat", Resultat),
    dato("vedtaksdato"),
    dato("startdato"),
    dato("sluttdato"),
    valg("legg_til_frist_som", Dagtype),
    som_er("timer"),
    som_er("kommune"),
    oppslag("opplysninger"),
)
KLAGER = Liste(
    "klager",
    Klage,
    tabeller.KLAGE,
    dato("mottatt"),
    dato("avgjort"),
    valg("utfall", Klageutfall),
)
LISTER: tuple[Liste[Any], ...] = (
    Liste(
        "oppfoelging",
        Oppfoelging,
        tabeller.OPPFOELGING,
        som_er("kommune"),
        som_er("bydel"),
        dato("fra"),
    ),
    Liste("kategorier", Kategori, tabeller.KATEGORI, som_er("kategori"), dato("fra"), dato("til")),
    Liste(
        "tiltak",
        Tiltak,
        tabeller.TILTAK,
        som_er("type"),
        dato("fra"),
        dato("til"),
        desimal("timer_per_uke"),
        ja_nei("erstattende"),
        ja_nei("gjennomfoert"),
        ja_nei("mottatt"),
    ),
    Liste(
        "fravaer",
        Fravaer,
        tabeller.FRAVAER,
        som_er("kode"),
        maaned("maaned"),
        som_er("dager"),
        som_er("timer"),
    ),
    Liste(
        "avslutninger",
        Avslutning,
        tabeller.AVSLUTNING,
        som_er("aarsak"),
        dato("dato"),
        desimal("timer_per_uke"),
        dato("gjenaapnet"),
        valg("av", AvsluttetAv),
    ),
    Liste("kontakter", Kontakt, tabeller.KONTAKT, valg("type", Kontakttype), dato("dato")),
    Liste("kontrakter", Kontrakt, tabeller.KONTRAKT, dato("inngaatt")),
    Liste("reservasjoner", Reservasjon, tabeller.RESERVASJON, dato("dato")),
    Liste(
        "folkeregister",
        Folkeregisterrad,
        tabeller.FOLKEREGISTER,
        valg("hendelse", Folkeregisterhendelse),
        dato("dato"),
    ),
    Liste(
        "ordninger",
        AnnenOrdning,
        tabeller.ORDNING,
        som_er("ordning"),
        som_er("kategori"),
        dato("fra"),
        dato("frist"),
        som_er("status"),
        som_er("norskmaal"),
        proever("proever"),
        ja_nei("gjeldende"),
    ),
)
ALLE_LISTER: tuple[Liste[Any], ...] = (VEDTAK, KLAGER, *LISTER)
PAA_NAVN = {liste.navn: liste for liste in ALLE_LISTER}
