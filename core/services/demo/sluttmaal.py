"""The goal of an invented programme, with the goals it replaced."""

from datetime import date, timedelta

from core.domain.sluttmaal import Sluttmaal, TidligereSluttmaal
from core.kodeverk import kodeverk
from core.services.demo.terning import Lodd, Terning, neste_virkedag
from core.services.demo.utkast import Utkast

_MED_VGO = Lodd({"arbeid_med_vgo": 68, "hoeyere_utdanning": 32})
_UTEN_VGO = Lodd(
    {
        "arbeid_uten_vgo": 40,
        "deler_av_vgo": 22,
        "fullfoere_vgo": 18,
        "fullfoere_grunnskole": 12,
        "deler_av_grunnskole": 8,
    }
)


def trekk_sluttmaal(terning: Terning, *, vgo: bool, alder: int) -> str:
    """Draw a goal that suits the education and the age, now and then one that does not."""
    if terning.sjanse(0.03):
        vgo = not vgo
    maal = terning.trekk(_MED_VGO if vgo else _UTEN_VGO)
    if maal != "fullfoere_vgo":
        return maal
    return "fullfoere_vgo_under_25" if alder < 25 else "fullfoere_vgo_over_25"


def frist_mnd(maal: str | None, dag: date) -> int:
    """Give the months of a goal, and those of the old law where there is none."""
    if maal is None:
        return kodeverk().tall("introduksjonsloven_frist_mnd", dag)
    return kodeverk().sluttmaal[maal].sats(dag).frist_mnd


def utvidelse_mnd(maal: str | None, dag: date) -> int:
    """Give the months that an extension adds."""
    if maal is None:
        return kodeverk().tall("introduksjonsloven_utvidelse_mnd", dag)
    return kodeverk().sluttmaal[maal].sats(dag).utvidelse_mnd


def sett_sluttmaal(utkast: Utkast, maal: str, dag: date) -> None:
    """Register a goal on a day, after another one had stood first for some."""
    terning = utkast.terning
    spor = utkast.spor(dag)
    tidligere: tuple[TidligereSluttmaal, ...] = ()
    byttet = neste_virkedag(dag + timedelta(terning.mellom(15, 240)))
    if terning.sjanse(0.12) and byttet < utkast.per:
        foerst = terning.velg([kode for kode in kodeverk().sluttmaal if kode != maal])
        tidligere = (TidligereSluttmaal(kode=foerst, spor=spor),)
        spor = utkast.endret(spor, byttet)
    utkast.sluttmaal = Sluttmaal(kode=maal, spor=spor, tidligere=tidligere)
