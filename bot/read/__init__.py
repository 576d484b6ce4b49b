"""Bytes -> Article, words -> Query; pure."""
