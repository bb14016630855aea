"""The time that a school needs: what the law asks of it by when, against the hours that its ALNCo has."""
