"""Rights over data: access to one's own, the history of a record, how long it is kept, and holds."""
