"""The commands, one file each. What stands in these lists is what Quote Desk can do; nothing else registers."""

from bot.command import Action, Command
from handlers import compare_sources, context, digest, facts, verify_quote, who_said
from handlers.quote_desk import helping

_ANSWERS = (who_said.COMMAND, compare_sources.COMMAND, facts.COMMAND, verify_quote.COMMAND, digest.COMMAND)

COMMANDS: tuple[Command, ...] = (*_ANSWERS, helping(_ANSWERS))
ACTIONS: tuple[Action, ...] = (context.ACTION,)
