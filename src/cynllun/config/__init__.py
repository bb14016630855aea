"""Settings, start-up checks and the server's entry points."""
