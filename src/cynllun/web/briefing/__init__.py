"""What applies to me: a public briefing for a role at a kind of setting on a day, kept in its address."""
