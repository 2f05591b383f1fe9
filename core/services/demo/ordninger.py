"""The schemes beside the programme, and what is known of competence."""

from datetime import UTC, date, datetime, timedelta

from core.domain.ordning import AVSNITT, AnnenOrdning, Kompetanse, Proeve
from core.kodeverk import kodeverk
from core.services.demo.terning import Terning, neste_virkedag
from core.services.demo.utkast import Utkast

# Competence registered after this day stands in the new solution [2.5].
_NY_LOESNING = date(2024, 2, 20)
_NORSKMAAL = ("Ikke oppnådd", "Ikke oppnådd", "A2 oppnådd", "B1 oppnådd", None)
_NIVAA = ("Under A1", "A1", "A2", "B1", "B2", "Ikke møtt")
_DELPROEVER = ("Lytte", "Lese", "Skrive", "Muntlig")
_AVSNITT = {
    "spraak": (
        "Morsmål på høyt nivå, engelsk noe, litt russisk.",
        "Snakker tre språk; leser og skriver bare ett av dem.",
    ),
    "yrke": (
        "Åtte år som kokk, to år i gartneri.",
        "Sydde klær hjemme og solgte på markedet.",
        "Lærer i grunnskolen, matematikk og fysikk.",
        "Ingen lønnet arbeidserfaring, men drev familiens gård.",
    ),
    "utdanning": (
        "Fullført videregående, ett år på universitetet.",
        "Sju års skolegang, avbrutt av krig.",
        "Fagbrev som elektriker, vitnemål er oversatt.",
    ),
    "andre_ferdigheter": ("Sertifikat for bil og truck.", "Brukt regnskapsprogram.", "Fotball."),
    "interesser": ("Vil arbeide med barn.", "Ønsker fagbrev i helsearbeid.", "Matlaging og hage."),
    "om_registreringen": ("Samtalen ble holdt med tolk over skjerm.",),
    "karriereveiledning": (
        "Vi så på tre yrker. Deltakeren vil prøve helsefag gjennom praksis.",
        "Realistisk med fagbrev på tre–fire år. Begynner med norsk og bransjekurs.",
    ),
}


def legg_ordninger(utkast: Utkast) -> None:
    """Register the schemes that go with the category, and for some those that no longer apply."""
    terning = utkast.terning
    if utkast.kategori in {"rett_intro", "rett_norsk"}:
        _norsk(utkast, "norsk_rett", "rett_norsk", 36)
        if terning.sjanse(0.15):
            _avloest(utkast, "norsk_norskmaal")
            _avloest(utkast, "samfunnskunnskap")
    elif utkast.etter_gammel_lov:
        _norsk(utkast, "norsk", None, 60)
        if terning.sjanse(0.3):
            _ordning(utkast, "asylnorsk", None, None, "175 timer gjennomført", gjeldende=False)
    elif utkast.kategori == "kvalifisering_mottak":
        _ordning(utkast, "kvalifisering_mottak", utkast.kategori, None, "Påbegynt")
    elif utkast.kategori != "opplaering_asylsoekere":
        _norsk(utkast, "norsk_norskmaal", "rett_plikt_norsk_samfunn", 36)
        _samfunnskunnskap(utkast)


def _norsk(utkast: Utkast, ordning: str, kategori: str | None, mnd: int) -> None:
    terning = utkast.terning
    timer = min(1200, max(0, (utkast.per - utkast.fra).days) * terning.mellom(4, 9) // 10)
    proever: tuple[Proeve, ...] = ()
    if timer > 300 and terning.sjanse(0.4):
        dag = neste_virkedag(utkast.per - timedelta(terning.mellom(5, 200)))
        dag = min(dag, utkast.i_gaar)
        proever = tuple(
            Proeve(navn=f"Norskprøve {del_.lower()}", dato=dag, resultat=terning.velg(_NIVAA))
            for del_ in _DELPROEVER
        )
    utkast.ordninger.append(
        AnnenOrdning(
            id=terning.id(),
            ordning=ordning,
            kategori=kategori,
            fra=utkast.fra,
            frist=utkast.fra + timedelta(mnd * 365 // 12),
            status=f"{timer} timer gjennomført",
            norskmaal=terning.velg(_NORSKMAAL),
            proever=proever,
            spor=utkast.spor(utkast.fra),
        )
    )


def _samfunnskunnskap(utkast: Utkast) -> None:
    terning = utkast.terning
    frist = utkast.fra + timedelta(365)
    timer = terning.velg((0, 25, 50, 50, 75))
    _ordning(
        utkast, "samfunnskunnskap", "rett_plikt_norsk_samfunn", frist, f"{timer} timer gjennomført"
    )


def _avloest(utkast: Utkast, ordning: str) -> None:
    _ordning(utkast, ordning, "rett_plikt_norsk_samfunn", None, None, gjeldende=False)


def _ordning(
    utkast: Utkast,
    ordning: str,
    kategori: str | None,
    frist: date | None,
    status: str | None,
    *,
    gjeldende: bool = True,
) -> None:
    utkast.ordninger.append(
        AnnenOrdning(
            id=utkast.terning.id(),
            ordning=ordning,
            kategori=kategori,
            fra=utkast.fra,
            frist=frist,
            status=status,
            gjeldende=gjeldende,
            spor=utkast.spor(utkast.fra),
        )
    )


def trekk_kompetanse(utkast: Utkast) -> Kompetanse:
    """Draw what was mapped: nothing, the dates alone, or notes and guidance too."""
    terning = utkast.terning
    mottatt = neste_virkedag(utkast.fra + timedelta(terning.mellom(-30, 60)))
    if mottatt >= utkast.i_gaar or terning.sjanse(0.4):
        return Kompetanse()
    paabegynt = neste_virkedag(mottatt + timedelta(terning.mellom(1, 30)))
    fullfoert = neste_virkedag(paabegynt + timedelta(terning.mellom(1, 60)))
    if fullfoert >= utkast.i_gaar or terning.sjanse(0.2):
        return Kompetanse(selvregistrert_mottatt=mottatt, spor=utkast.spor(mottatt))
    veiledet = terning.sjanse(0.5)
    return Kompetanse(
        selvregistrert_mottatt=mottatt,
        notat_paabegynt=paabegynt,
        notat_fullfoert=fullfoert,
        ny_loesning=fullfoert > _NY_LOESNING,
        sist_lagret=datetime(fullfoert.year, fullfoert.month, fullfoert.day, 12, 30, tzinfo=UTC),
        karrieresenter="Karriere Fjordfylket" if veiledet else None,
        veileder=terning.velg(("E. Nordby", "T. Ødegård", "M. Aas")) if veiledet else None,
        tolk=terning.velg(("Ja, på skjerm", "Ja, oppmøte", "Nei")),
        opprinnelsesland=utkast.land,
        anbefalt_sluttmaal=_anbefaling(terning) if veiledet else None,
        avsnitt={navn: terning.velg(_AVSNITT[navn]) for navn in AVSNITT if terning.sjanse(0.6)},
        spor=utkast.spor(fullfoert),
    )


def _anbefaling(terning: Terning) -> str:
    return terning.velg(tuple(kodeverk().sluttmaal.values())).navn.nb
