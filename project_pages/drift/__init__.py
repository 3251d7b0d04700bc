"""Drift: places of free text that contradict the record of the project they tell."""
