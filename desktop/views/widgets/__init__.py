"""The shared widgets. Import each from its own module; nothing is imported here.

All texts are plain text. Texts, dates and rules come from outside; nothing here asks a clock.

etikett         Etikett(text, Role, tone, *, wrap, selectable); ElidingLabel(text, Role, tone)
buttons         Button(text, variant, *, icon_name, small, access).set_menu(menu);
                variants primary, secondary, quiet, danger, dangerFill, link, chip, toast.
                IconButton(icon_name, action_name, *, tone, size)
pill            Pill(text, kind).show_text(text, kind); kinds noytral, aksent, info, ok, warn,
                danger, plomme
banner          Banner(kind, text | [text, (strong, True)], action); set_message; -> action_clicked
card            Card(title, *, padded): set_count, set_note, add_action(widget), add(widget),
                set_form(widget | None); FormArea().fields; hairline()
status_card     StatusCard(Status(name, left, right, programme)) of StatusLine(icon, label, value,
                info, key, pill, pill_kind, hero); -> info_clicked(key)
program_bar     ProgramBar(Programme(start, deadline, today, gaps=(Gap(first, last, text),)))
page_tabs       PageTabs(name, [(key, text)]): current, set_current; -> chosen(key)
segmented       SegmentedControl(name, [(key, text)]): current, set_current; -> changed(key)
combo           NoWheelComboBox(name): set_options([(key, text)]), key, set_key; -> chosen(key);
                WheelGuard: an application-wide event filter
form_field      FormField(label, control, *, required, helper, access): set_error, set_helper,
                set_required, error, focus; FieldError(text)
date_parser     parse_date(text, today, DateRange(first, last)) -> date | None, DateInputError;
                format_date, weekday_and_week, long_date
date_field      NorwegianDateField(today, *, is_holiday, allowed): date, set_date, valid, error,
                commit, open_calendar; -> changed(date | None), problem(text)
calendar_popup  CalendarPopup(today, is_holiday): set_period, show_day; -> chosen(date), left
period_field    PeriodField(today, *, count, is_holiday, labels, required): value, set_value,
                set_errors, first_field, last_field; -> changed.
                MonthField(years): value, set_value; -> changed(date | None)
decision_table  DecisionTable(name, [Column(title, width, from_window)], detail(key) -> QWidget,
                *, sort=(column, descending), newest=5): set_rows([DecisionRow]), row_keys,
                open_row, close_row, toggle, open_keys, current, set_current, show_all, segment,
                detail(key), set_window_width;
                -> current_changed, opened, closed, edit_wanted, delete_wanted (key),
                menu_wanted(key, QPoint), sort_changed(column, descending)
decision_row    DecisionRow(key, cells, state, italic, bold, warn, inactive, expandable, tooltip,
                sort_keys), Column
detail_fields   DetailFields([(label, value)]): the facts of an open row
appeal_table    AppealTable([AppealRow(key, received, decided, outcome, registered_by, registered,
                duration, waiting)]): set_rows, current
timeline        Timeline(TimelineData(first, last, today, lanes, deadlines, …)) of Lane, Bar, Disc:
                set_data, set_step(number)
step_table      StepTable([Step(number, text, extension, kind, before, after)]): select, selected;
                -> step_selected(number)
what_if         WhatIf(): set_effect(DeadlineEffect(now, after, change, kind, facts, notes,
                warnings) | None); NoteBox(text, kind)
confirm_inline  ConfirmInline(question, effect, yes, no): ask, set_effect; -> confirmed, cancelled
toast           Toast(parent): show_message(text, undo=True); -> undone, closed
empty_state     EmptyState(fact, next_step, action, *, icon_name, primary): set_texts;
                -> action_clicked
skeleton        SkeletonRows(what, rows): start, stop; -> cancelled
search_palette  SearchPalette(parent): open_with, set_results([SearchHit]); -> query_changed, chosen
saved_searches  SavedSearches(title, words): set_searches([SavedSearch]), set_compact, add_last;
                -> used, save_wanted, rename_wanted, delete_wanted (key); NameLine(words): ask
with_without_matrix  WithWithoutMatrix([Subject], row_names, name): set_ticks, set_turned;
                -> toggled(subject, with, ticked)
search_field    SearchField(hint, key): a line edit with a glass and perhaps «Ctrl+K»
list_table      ListTable(name): the QTableView of all lists; -> opened(index), menu_wanted
person_delegate PersonListDelegate({column: PersonCell}), PersonRole (INACTIVE, URGENCY,
                DEADLINE_TYPE, MISSING, COMPLETE), mark_pixmap(urgency, ratio)
flow_layout     FlowLayout(parent, gap, line_gap)
accessibility   announce(widget, text, assertive=False), set_accessible_role, set_expandable
plaintext       visible, button_text, tooltip_text
words           ord_for, ordliste, bruk_maalform("nb" | "nn")
"""
