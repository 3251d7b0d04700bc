"""Rules of publishing: what law, agreements and the house demand of pages and records, as dated data and functions."""
