"""The border between portals in the admin: what each address may show to whom, decided in one place."""
