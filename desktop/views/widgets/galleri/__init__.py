"""A gallery of the shared widgets with invented people; a tool for developers and tests."""
