"""Nouns -> what people see; pure.

`pieces` is text with emphasis that Slack and a terminal both can show. `dates`, `words`, `quoting`, `verdicts`,
`figures`, `schedules`, `guiding` and `placing` say in pieces what both say; `slack` and `terminal` draw them.
"""
