"""The law, in pure Python and data: no web framework, no dataframe, no database, no clock."""
