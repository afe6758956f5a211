"""The demonstration: invented records, accounts and deposits, and the command that shows them."""
