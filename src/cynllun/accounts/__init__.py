"""People, the organisations that they work for, and what each may do there."""
