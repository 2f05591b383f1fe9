"""The window of Introreg: everything that knows Qt."""
