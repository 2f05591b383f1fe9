"""Orders of the list that begin among the persons whose programme goes on.

What stands here is what was, and never changes: it shares no definition with the program.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

FELTER = ("duf", "kategori_fra", "frist")
FLAGG = (
    "har_vedtak",
    "har_tiltak",
    "har_sluttmaal",
    "livsmestring",
    "foreldreveiledning",
    "fulltid_vgo",
)


def upgrade() -> None:
    for felt in FELTER:
        orden = ["lov", "aapen", "inaktiv", felt, "navn_sort", "person_id", *FLAGG]
        op.create_index(f"ix_personstatus_aktuelle_{felt}", "personstatus", orden)
