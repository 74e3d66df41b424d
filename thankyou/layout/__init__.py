"""Card, design, format and words become one scene a panel; all layout is decided here."""
