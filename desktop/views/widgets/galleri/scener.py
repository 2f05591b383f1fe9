"""The scenes of the gallery, after the pictures of the design."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.appeal_table import AppealTable
from desktop.views.widgets.banner import Banner, Part
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import Card, FormArea
from desktop.views.widgets.decision_table import DecisionTable
from desktop.views.widgets.detail_fields import DetailFields
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.form_field import FormField
from desktop.views.widgets.galleri import data
from desktop.views.widgets.galleri.deler import in_row, new_combo, new_date, new_page
from desktop.views.widgets.galleri.tilstander import tilstander
from desktop.views.widgets.list_table import ListTable
from desktop.views.widgets.page_tabs import PageTabs
from desktop.views.widgets.person_delegate import PersonCell, PersonListDelegate, PersonRole
from desktop.views.widgets.pill import Pill, PillKind
from desktop.views.widgets.search_field import SearchField
from desktop.views.widgets.search_palette import SearchHit, SearchPalette
from desktop.views.widgets.segmented import SegmentedControl
from desktop.views.widgets.status_card import StatusCard
from desktop.views.widgets.step_table import StepTable
from desktop.views.widgets.timeline import Timeline
from desktop.views.widgets.what_if import WhatIf

if TYPE_CHECKING:
    from collections.abc import Callable

_TOP = Qt.AlignmentFlag.AlignTop


def ordning() -> QWidget:
    """The person page with the status and an open decision."""
    page, column = new_page(1038, 860)
    menu = Button("Skriv ut", icon_name="skriv-ut")
    menu.set_menu(QMenu(menu))
    head = in_row(
        Etikett("Introduksjonsprogram", Role.PAGE_TITLE),
        Etikett("Daryna Melnyk", Role.BODY_MEDIUM, "text2"),
        Pill("9024 118820 06"),
        gap=14,
    )
    head.addWidget(SearchField("Søk DUF-nummer", "Ctrl+K"))
    head.addWidget(menu)
    column.addLayout(head)
    column.addWidget(_law_banner())
    column.addWidget(PageTabs("Faner", [("ordning", "Ordning"), ("deltakelse", "Deltakelse")]))
    status = StatusCard(data.STATUS)
    status.set_window_width(1366)
    column.addWidget(status)
    card, table = _decision_card()
    column.addWidget(card)
    column.addStretch(1)
    table.open_row("1")
    return page


def _law_banner() -> Banner:
    words: list[Part] = [
        "Denne personen er i målgruppen for ",
        ("integreringsloven", True),
        " (kapittel 6A)",
    ]
    return Banner("info", words, "Om kapittel 6A")


def _decision_card(window: int = 1366) -> tuple[Card, DecisionTable]:
    card = Card("Vedtak")
    card.set_count(7)
    card.set_note("2 ikke gjeldende, 1 slettet")
    table = DecisionTable(
        "Vedtak", data.DECISION_COLUMNS, decision_detail, sort=(2, True), newest=5
    )
    table.set_window_width(window)
    table.set_rows(data.DECISIONS)
    table.show_all(shown=True)
    card.add_action(table.segment)
    card.add_action(Button("Legg til vedtak", "primary", icon_name="pluss"))
    card.add(table)
    return card, table


def decision_detail(_key: str) -> QWidget:
    """The details of a decision with its appeals."""
    detail = QWidget()
    column = QVBoxLayout(detail)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    facts = QHBoxLayout()
    facts.setSpacing(8)
    facts.addWidget(DetailFields(data.DETAILS), 1)
    template = Button("Vedtaksmal", icon_name="maler", small=True)
    template.set_menu(QMenu(template))
    for button in (
        Button("Rediger", icon_name="blyant", small=True),
        template,
        Button("Slett", "danger", icon_name="soppel", small=True),
    ):
        facts.addWidget(button, 0, _TOP)
    column.addLayout(facts)
    appeal = in_row(Etikett("Klage på vedtaket", Role.VALUE), Pill("1"))
    appeal.addWidget(Button("Registrer utfall", "primary", icon_name="klubbe", small=True))
    appeal.addWidget(Button("Ny klage", icon_name="pluss", small=True))
    column.addLayout(appeal)
    column.addWidget(AppealTable([data.APPEAL]))
    return detail


def smal() -> QWidget:
    """The same on a narrow window: stacked status, fewer columns, the state on its own line."""
    page, column = new_page(868, 520)
    column.addWidget(_law_banner())
    column.addWidget(StatusCard(data.STATUS))
    card, _table = _decision_card(960)
    column.addWidget(card)
    column.addStretch(1)
    return page


def nytt_vedtak() -> QWidget:
    """The form of a leave with the live deadline."""
    page, column = new_page(1038, 540)
    card = Card("Vedtak")
    card.set_count(7)
    form = FormArea()
    row = QHBoxLayout()
    row.setSpacing(24)
    row.addLayout(_decision_fields(), 1)
    row.addWidget(WhatIf(data.EFFECT), 0, _TOP)
    form.fields.addLayout(row)
    card.set_form(form)
    table = DecisionTable("Vedtak", data.DECISION_COLUMNS, decision_detail, sort=(2, True))
    table.set_window_width(1366)
    table.set_rows(data.DECISIONS[:3])
    card.add(table)
    column.addWidget(card)
    column.addStretch(1)
    return page


def _decision_fields() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(11)
    column.addWidget(Etikett("Nytt vedtak", Role.VALUE))
    kind = FormField(
        "Vedtakstype", new_combo("Vedtakstype", "Permisjon pga. velferd", 318), required=True
    )
    column.addLayout(
        in_row(kind, FormField("Vedtaksdato", new_date(data.TODAY), required=True), gap=12)
    )
    result = FormField("Resultat", new_combo("Resultat", "Innvilget", 150), required=True)
    start = FormField(
        "Startdato", new_date(date(2026, 11, 2)), required=True, helper="mandag, uke 45"
    )
    end = FormField(
        "Sluttdato", new_date(date(2026, 11, 13)), required=True, helper="fredag, uke 46"
    )
    column.addLayout(in_row(result, start, end, gap=12))
    choice = QWidget()
    radios = QHBoxLayout(choice)
    radios.setContentsMargins(0, 0, 0, 0)
    radios.setSpacing(20)
    working = QRadioButton("Virkedager")
    working.setChecked(True)
    radios.addWidget(working)
    radios.addWidget(QRadioButton("Kalenderdager"))
    radios.addStretch(1)
    helper = "Bare dager etter første startdato flytter fristen."
    column.addWidget(FormField("Legg til frist som", choice, required=True, helper=helper))
    hint = Etikett("Ctrl+S lagrer  ·  Esc avbryter", Role.HELPER, "text2")
    save = Button("Lagre", "primary", icon_name="hake", access="L")
    column.addLayout(in_row(save, Button("Avbryt", access="A"), hint))
    return column


def logg() -> QWidget:
    """The calculation log."""
    page, column = new_page(1080, 640, flate="surface")
    column.setContentsMargins(22, 14, 22, 14)
    views = [("frist", "Frist"), ("kategori", "Kategori"), ("tid", "Aktiv tid i program")]
    head = QHBoxLayout()
    head.addWidget(Etikett("Beregningslogg – Frist – Introduksjonsprogram", Role.DIALOG_TITLE))
    head.addStretch(1)
    head.addWidget(SegmentedControl("Visning", views))
    column.addLayout(head)
    pills = QWidget()
    flow = FlowLayout(pills)
    flow.addWidget(Etikett("Frist for gjennomføring", Role.BODY_MEDIUM, "text2"))
    flow.addWidget(Etikett("15.01.2027", Role.HERO_DATE))
    flow.addWidget(Etikett("= 02.09.2024", Role.BODY_MEDIUM, "text2"))
    kinds: tuple[PillKind, ...] = ("aksent", "plomme", "info", "info", "warn", "ok")
    for step, kind in zip(data.STEPS, kinds, strict=True):
        flow.addWidget(Pill(step.extension, kind))
    column.addWidget(pills)
    timeline = Timeline(data.TIMELINE)
    column.addWidget(timeline)
    steps = StepTable(data.STEPS)
    steps.select(6)
    column.addWidget(steps)
    column.addStretch(1)
    return page


def personliste() -> QWidget:
    """The person list."""
    page, column = new_page(1282, 340)
    card = Card("Personer")
    table = ListTable("Personer")
    table.setModel(_person_model())
    cells = (
        PersonCell.DUF,
        PersonCell.NAME,
        PersonCell.TEXT,
        PersonCell.TEXT,
        PersonCell.SCHEME,
        PersonCell.DEADLINE,
        PersonCell.MISSING,
    )
    table.setItemDelegate(PersonListDelegate(dict(enumerate(cells)), table))
    table.set_row_height(theme().height(36))
    for number, width in enumerate((136, 176, 252, 102, 156, 214)):
        table.setColumnWidth(number, theme().length(width))
    table.horizontalHeader().setSectionResizeMode(6, QHeaderView.ResizeMode.Stretch)
    table.setMinimumHeight(theme().height(36) * 7)
    table.selectRow(3)
    card.add(table)
    column.addWidget(card)
    return page


def _person_model() -> QStandardItemModel:
    model = QStandardItemModel(0, len(data.PERSON_TITLES))
    model.setHorizontalHeaderLabels(list(data.PERSON_TITLES))
    for duf, name, since, deadline, kind, urgency, missing in data.PERSONS:
        inactive = kind == "Avsluttet"
        scheme = "Fullført / inaktiv" if inactive else "Introduksjonsprogram"
        texts = (duf, name, "Rett og plikt til introduksjonsprogram", since, scheme, deadline, "")
        items = [QStandardItem(text) for text in texts]
        for item in items:
            item.setData(inactive, PersonRole.INACTIVE)
        items[5].setData(urgency or None, PersonRole.URGENCY)
        items[5].setData(kind, PersonRole.DEADLINE_TYPE)
        items[6].setData(missing, PersonRole.MISSING)
        items[6].setData(not missing and not inactive, PersonRole.COMPLETE)
        model.appendRow(items)
    return model


def sok() -> QWidget:
    """The search palette."""
    page, column = new_page(640, 300)
    palette = SearchPalette()
    palette.setWindowFlags(Qt.WindowType.Widget)
    palette.set_results(
        [
            SearchHit("1", "Melnyk, Daryna", "9024 118820 06 · født 03.05.1988", "Fjordvik"),
            SearchHit("2", "Haidari, Samira", "9023 310455 18 · født 11.02.1991", "Fjordvik"),
            SearchHit("3", "Ny person", "", "Ctrl+Shift+N", "pluss"),
        ]
    )
    column.addWidget(palette)
    palette.show()
    return page


SCENES: dict[str, Callable[[], QWidget]] = {
    "ordning": ordning,
    "smal": smal,
    "nytt_vedtak": nytt_vedtak,
    "logg": logg,
    "tilstander": tilstander,
    "personliste": personliste,
    "sok": sok,
}
