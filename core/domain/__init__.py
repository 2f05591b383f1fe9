"""What is registered about a person, as frozen values: one file a noun, no behaviour but look-ups.

Nothing in here knows a file, a clock or a screen. Dates are `datetime.date`, times are UTC
`datetime.datetime`, codes are the keys of the code lists (`core.kodeverk`).
"""
