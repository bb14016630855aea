"""The trail of events: what is told to it from pages and from accounts, and the pages that show it."""
