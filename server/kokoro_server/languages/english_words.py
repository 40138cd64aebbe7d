# ruff: noqa: RUF001  # phonetic letters are the data here
"""Words that misaki's lexicon lacks or has wrong: technical names, and initialisms."""

from kokoro_server.languages.english_tokens import in_variety
from kokoro_server.languages.spacy_pipeline import en

_BOTH = {
    "Kokoro": "kˈOkəɹO/kˈQkəɹQ",
    "kokoro": "kˈOkəɹO/kˈQkəɹQ",
    "Loomis": "lˈumɪs/lˈuːmɪs",
    "alpharetrovirus": "ˌælfəɹˌɛtɹOvˈIɹəs/ˌalfəɹˌɛtɹQvˈIɹəs",
    "retrovirus": "ɹˌɛtɹOvˈIɹəs/ɹˌɛtɹQvˈIɹəs",
    "JSON": "ʤˈAsᵊn",
    "YAML": "jˈæməl/jˈaməl",
    "README": "ɹˈidmi/ɹˈiːdmiː",
    "CUDA": "kˈudə/kˈuːdə",
    "NumPy": "nˈʌmpI",
    "PyTorch": "pˈItɔɹʧ/pˈItɔːʧ",
    "LaTeX": "lˈAtɛk",
    "GitHub": "ɡˈɪthʌb",
    "YouTube": "jˈutˌub/jˈuːtjuːb",
    "WiFi": "wˈIfI",
    "wifi": "wˈIfI",
    "LASER": "lˈAzəɹ/lˈAzə",
    "RADAR": "ɹˈAdɑɹ/ɹˈAdɑː",
    "OPEC": "ˈOpˌɛk/ˈQpɛk",
    "FEMA": "fˈimə/fˈiːmə",
    "SWAT": "swˈɑt/swˈɒt",
    "SCUBA": "skˈubə/skˈuːbə",
    "PIN": "pˈɪn",
    "CAPTCHA": "kˈæpʧə/kˈapʧə",
    "BASIC": "bˈAsɪk",
    "RAM": "ɹˈæm/ɹˈam",
    "ROM": "ɹˈɑm/ɹˈɒm",
    "SIM": "sˈɪm",
    "LAN": "lˈæn/lˈan",
    "WAN": "wˈæn/wˈan",
    "BIOS": "bˈIˌOs/bˈIɒs",
    "DOS": "dˈɔs/dˈɒs",
    "CAD": "kˈæd/kˈad",
    "MIDI": "mˈɪdi",
    "CRUD": "kɹˈʌd",
    "REST": "ɹˈɛst",
    "SaaS": "sˈæs/sˈas",
    "AWOL": "ˈAwˌɔl/ˈAwɒl",
    "UNICEF": "jˈunəsˌɛf/jˈuːnɪsɛf",
    "FIFA": "fˈifə/fˈiːfə",
    "AIDS": "ˈAdz",
    "SARS": "sˈɑɹz/sˈɑːz",
    "COBOL": "kˈObˌɔl/kˈQbɒl",
    "ZIP": "zˈɪp",
    "Zzz": "zː",
    "etcetera": "ɛtsˈɛɾəɹə/ɛtsˈɛtəɹə",
}
"""American phonemes by word, and British ones after a slash where they differ."""


def add_words(lexicon: en.Lexicon) -> None:
    """Add the words to misaki's `lexicon`, in its variety of English."""
    for word, phonemes in _BOTH.items():
        lexicon.golds[word] = in_variety(phonemes, british=lexicon.british)
