"""The scene of states: empty, locked, sure, loading, conflict, error, field error."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.buttons import Button, IconButton
from desktop.views.widgets.calendar_popup import CalendarPopup
from desktop.views.widgets.card import Card, hairline
from desktop.views.widgets.confirm_inline import ConfirmInline
from desktop.views.widgets.detail_fields import DetailFields
from desktop.views.widgets.empty_state import EmptyState
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.form_field import FormField
from desktop.views.widgets.galleri import data
from desktop.views.widgets.galleri.deler import in_line, new_date, new_page
from desktop.views.widgets.period_field import PeriodField
from desktop.views.widgets.skeleton import SkeletonRows
from desktop.views.widgets.toast import Toast

_TOP = Qt.AlignmentFlag.AlignTop


def tilstander() -> QWidget:
    """States: empty, locked, sure, loading, conflict, error, period, field error."""
    page, column = new_page(1366, 700)
    columns = QHBoxLayout()
    columns.setSpacing(14)
    for cards in (_states_left(), _states_middle(), _states_right()):
        stack = QVBoxLayout()
        stack.setSpacing(14)
        for card in cards:
            stack.addWidget(card)
        stack.addStretch(1)
        columns.addLayout(stack, 1)
    column.addLayout(columns)
    return page


def _small_card(title: str, *widgets: QWidget) -> Card:
    card = Card(title, padded=True)
    card.title.set_role(Role.HELPER_STRONG)
    card.title.set_tone("text2")
    for widget in widgets:
        card.add(widget)
    return card


def _states_left() -> list[Card]:
    empty = EmptyState(
        "Det er ikke registrert tiltak på denne ordningen",
        "Tiltak vises per måned når det første er lagt til.",
        "Legg til tiltak",
    )
    locked = Button("Legg til vedtak")
    locked.setEnabled(False)
    reason = Etikett("Fjordvik hadde oppfølging til 31.08.2026", Role.CELL, "text2")
    line = in_line(locked, reason)
    sure = ConfirmInline(
        "Er du sikker på at du vil slette vedtaket?",
        "Fristen går fra 15.01.2027 til 01.01.2027.",
        "Ja, slett",
    )
    holder = QWidget()
    holder.setMinimumHeight(80)
    toast = Toast(holder)
    toast.show_message("Tiltaket «Korte bransjekurs» er slettet")
    banner = Banner("warn", "Følges opp av en annen kommune – kan bare leses", icon_name="laas")
    return [
        _small_card("Tom liste", empty),
        _small_card("Skrivebeskyttet", banner, line),
        _small_card("Er du sikker? (på raden, uten dialog)", sure, holder),
    ]


def _states_middle() -> list[Card]:
    skeleton = SkeletonRows("vedtak", 3)
    skeleton.show()
    conflict = Banner("warn", "Kari Holm endret sluttdatoen kl. 09:38", icon_name="konflikt")
    values = DetailFields([("Din verdi", "31.10.2026"), ("Lagret nå", "15.11.2026")])
    answers = in_line(
        Button("Behold min", "primary", small=True), Button("Bruk lagret", small=True)
    )
    icons = in_line(
        IconButton("blyant", "Rediger"),
        IconButton("soppel", "Slett", tone="danger"),
        QCheckBox("Vis fullførte og inaktive"),
        Button("Alle 17", "chip", small=True),
        Button("Nullstill", "quiet", icon_name="lukk", small=True),
    )
    long = ElidingLabel("Et navn som er for langt for linjen & <b>slik</b> " * 4)
    return [
        _small_card("Henter (vises først etter 300 ms)", skeleton),
        _small_card("Konflikt – endret av en annen", conflict, values, answers),
        _small_card("Småting", icons, hairline(), long),
    ]


def _states_right() -> list[Card]:
    error = Banner("danger", "Vedtakene kunne ikke leses fra basen", "Prøv igjen")
    period = PeriodField(data.today, count=data.count_days)
    period.set_value(date(2026, 11, 2), date(2026, 11, 13))
    calendar = CalendarPopup(data.TODAY)
    calendar.setFixedWidth(theme().length(280))
    calendar.show_day(date(2026, 11, 2))
    calendar.set_period(date(2026, 11, 2), date(2026, 11, 13))
    late = FormField("Avslutningsdato", new_date(date(2027, 6, 21)), required=True)
    late.set_error("Må være innen fristen 15.01.2027")
    hours = QLineEdit("30,0")
    hours.setFixedWidth(theme().length(120))
    weekly = FormField("Antall timer per uke", hours, required=True, helper="Desimalkomma")
    fields = in_line(late, weekly)
    return [
        _small_card("Feil – kan prøves igjen", error),
        _small_card("Periode (dato kan stå tom, kalender med uker)", period, calendar),
        _small_card("Feltfeil", fields),
    ]
