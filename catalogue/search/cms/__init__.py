"""The search inside the CMS: thesaurus, recommendations, what people missed, the state of the index."""
