"""The small registrations of the case file: contact, contract, other schemes, competence."""

from dataclasses import replace

from core.domain.kontakt import Kontakt, Kontakttype, Kontrakt, Reservasjon
from core.domain.ordning import AVSNITT, AnnenOrdning, Kompetanse, Proeve
from core.kodeverk import kodeverk
from core.services.saksfil_objekt import Felt, Objekt, liste, paakrevd, utelatt, valgfri
from core.services.saksfil_rad import SPOR, rad
from core.services.saksfil_slag import DATO, JA_NEI, KORT, LANG, TID, enum, kode


def kontakt() -> Objekt[Kontakt]:
    """Return a contact with the person."""
    felt = (paakrevd("type", enum(Kontakttype)), paakrevd("dato", DATO))
    return rad("kontakt", Kontakt, *felt)


def kontrakt() -> Objekt[Kontrakt]:
    """Return an integration contract."""
    return rad("kontrakt", Kontrakt, paakrevd("inngaatt", DATO))


def reservasjon() -> Objekt[Reservasjon]:
    """Return a reservation against research."""
    return rad("reservasjon", Reservasjon, paakrevd("dato", DATO))


def ordning() -> Objekt[AnnenOrdning]:
    """Return a scheme beside the programme, shown as registered."""
    felt = (valgfri("navn", KORT, ""), valgfri("dato", DATO), valgfri("resultat", KORT))
    proeve = Objekt("proeve", Proeve, felt)
    return rad(
        "ordning",
        AnnenOrdning,
        paakrevd("ordning", kode(kodeverk().ordning)),
        valgfri("kategori", kode(kodeverk().kategori)),
        valgfri("fra", DATO),
        valgfri("frist", DATO),
        valgfri("status", KORT),
        valgfri("norskmaal", KORT),
        utelatt("proever", liste(proeve), ()),
        utelatt("gjeldende", JA_NEI, standard=False),
    )


def avsnitt() -> Objekt[dict[str, str]]:
    """Return the sections of the competence notes; an empty one is not kept."""

    def bygg(**avsnitt: str) -> dict[str, str]:
        return {navn: tekst for navn, tekst in avsnitt.items() if tekst}

    return Objekt("avsnitt", bygg, tuple(_avsnittsfelt(navn) for navn in AVSNITT))


def _avsnittsfelt(navn: str) -> Felt:
    felt = valgfri(navn, LANG, "")
    return replace(felt, hent=lambda avsnitt: avsnitt.get(navn, ""))


def kompetanse() -> Objekt[Kompetanse]:
    """Return what was mapped of the person's competence."""
    felt = (
        valgfri("selvregistrert_mottatt", DATO),
        valgfri("notat_paabegynt", DATO),
        valgfri("notat_fullfoert", DATO),
        utelatt("ny_loesning", JA_NEI, standard=False),
        valgfri("sist_lagret", TID),
        *(valgfri(navn, KORT) for navn in ("karrieresenter", "veileder", "tolk")),
        *(valgfri(navn, KORT) for navn in ("opprinnelsesland", "anbefalt_sluttmaal")),
        utelatt("avsnitt", avsnitt().slag, {}),
        *SPOR,
    )
    return Objekt("kompetanse", Kompetanse, felt)
