"""Column types that say the same on both databases."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, Date, DateTime, Dialect, Integer, LargeBinary, String
from sqlalchemy.types import TypeDecorator, TypeEngine

ID_LENGDE = 36


class Tid(TypeDecorator[datetime]):
    """A moment in UTC: ISO text in SQLCipher, `timestamptz` in PostgreSQL."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the type of the database."""
        postgres = dialect.name == "postgresql"
        return dialect.type_descriptor(DateTime(timezone=True) if postgres else String())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | str | None:
        """Refuse a moment without a zone: it would be read back as another."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a moment without a time zone"
            raise ValueError(message)
        value = value.astimezone(UTC)
        return value if dialect.name == "postgresql" else value.isoformat()

    def process_result_value(
        self,
        value: datetime | str | None,
        dialect: Dialect,  # noqa: ARG002 - the library's signature
    ) -> datetime | None:
        """Give the moment back in UTC."""
        if value is None:
            return None
        tid = datetime.fromisoformat(value) if isinstance(value, str) else value
        return tid.astimezone(UTC)


def tekst(lengde: int | None = None) -> String:
    """Return a text that both databases compare byte by byte."""
    return String(lengde).with_variant(String(lengde, collation="C"), "postgresql")


ID = tekst(ID_LENGDE)
TEKST = tekst()
DATO = Date()
TALL = Integer()
JA_NEI = Boolean()
TID = Tid()
BYTES = LargeBinary()
LOEPENUMMER = BigInteger().with_variant(Integer(), "sqlite")
