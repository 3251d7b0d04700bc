"""Evidence: project pages as citizens saw them, kept for auditors whenever what they show changes."""
