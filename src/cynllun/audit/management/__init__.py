"""Commands of the server that touch the trail."""
