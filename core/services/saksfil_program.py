"""The programme in the case file: goal, decisions, appeals, measures, absence, terminations."""

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.fravaer import Fravaer
from core.domain.klage import Klage, Klageutfall
from core.domain.rad import Spor
from core.domain.sluttmaal import Sluttmaal, TidligereSluttmaal
from core.domain.tiltak import Tiltak
from core.domain.vedtak import Dagtype, Resultat, Vedtak, Vedtakstype
from core.kodeverk import kodeverk
from core.services.saksfil_objekt import Objekt, liste, paakrevd, utelatt, valgfri
from core.services.saksfil_opplysninger import OPPLYSNINGER, TILLEGG
from core.services.saksfil_rad import RADENS_ID, REGISTRERT, SLETTET, SPOR, rad
from core.services.saksfil_slag import DATO, DESIMAL, HELTALL, JA_NEI, KORT, MAANED, enum, kode


def _bygg_sluttmaal(
    kode: str | None, spor: Spor, tidligere: tuple[TidligereSluttmaal, ...], **_: object
) -> Sluttmaal | None:
    """Return the goal; without a code none is registered."""
    return None if kode is None else Sluttmaal(kode=kode, spor=spor, tidligere=tidligere)


def sluttmaal() -> Objekt[Sluttmaal | None]:
    """Return the goal and those before it."""
    koder = kode(kodeverk().sluttmaal)
    tidligere = Objekt("tidligere", TidligereSluttmaal, (paakrevd("kode", koder), *SPOR))
    felt = (valgfri("kode", koder), *SPOR, utelatt("tidligere", liste(tidligere), ()))
    return Objekt("sluttmaal", _bygg_sluttmaal, felt)


def klage() -> Objekt[Klage]:
    """Return an appeal."""
    felt = (
        paakrevd("mottatt", DATO),
        valgfri("avgjort", DATO),
        valgfri("utfall", enum(Klageutfall)),
    )
    return rad("klage", Klage, *felt)


def vedtak() -> Objekt[Vedtak]:
    """Return a decision with its letter facts and appeals."""
    felt = (
        RADENS_ID,
        paakrevd("type", enum(Vedtakstype)),
        paakrevd("resultat", enum(Resultat)),
        paakrevd("vedtaksdato", DATO),
        valgfri("startdato", DATO),
        valgfri("sluttdato", DATO),
        valgfri("legg_til_frist_som", enum(Dagtype)),
        valgfri("timer", HELTALL),
        valgfri("kommune", KORT),
        utelatt("opplysninger", OPPLYSNINGER, {}),
        utelatt("klager", liste(klage()), ()),
        *REGISTRERT,
        *SLETTET,
    )
    return Objekt("vedtak", Vedtak, felt, TILLEGG)


def tiltak() -> Objekt[Tiltak]:
    """Return a measure."""
    return rad(
        "tiltak",
        Tiltak,
        paakrevd("type", kode(kodeverk().tiltakstype)),
        paakrevd("fra", DATO),
        paakrevd("til", DATO),
        paakrevd("timer_per_uke", DESIMAL),
        utelatt("erstattende", JA_NEI, standard=False),
        valgfri("gjennomfoert", JA_NEI),
        valgfri("mottatt", JA_NEI),
    )


def fravaer() -> Objekt[Fravaer]:
    """Return the absence of one code in one month."""
    return rad(
        "fravaer",
        Fravaer,
        paakrevd("kode", kode(kodeverk().fravaerskode)),
        paakrevd("maaned", MAANED),
        utelatt("dager", HELTALL, 0),
        utelatt("timer", HELTALL, 0),
    )


def avslutning() -> Objekt[Avslutning]:
    """Return a termination."""
    felt = (
        RADENS_ID,
        paakrevd("aarsak", kode(kodeverk().avslutningsaarsak)),
        paakrevd("dato", DATO),
        valgfri("timer_per_uke", DESIMAL),
        valgfri("gjenaapnet", DATO),
        *REGISTRERT,
        utelatt("av", enum(AvsluttetAv), AvsluttetAv.KOMMUNE),
        *SLETTET,
    )
    return Objekt("avslutning", Avslutning, felt)
