"""The texts on which every voice is measured: about seven seconds of loud and soft sounds."""

_ENGLISH = (
    "The market opens early on Saturday. Farmers bring apples, cheese and honey, and by noon "
    "almost everything is sold."
)
TEXTS = {
    "en-US": _ENGLISH,
    "en-GB": _ENGLISH,
    "ja-JP": (
        "土曜日の市場は朝早く始まります。農家の人たちがりんごやチーズを運んできて、"
        "昼にはほとんど売り切れます。"
    ),
    "zh-CN": "星期六的市场很早就开了。农民们带来苹果、奶酪和蜂蜜。到中午几乎全都卖完了。",
    "es-ES": (
        "El mercado abre temprano los sábados. Los campesinos traen manzanas, queso y miel, y al "
        "mediodía casi todo está vendido."
    ),
    "fr-FR": (
        "Le marché ouvre tôt le samedi. Les paysans apportent des pommes, du fromage et du miel, "
        "et à midi presque tout est vendu."
    ),
    "hi-IN": (
        "शनिवार को बाज़ार सुबह जल्दी खुलता है। किसान सेब, पनीर और शहद लाते हैं, और दोपहर तक लगभग "
        "सब कुछ बिक जाता है।"
    ),
    "it-IT": (
        "Il mercato apre presto il sabato. I contadini portano mele, formaggio e miele, e a "
        "mezzogiorno quasi tutto è venduto."
    ),
    "pt-BR": (
        "O mercado abre cedo no sábado. Os agricultores trazem maçãs, queijo e mel, e ao meio-dia "
        "quase tudo está vendido."
    ),
}
"""Texts by BCP-47 code."""
