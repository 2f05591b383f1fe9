"""The rules of the field: pure functions from a person's case and a date to frozen results."""
