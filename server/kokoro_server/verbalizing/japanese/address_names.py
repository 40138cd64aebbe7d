"""What domains, files and marks in addresses are called in Japanese."""

from kokoro_server.verbalizing.japanese.letter_names import spelled

_SPELLED_DOMAINS = ("jp", "co", "ne", "or", "ac", "go", "io", "ai", "tv", "me", "cc", "us",
                    "uk",
                    "eu", "de", "fr", "cn", "kr", "tw")  # fmt: skip
_SPELLED_FILES = ("pdf", "csv", "png", "xls", "xlsx", "ppt", "pptx", "html", "css", "js", "ts",
                  "py", "md", "svg", "xml", "sql", "gz", "sh")  # fmt: skip


DOMAINS = {
    "com": "コム", "net": "ネット", "org": "オルグ", "info": "インフォ", "app": "アップ",
    "shop": "ショップ", "blog": "ブログ", "online": "オンライン", "dev": "デブ", "edu": "エデュ",
    "gov": "ガブ", "biz": "ビズ", "tokyo": "トーキョー",
} | {name: spelled(name) for name in _SPELLED_DOMAINS}  # fmt: skip

FILES = {
    "txt": "テキスト", "jpg": "ジェーペグ", "jpeg": "ジェーペグ", "zip": "ジップ", "exe": "エグゼ",
    "json": "ジェイソン", "gif": "ジフ", "doc": "ドック", "docx": "ドックエックス",
    "mp3": "エムピースリー", "mp4": "エムピーフォー", "tar": "ター", "ini": "イニ", "log": "ログ",
    "yaml": "ヤムル", "toml": "トムル", "wav": "ウェーブ",
} | {name: spelled(name) for name in _SPELLED_FILES}  # fmt: skip

MARKS = {
    ".": "ドット", "/": "スラッシュ", "@": "アットマーク", ":": "コロン", "-": "ハイフン",
    "_": "アンダーバー", "?": "クエスチョン", "=": "イコール", "&": "アンド", "#": "シャープ",
    "%": "パーセント", "~": "チルダ", "+": "プラス", "*": "アスタリスク",
}  # fmt: skip

PREFIXES = {
    "http": "エイチティーティーピー", "https": "エイチティーティーピーエス",
    "www": "ダブリューダブリューダブリュー",
}  # fmt: skip
