"""The letter templates' sources, and what turns them into Word files."""
