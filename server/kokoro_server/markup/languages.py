"""The language of an `xml:lang` attribute."""

from kokoro_speech import catalogue


def language_code(tag: str) -> str | None:
    """Return the served language for a BCP-47 tag, such as "es-ES" for "es-MX"; `None` if none."""
    codes = [language.code for language in catalogue.languages()]
    wanted = tag.strip().lower().replace("_", "-")
    for code in codes:
        if code.lower() == wanted:
            return code
    primary = {"cmn": "zh"}.get(wanted.partition("-")[0], wanted.partition("-")[0])
    return next((code for code in codes if code.partition("-")[0] == primary), None)
