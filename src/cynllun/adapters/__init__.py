"""In and out of Cynllun: files, numbers, formats. Each adapter is thin, replaceable and knows no web framework."""
