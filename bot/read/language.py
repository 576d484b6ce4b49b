"""Which language a text is in: by its script, or by its commonest words.

Whole articles leave no doubt, so that a table of words does; the classifiers that were tried need over 100 MB.
"""

import unicodedata
from collections import Counter

from bot.text import words

_COMMON = {
    "en": "the of and to in is that for it was on with as he be by at are this have from not but his they said who",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an sagte er sie",
    "fr": "le la les de des et en du un une que est pour qui dans sur pas au par plus avec il elle ne se ce sont à dit",
    "es": "el la los las de y en que del se un una por con para es no lo como su al más pero ha dijo este fue sus",
    "it": "il la di che e in del della per un una è con non si le da dei sono al ha come nel anche più gli ma ha detto",
    "pt": "o a de que e do da em um para é com não uma os no se na por mais as dos como mas ao foi disse são pelo",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als bij naar heeft maar zei hij ze die",
    "sv": "och i att det som en på är av för med den till inte har de ett om var han sade men så från vi hon kan",
    "da": "og i at det en den til er som på de med for af ikke der har et han var sagde men vi fra kan skal også hun",
    "no": "og i det er på til som en for av med at har ikke den de et han om var sa men jeg fra kan skal også ble hun",
    "fi": "ja on ei se että hän oli mutta kun ovat myös mukaan sanoi joka kuin niin tai sen ole hänen vain nyt jo",
    "pl": "i w na z się nie że do to jest o jak po od za przez ale dla powiedział który są tym tego oraz już być jego",
    "cs": "a v na se je že s z do to o ve k za po by ale pro jako od který jsou bylo řekl podle také jeho uvedl už",
    "ro": "și în de la a că cu pe nu un o din se pentru care mai este au sau fi spus dar ca prin sunt lui fost după",
    "hu": "a az és hogy nem is egy van ez volt meg csak mint már de el azt még mondta szerint kell lehet ki több",
    "tr": "ve bir bu da de için ile olarak çok olan daha gibi ne var dedi ancak kadar olduğunu sonra o ama değil",
    "id": "yang dan di dengan untuk dari pada ini itu tidak akan dalam juga adalah oleh kata telah ke sebagai ia",
    "sw": "ya na wa kwa ni katika la za kuwa hii alisema huo cha kama lakini hiyo watu yake nchi baada wa ili",
    "ru": "и в не на что с по как это а из он за от но к для его было сказал также который их том мы они",
    "uk": "і в на що не з та до як це за від у для про його але він був також який або ми є після заявив",
    "bg": "и на да се в е за от не са че с по като това до ще но към каза който при има беше след те или",
    "sr": "и је да у се на за су од са не што који као али је рекао о то би из после или није он",
}
_WORDS_OF = {language: frozenset(common.split()) for language, common in _COMMON.items()}
_SCRIPTS = {
    "ARABIC": "ar", "HEBREW": "he", "GREEK": "el", "DEVANAGARI": "hi", "BENGALI": "bn", "TAMIL": "ta", "TELUGU": "te",
    "GUJARATI": "gu", "GURMUKHI": "pa", "THAI": "th", "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh",
    "ARMENIAN": "hy", "GEORGIAN": "ka", "ETHIOPIC": "am",
}  # fmt: skip
# How many words and characters are looked at, below how many nothing is said, and what share must be common words.
_WORDS, _CHARACTERS = 600, 6000
_FEWEST, _FEWEST_LETTERS = 12, 40
_ENOUGH = 0.12


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of a text's language; None when it is too short, or in none that is known here."""
    start = text[:_CHARACTERS]
    scripts = Counter(unicodedata.name(char, "").split(" ", 1)[0] for char in start if char.isalpha())
    if scripts.total() < _FEWEST_LETTERS:
        return None
    script, count = scripts.most_common(1)[0]
    if script in _SCRIPTS and count > scripts.total() / 2:
        return "ja" if script == "CJK" and scripts["HIRAGANA"] else _SCRIPTS[script]
    return _by_words([word.folded for _, word in zip(range(_WORDS), words(start), strict=False)])


def _by_words(seen: list[str]) -> str | None:
    shares = {language: sum(word in common for word in seen) for language, common in _WORDS_OF.items()}
    best = max(shares, key=lambda language: shares[language])
    return best if len(seen) >= _FEWEST and shares[best] >= _ENOUGH * len(seen) else None
