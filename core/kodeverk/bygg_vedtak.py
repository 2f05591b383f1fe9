"""Making the types of decision and the outcomes of an appeal."""

from collections.abc import Collection, Mapping

from core.kodeverk.kilde import Rad
from core.kodeverk.koder import Kode
from core.kodeverk.tekst import Tekst
from core.kodeverk.vedtakskoder import Klageutfall, Opplysningsliste, Vedtakstypekode

SKJEMAFELT = (
    "vedtaksdato",
    "resultat",
    "startdato",
    "sluttdato",
    "legg_til_frist_som",
    "timer",
)


def bygg_klageutfall(kode: str, rad: Rad) -> Klageutfall:
    """Make an outcome of an appeal."""
    return Klageutfall(
        kode=kode,
        navn=rad.tekst("navn"),
        kort=rad.tekst("kort"),
        tekst_i_parentes=rad.tekst("tekst_i_parentes"),
        setter_til_side=rad.ja("setter_til_side"),
        utvider_ved_stans=rad.ja("utvider_ved_stans"),
    )


class Vedtaksbygger:
    """Makes the types of decision from the lists that they refer to."""

    def __init__(
        self,
        resultater: Mapping[str, Kode],
        dagtyper: Mapping[str, Kode],
        tillegg_6a: Tekst,
        opplysninger: Opplysningsliste,
    ) -> None:
        self._resultater = resultater
        self._dagtyper = dagtyper
        self._tillegg_6a = tillegg_6a
        self._opplysninger = opplysninger

    def __call__(self, kode: str, rad: Rad) -> Vedtakstypekode:
        """Make a type of decision."""
        resultater = rad.flere_av("resultater", self._resultater)
        hjemmel = rad.tekst("hjemmel")
        return Vedtakstypekode(
            kode=kode,
            navn=rad.tekst("navn"),
            resultater=resultater,
            paakrevd=rad.flere_av("paakrevd", SKJEMAFELT),
            valgfri=rad.flere_av("valgfri", SKJEMAFELT),
            hjemmel=hjemmel,
            hjemmel_6a=self._med_kapittel_6a(hjemmel),
            malnavn=_malnavn(rad, resultater),
            virkning=rad.tekst("virkning"),
            permisjon=rad.ja("permisjon"),
            kan_utvide_ved_klage=rad.ja("kan_utvide_ved_klage"),
            standard_frist_som=self._dagtype(rad),
            opplysningsliste=self._opplysninger,
        )

    def _med_kapittel_6a(self, hjemmel: Tekst) -> Tekst:
        return Tekst(hjemmel.nb + self._tillegg_6a.nb, hjemmel.nn + self._tillegg_6a.nn)

    def _dagtype(self, rad: Rad) -> str | None:
        felt = "standard_frist_som"
        return rad.en_av(felt, self._dagtyper) if rad.har(felt) else None


def _malnavn(rad: Rad, resultater: Collection[str]) -> Mapping[str, Tekst]:
    malnavn = rad.tekster("malnavn")
    if set(malnavn) != set(resultater):
        raise rad.feil("malnavn", "skal ha ett navn for hvert resultat")
    return malnavn
