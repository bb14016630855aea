"""Who may do what: an organisation's people, the people of one learner's case, and their own view of it."""
