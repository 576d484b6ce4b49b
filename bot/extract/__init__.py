"""Article -> attributions and facts; pure. The whole of it is `reading.extract`; the rooms are imported apart."""
