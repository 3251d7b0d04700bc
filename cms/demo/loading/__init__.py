"""From the texts of the demonstration to pages, records and files: each module makes one kind of thing."""
