"""The only hands: everything that reads or writes files, or asks git, stands here."""
