"""Quote Desk: who said what, where it was printed, and whether a quote is what was printed."""
