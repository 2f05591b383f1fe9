"""What a caseload says of itself."""

from sqlalchemy import Connection, insert, select, update

from core.storage.systemtabeller import META

FORMAT = "format"
OEVING = "oeving"
KOMMUNE = "kommune"
KJEDENOEKKEL = "kjedenoekkel"
FORMATNAVN = "introreg"


class Meta:
    """The identity of a caseload: texts by key."""

    def __init__(self, forbindelse: Connection) -> None:
        self._forbindelse = forbindelse

    def hent(self, noekkel: str) -> str | None:
        """Return what is said under a key, None where nothing is."""
        setning = select(META.c.verdi).where(META.c.noekkel == noekkel)
        verdi: str | None = self._forbindelse.execute(setning).scalar_one_or_none()
        return verdi

    def sett(self, noekkel: str, verdi: str) -> None:
        """Say something under a key, in a unit of work that writes."""
        endret = update(META).where(META.c.noekkel == noekkel).values(verdi=verdi)
        if self._forbindelse.execute(endret).rowcount == 0:
            self._forbindelse.execute(insert(META).values(noekkel=noekkel, verdi=verdi))
