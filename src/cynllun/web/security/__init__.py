"""Second steps, other ways to sign in, sessions, and what happens when a session ends."""
