"""What was done and read, by whom: events that are only ever added, each chained to the one before it."""
