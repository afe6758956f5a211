"""Words that are searched for along with other words: the curator's thesaurus and names of places in time."""
