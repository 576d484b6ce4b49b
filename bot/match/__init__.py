"""How like two things are: passages, names, renderings. Pure; the only room with rapidfuzz."""
