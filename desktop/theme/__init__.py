"""The look of the program: tokens, palette, style sheet, fonts and icons.

`desktop.theme.theme.theme()` is the one object that widgets ask. Nothing here knows a view.
"""
