"""One paragraph of ordinary prose in each language."""

# ruff: noqa: RUF001 - commas of Chinese

from bench.texts import PARAGRAPH

TEXTS = {
    "en-US": PARAGRAPH,
    "en-GB": PARAGRAPH,
    "es-ES": (
        "El viejo transbordador salió del puerto poco después de las nueve, con cuarenta "
        "pasajeros, dos bicicletas y un perro que no era de nadie. Había niebla sobre el agua, así "
        "que el capitán navegaba despacio y tocaba la campana cada minuto. Nadie se quejó. Cuando "
        "por fin apareció la isla, gris y enorme, todos se pusieron de pie."
    ),
    "fr-FR": (
        "Le vieux bac a quitté le port peu après neuf heures, avec quarante passagers, deux vélos "
        "et un chien qui n'était à personne. Le brouillard couvrait l'eau, alors le capitaine "
        "avançait lentement et sonnait la cloche chaque minute. Personne ne s'est plaint. Quand "
        "l'île est enfin apparue, grise et immense, tout le monde s'est levé."
    ),
    "hi-IN": (
        "पुरानी नाव नौ बजे के कुछ देर बाद बंदरगाह से निकली। उसमें चालीस यात्री, दो साइकिलें "
        "और एक कुत्ता था जो किसी का नहीं था। पानी पर कोहरा छाया हुआ था, इसलिए कप्तान ने "
        "नाव धीरे चलाई और हर मिनट घंटी बजाई। किसी ने शिकायत नहीं की। "
        "जब आखिर में द्वीप दिखाई दिया, तो सब लोग खड़े हो गए।"
    ),
    "it-IT": (
        "Il vecchio traghetto lasciò il porto poco dopo le nove, con quaranta passeggeri, due "
        "biciclette e un cane che non era di nessuno. Sull'acqua c'era la nebbia, così il capitano "
        "andava piano e suonava la campana ogni minuto. Nessuno si lamentò. Quando finalmente "
        "apparve l'isola, grigia ed enorme, tutti si alzarono in piedi."
    ),
    "pt-BR": (
        "A velha balsa deixou o porto pouco depois das nove, com quarenta passageiros, duas "
        "bicicletas e um cachorro que não era de ninguém. Havia neblina sobre a água, então o "
        "capitão seguia devagar e tocava o sino a cada minuto. Ninguém reclamou. Quando a ilha "
        "finalmente apareceu, cinzenta e enorme, todos se levantaram."
    ),
    "ja-JP": (
        "古い連絡船は九時を少し過ぎた頃、四十人の乗客と二台の自転車、それに誰のものでもない犬を一匹"
        "乗せて港を出ました。海には霧がかかっていたので、船長はゆっくりと船を進め、一分ごとに鐘を"
        "鳴らしました。文句を言う人はいませんでした。やがて島が見えてくると、みんな立ち上がりました。"
    ),
    "zh-CN": (
        "旧渡轮九点刚过就离开了港口，船上有四十名乘客、两辆自行车和一只不属于任何人的狗。水面上有雾，"
        "所以船长开得很慢，每分钟敲一次钟。没有人抱怨。一个女孩数着钟声，她的祖父睡着了，两个学生小声"
        "争论着面包的价格。当那座灰色的大岛终于出现时，所有人都站了起来。"
    ),
}
"""By BCP-47 code."""
