"""The widgets of the pages: they show screens and emit intentions."""
