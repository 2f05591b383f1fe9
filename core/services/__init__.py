"""The use cases: validate, change and log in one unit of work; the only clock."""
