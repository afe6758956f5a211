"""The curator's desk inside the CMS: the inbox, the review screen, the decisions."""
