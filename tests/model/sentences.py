"""A sentence of every language, and what the real model makes of it."""

SENTENCES = {
    "en-US": "The clock on the wall has stopped at half past seven.",
    "en-GB": "The clock on the wall has stopped at half past seven.",
    "ja-JP": "壁の時計は七時半で止まっています。",
    "zh-CN": "墙上的钟停在七点半。",
    "es-ES": "El reloj de la pared se paró a las siete y media.",
    "fr-FR": "L'horloge du mur s'est arrêtée à sept heures et demie.",
    "hi-IN": "दीवार की घड़ी साढ़े सात बजे रुक गई है।",
    "it-IT": "L'orologio alla parete si è fermato alle sette e mezza.",
    "pt-BR": "O relógio da parede parou às sete e meia.",
}
