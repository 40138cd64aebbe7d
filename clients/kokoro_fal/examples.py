"""What fal's playground shows before anybody has typed: one text for every language."""

PROMPTS = {
    "american-english": "Good morning! The library opens at nine, and the coffee is free today.",
    "british-english": "Mind the step, please. The next train to York leaves from platform four.",
    "japanese": "おはようございます。今日は天気がいいので、公園を散歩しましょう。",
    "spanish": "Buenos días. El mercado abre a las ocho y hoy hay naranjas muy dulces.",
    "french": "Bonjour à tous. Le musée est ouvert jusqu'à dix-huit heures ce soir.",
    "hindi": "नमस्ते। आज मौसम बहुत अच्छा है, चलिए बगीचे में टहलते हैं।",
    "italian": "Buongiorno. Il treno per Firenze parte tra dieci minuti dal binario due.",
    "brazilian-portuguese": "Bom dia! A padaria já abriu e o pão acabou de sair do forno.",
    "mandarin-chinese": "早上好。今天的面包很新鲜。我们一起去公园散步吧。",
}
"""Texts by the language's id; a language without one has an empty form."""
