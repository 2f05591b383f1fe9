"""Which stories there are and how common each is."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from core.services.demo import forloep, tidslinjer
from core.services.demo.terning import Lodd, Terning
from core.services.demo.tidslinjer import Tidslinje
from core.services.demo.utkast import Utkast

_INTEGRERINGSLOVEN = Lodd({"rett_plikt_intro": 56, "rett_intro": 35, "kan_tilbys_intro": 9})
_KAPITTEL_6A = Lodd({"rett_intro": 1})
_GAMMEL = Lodd({"rett_plikt_introordning": 72, "kan_tilbys_introordning": 28})
_UTEN_PROGRAM = Lodd(
    {
        "rett_plikt_norsk_samfunn": 35,
        "plikt_norsk_samfunn": 25,
        "rett_norsk": 20,
        "opplaering_asylsoekere": 10,
        "kvalifisering_mottak": 10,
    }
)


class Profil(NamedTuple):
    """A kind of story: the categories it is told of, its days, and the telling."""

    kategorier: Lodd[str]
    tidslinje: Callable[[Terning, date, int], Tidslinje]
    fortell: Callable[[Utkast], None]


class Historie(StrEnum):
    """The stories by name."""

    UTEN_VEDTAK = "uten_vedtak"
    AVSLAATT = "avslaatt"
    UTEN_SLUTTMAAL = "uten_sluttmaal"
    FRAMTIDIG = "framtidig"
    LOEPENDE = "loepende"
    UTVIDET = "utvidet"
    AVSLUTTET = "avsluttet"
    AVSLUTTET_TIDLIG = "avsluttet_tidlig"
    AVSLUTTES_SNART = "avsluttes_snart"
    MOTOR = "motor"
    MOTOR_MED_AARSAK = "motor_med_aarsak"
    OPPSTART_UTGAATT = "oppstart_utgaatt"
    AVVIST = "avvist"
    STANSET = "stanset"
    REGISTERHENDELSE = "registerhendelse"
    FLYTTET_HIT = "flyttet_hit"
    FLYTTET_UT = "flyttet_ut"
    TIL_ARBEID = "til_arbeid"
    GJENOPPTATT = "gjenopptatt"
    KATEGORI_LUKKET = "kategori_lukket"
    GAMMEL_LOV = "gammel_lov"
    UTEN_PROGRAM = "uten_program"


_BEGGE = _INTEGRERINGSLOVEN
PROFILER: Mapping[Historie, Profil] = {
    Historie.UTEN_VEDTAK: Profil(_BEGGE, tidslinjer.fersk, forloep.uten_vedtak),
    Historie.AVSLAATT: Profil(_BEGGE, tidslinjer.fersk, forloep.avslaatt),
    Historie.UTEN_SLUTTMAAL: Profil(_BEGGE, tidslinjer.nylig_startet, forloep.uten_sluttmaal),
    Historie.FRAMTIDIG: Profil(_BEGGE, tidslinjer.framtidig, forloep.loepende),
    Historie.LOEPENDE: Profil(_BEGGE, tidslinjer.loepende, forloep.loepende),
    Historie.UTVIDET: Profil(_BEGGE, tidslinjer.overtid, forloep.utvidet),
    Historie.AVSLUTTET: Profil(_BEGGE, tidslinjer.forbi, forloep.avsluttet),
    Historie.AVSLUTTET_TIDLIG: Profil(_BEGGE, tidslinjer.loepende, forloep.avsluttet),
    Historie.AVSLUTTES_SNART: Profil(_BEGGE, tidslinjer.loepende, forloep.avsluttes_snart),
    Historie.MOTOR: Profil(_BEGGE, tidslinjer.forbi, forloep.loepende),
    Historie.MOTOR_MED_AARSAK: Profil(_BEGGE, tidslinjer.forbi, forloep.motor_med_aarsak),
    Historie.OPPSTART_UTGAATT: Profil(_BEGGE, tidslinjer.oppstart_utgaatt, forloep.uten_vedtak),
    Historie.AVVIST: Profil(_BEGGE, tidslinjer.loepende, forloep.avvist),
    Historie.STANSET: Profil(_BEGGE, tidslinjer.loepende, forloep.stanset),
    Historie.REGISTERHENDELSE: Profil(_BEGGE, tidslinjer.loepende, forloep.registerhendelse),
    Historie.FLYTTET_HIT: Profil(_BEGGE, tidslinjer.loepende, forloep.flyttet_hit),
    Historie.FLYTTET_UT: Profil(_BEGGE, tidslinjer.loepende, forloep.flyttet_ut),
    Historie.TIL_ARBEID: Profil(_KAPITTEL_6A, tidslinjer.gjenoppstart, forloep.til_arbeid),
    Historie.GJENOPPTATT: Profil(_KAPITTEL_6A, tidslinjer.gjenoppstart, forloep.gjenopptatt),
    Historie.KATEGORI_LUKKET: Profil(_BEGGE, tidslinjer.loepende, forloep.kategori_lukket),
    Historie.GAMMEL_LOV: Profil(_GAMMEL, tidslinjer.gammel_lov, forloep.gammelt_program),
    Historie.UTEN_PROGRAM: Profil(_UTEN_PROGRAM, tidslinjer.fersk, forloep.uten_vedtak),
}
HISTORIER = Lodd(
    {
        Historie.UTEN_VEDTAK: 9,
        Historie.AVSLAATT: 1.5,
        Historie.UTEN_SLUTTMAAL: 4,
        Historie.FRAMTIDIG: 2.5,
        Historie.LOEPENDE: 33,
        Historie.UTVIDET: 6,
        Historie.AVSLUTTET: 9,
        Historie.AVSLUTTET_TIDLIG: 5,
        Historie.AVSLUTTES_SNART: 1,
        Historie.MOTOR: 3.5,
        Historie.MOTOR_MED_AARSAK: 3,
        Historie.OPPSTART_UTGAATT: 2,
        Historie.AVVIST: 1.5,
        Historie.STANSET: 2.5,
        Historie.REGISTERHENDELSE: 3,
        Historie.FLYTTET_HIT: 2,
        Historie.FLYTTET_UT: 1,
        Historie.TIL_ARBEID: 2.5,
        Historie.GJENOPPTATT: 3.5,
        Historie.KATEGORI_LUKKET: 1,
        Historie.GAMMEL_LOV: 3,
        Historie.UTEN_PROGRAM: 4,
    }
)
