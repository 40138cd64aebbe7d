"""Writes out the books of the Bible where a chapter and a verse follow: "Gen. 1:1"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.words import any_of

_BOOKS = {
    "Gen": "Genesis",
    "Ex": "Exodus",
    "Exod": "Exodus",
    "Lev": "Leviticus",
    "Num": "Numbers",
    "Deut": "Deuteronomy",
    "Josh": "Joshua",
    "Judg": "Judges",
    "Sam": "Samuel",
    "Kgs": "Kings",
    "Chr": "Chronicles",
    "Neh": "Nehemiah",
    "Ps": "Psalm",
    "Pss": "Psalms",
    "Prov": "Proverbs",
    "Eccl": "Ecclesiastes",
    "Isa": "Isaiah",
    "Jer": "Jeremiah",
    "Lam": "Lamentations",
    "Ezek": "Ezekiel",
    "Dan": "Daniel",
    "Hos": "Hosea",
    "Mic": "Micah",
    "Hab": "Habakkuk",
    "Zech": "Zechariah",
    "Mal": "Malachi",
    "Matt": "Matthew",
    "Mt": "Matthew",
    "Mk": "Mark",
    "Lk": "Luke",
    "Jn": "John",
    "Rom": "Romans",
    "Cor": "Corinthians",
    "Gal": "Galatians",
    "Eph": "Ephesians",
    "Phil": "Philippians",
    "Col": "Colossians",
    "Thess": "Thessalonians",
    "Tim": "Timothy",
    "Tit": "Titus",
    "Heb": "Hebrews",
    "Jas": "James",
    "Pet": "Peter",
    "Rev": "Revelation",
}
_BOOK = regex.compile(rf"(?<![\w.'-])(?P<book>{any_of(_BOOKS)})\b\.? (?=\d{{1,3}}:\d)")


class Verses:
    """Names the book in full."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with the names of books."""
        return text.sub(_BOOK, lambda match: f"{_BOOKS[match['book']]} ")
