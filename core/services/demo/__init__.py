"""The invented practice caseload: the same for the same seed and day.

Nobody in it exists. DUF numbers are of the 9xxx series, municipalities are numbered 999x.
"""

from core.services.demo.saker import lag_sak, lag_saker

__all__ = ["lag_sak", "lag_saker"]
