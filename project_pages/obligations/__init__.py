"""Obligations of projects: what funds, the state budget and the house demand of a record and of pages that tell it."""
