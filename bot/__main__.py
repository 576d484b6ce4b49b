"""`python -m bot`."""

from bot.cli import main

if __name__ == "__main__":  # processes that extract import this module under another name
    main()
