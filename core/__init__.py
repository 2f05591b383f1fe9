"""Everything of Introreg that is not a screen: codes, domain, rules, storage, letters, services."""
