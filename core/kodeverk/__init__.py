"""The code lists of the field, by code and by date."""
