"""What Latin letters and abbreviations are called in Japanese."""

_NAMES = {
    "A": "エー", "B": "ビー", "C": "シー", "D": "ディー", "E": "イー", "F": "エフ", "G": "ジー",
    "H": "エイチ", "I": "アイ", "J": "ジェー", "K": "ケー", "L": "エル", "M": "エム", "N": "エヌ",
    "O": "オー", "P": "ピー", "Q": "キュー", "R": "アール", "S": "エス", "T": "ティー",
    "U": "ユー", "V": "ブイ", "W": "ダブリュー", "X": "エックス", "Y": "ワイ", "Z": "ゼット",
}  # fmt: skip

CHARACTERS = _NAMES | {
    "0": "ゼロ", "1": "イチ", "2": "ニー", "3": "サン", "4": "ヨン", "5": "ゴー", "6": "ロク",
    "7": "ナナ", "8": "ハチ", "9": "キュー", ":": "コロン", "/": "スラッシュ",
}  # fmt: skip
"""Names of characters in addresses of network devices."""

GREEK = {
    "α": "アルファ", "β": "ベータ", "γ": "ガンマ", "δ": "デルタ", "ε": "イプシロン", "ζ": "ゼータ",
    "η": "イータ", "θ": "シータ", "ι": "イオタ", "κ": "カッパ", "λ": "ラムダ", "μ": "ミュー",
    "ν": "ニュー", "ξ": "クシー", "ο": "オミクロン", "π": "パイ", "ρ": "ロー", "σ": "シグマ",
    "τ": "タウ", "υ": "ウプシロン", "φ": "ファイ", "χ": "カイ", "ψ": "プサイ", "ω": "オメガ",
}  # fmt: skip

POINTS = {"N": "北緯", "S": "南緯", "E": "東経", "W": "西経"}
"""Points of the compass in coordinates."""

ENGLISH_NUMBERS = {
    "0": "ゼロ", "1": "ワン", "2": "ツー", "3": "スリー", "4": "フォー", "5": "ファイブ",
    "6": "シックス", "7": "セブン", "8": "エイト", "9": "ナイン", "10": "テン", "11": "イレブン",
    "12": "トゥエルブ", "13": "サーティーン", "14": "フォーティーン", "15": "フィフティーン",
    "16": "シックスティーン", "18": "エイティーン", "20": "トゥエンティー",
    "23": "トゥエンティースリー",
}  # fmt: skip
"""Numbers as Japanese says them beside English letters, such as in "5G"."""

ORDINALS = {
    "1st": "ファースト", "2nd": "セカンド", "3rd": "サード", "4th": "フォース", "5th": "フィフス",
    "6th": "シックスス", "7th": "セブンス", "8th": "エイス", "9th": "ナインス", "10th": "テンス",
}  # fmt: skip

WORDS = {
    # Initialisms that are words.
    "NASA": "ナサ", "JAXA": "ジャクサ", "NATO": "ナトー", "UNESCO": "ユネスコ", "AIDS": "エイズ",
    "UNICEF": "ユニセフ", "ASEAN": "アセアン", "OPEC": "オペック", "APEC": "エイペック",
    "FIFA": "フィファ", "JICA": "ジャイカ", "JETRO": "ジェトロ", "TOEIC": "トーイック",
    "TOEFL": "トーフル", "SARS": "サーズ", "MERS": "マーズ", "JAL": "ジャル", "LAN": "ラン",
    "SIM": "シム", "RAM": "ラム", "ROM": "ロム", "PIN": "ピン", "GIF": "ジフ", "NISA": "ニーサ",
    "NEET": "ニート", "ZIP": "ジップ", "SWAT": "スワット", "JASRAC": "ジャスラック",
    "COVID": "コビッド", "SUICA": "スイカ", "PASMO": "パスモ", "JSON": "ジェイソン",
    "SAT": "サット", "DOS": "ドス", "FAX": "ファックス", "TEL": "電話", "OK": "オーケー",
    # Names and English words in capitals.
    "TOTO": "トートー", "KADOKAWA": "カドカワ", "YAMAHA": "ヤマハ", "HONDA": "ホンダ",
    "TOYOTA": "トヨタ", "SONY": "ソニー", "LINE": "ライン", "IKEA": "イケア", "ZARA": "ザラ",
    "VS": "バーサス", "vs": "バーサス", "NEW": "ニュー", "OFF": "オフ", "ON": "オン",
    "UP": "アップ", "DOWN": "ダウン", "IN": "イン", "OUT": "アウト", "THE": "ザ", "BIG": "ビッグ",
    "MAX": "マックス", "MIN": "ミン", "FREE": "フリー", "SALE": "セール", "OPEN": "オープン",
    "CLOSE": "クローズ",
    "COOL": "クール", "LOVE": "ラブ", "LIVE": "ライブ", "HAPPY": "ハッピー", "WEB": "ウェブ",
    "HOT": "ホット", "TOP": "トップ", "BEST": "ベスト", "MY": "マイ", "NO": "ノー", "YES": "イエス",
    "BAR": "バー", "CAFE": "カフェ", "STOP": "ストップ", "GO": "ゴー", "GET": "ゲット",
    "AND": "アンド", "OR": "オア", "NOT": "ノット", "WIN": "ウィン", "ZERO": "ゼロ", "ONE": "ワン",
    "STEP": "ステップ", "PLAN": "プラン", "DAY": "デイ", "END": "エンド", "START": "スタート",
    "IoT": "アイオーティー", "iOS": "アイオーエス", "SaaS": "サース", "eSIM": "イーシム",
    # With kanji and katakana.
    "W杯": "ワールドカップ", "Yシャツ": "ワイシャツ", "Tシャツ": "ティーシャツ",
}  # fmt: skip
"""What is not spelled."""

SPELLED = frozenset(
    ("OECD", "IAEA", "USDA", "AIIB", "ICAO", "JAEA", "UCLA", "USTR", "IEEE", "ISBN")
)
"""Initialisms that look like words."""

FORMULAS = {
    "CO2": "シーオーツー", "H2O": "エイチツーオー", "O2": "オーツー", "N2": "エヌツー",
    "PM2.5": "ピーエムニーテンゴ", "SO2": "エスオーツー", "CH4": "シーエイチフォー",
    "C++": "シープラスプラス", "C#": "シーシャープ", "F#": "エフシャープ", "B2B": "ビートゥービー",
    "B2C": "ビートゥーシー", "P2P": "ピートゥーピー", "SpO2": "エスピーオーツー",
    "HbA1c": "ヘモグロビンエーワンシー", "5W1H": "ゴダブリューイチエイチ", "1on1": "ワンオンワン",
    "3on3": "スリーオンスリー", "2in1": "ツーインワン", "3in1": "スリーインワン",
    "M.2": "エムドットツー", "H.264": "エイチ点ニーロクヨン", "H.265": "エイチ点ニーロクゴー",
    "AKB48": "エーケービーフォーティーエイト",
}  # fmt: skip
"""Letters with digits and signs, read in a way of their own."""

ENGLISH_BEHIND = frozenset((
    "G7", "G8", "G20", "F1", "F2", "F3", "K1", "J1", "J2", "J3", "B1", "B2", "B3", "Q1", "Q2",
    "Q3", "Q4", "U20", "R2", "M1", "S1", "R1", "U18", "U23",
))  # fmt: skip
"""Letters with a number that is said in English; "A4" is not."""


def spelled(letters: str) -> str:
    """Return the names of Latin letters."""
    return "".join(_NAMES[letter] for letter in letters.upper())
