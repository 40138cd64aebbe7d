# ruff: noqa: E501  # sentences in many scripts beside their phonemes
import pytest
from tests.server.pronouncing import phonemes_of

from kokoro_server.languages import PHONEMES, Languages

EXPECTED = {
    "en-US": {
        "Hello, world!": "həlˈO, wˈɜɹld!",
        "I don’t know; it’s Bob’s.": "ˌI dˈOnt nˈO; ɪts bˈɑbz.",
        "The café costs $3.50, or 50%.": "ðə kæfˈA kˈɔsts θɹˈi dˈɑləɹz ænd fˈɪfti sˈɛnts, ɔɹ fˈɪfti pəɹsˈɛnt.",
        "In 1984 Dr. Smith left the U.S. at 10:30 a.m.": "ɪn nˌIntˈin ˈATi fˈɔɹ dˈɑktəɹ smˈɪθ lˈɛft ðə jˌuˈɛs æt tˈɛn θˈɜɹTi ˌAˈɛm",
        "Kubernetes runs on 日本語 machines.": "kˌubəɹnˈɛTiz ɹˈʌnz ˌɔn ɻɨ↘pə↓n y↓ məʃˈinz.",
        "She said “yes” — twice…": "ʃˌi sˈɛd “jˈɛs” — twˈIs…",
    },
    "en-GB": {
        "Hello, world!": "həlˈQ, wˈɜːld!",
        "I can’t dance in the bath.": "ˌI kˈɑːnt dˈɑːns ɪn ðə bˈɑːθ.",
        "The lorry cost £1,234.": "ðə lˈɒɹi kˈɒst wˈʌn θˈWzᵊnd tˈuː hˈʌndɹəd and θˈɜːti fˈɔː pˈWndz.",
        "Where were you on the 3rd of May?": "wˌɛː wɜː juː ˌɒn ðə θˈɜːd ɒv mˈA?",
        "Schedule the aluminium garage.": "ʃˈɛdjuːl ði ˌaljʊmˈɪnɪəm ɡˈaɹɑːʤ.",
    },
    "ja-JP": {
        "こんにちは、世界。": "koɲɲiʨiβa, sekai.",
        "今日は二〇二四年五月一日です。": "kʲoː βa ɲiseɴ ɲiʥɨːjo neɴ ɡoɡaʦɨ ʦɨitaʨi desɨ.",
        "東京タワーへ行って、寿司を食べました。": "toːkʲoː taβaː e iʔte, sɨɕi o tabe maɕita.",
        "3.14と50%と¥1,000": "saɴ teɴ iʨi joɴ to ɡoʥɨʔpaːsento to seɴeɴ",
        "iPhoneを3本買った！": "ˈIfˌOn o saɴ boɴ kaʔta!",
        "「お元気ですか？」": "“o ɡeŋkʲi desɨ ka?”",
    },
    "zh-CN": {
        "你好，世界！": "ni↓xau↓, ʂɨ↘ʨje↘!",
        "北京是中国的首都。": "pei↓ʨi→ŋ ʂɨ↘ ꭧʊ→ŋkwo↗ tɤ ʂou↓tu→.",
        "我有3.14元和50%的股份。": "wo↓ jou↓ sa→ntjɛ↓n i→ sɨ↘ɥɛ↗n xɤ↗ pai↓fə→nꭧɨ→u↓ʂɨ↗ tɤ ku↓fə↘n.",
        "2024年5月1日": "ɚ↘li↗ŋɚ↘ sɨ↘njɛ↗n u↓ɥe↘ i→ɻɨ↘",
        "iPhone很好用。": "ˈIfˌOn xə↓n xau↓ jʊ↘ŋ.",
        "《红楼梦》，曹雪芹著": "“xʊ↗ŋlou↗mə↘ŋ”, ʦʰau↗ɕɥe↓ʨʰi↗n ꭧu↘",
    },
    "es-ES": {
        "¡Hola, mundo!": "ˈola, mˈundo!",
        "¿Cómo estás?": "kˈomo estˈas?",
        "El 3,14 % de 1.234 personas.": (
            "el tɾˈes kˈoma katˈoɾθe poɾ θjˈɛnto ðe mˈil ðosθjˈɛntas tɾˈAnta i kwˈatɾo peɾsˈonas."
        ),
        "Cuesta $30 o 25 €.": "kwˈesta tɾˈAnta ðˈolaɾes o βˌAntiθˈinko ˈeʊɾos.",
        "El pingüino y el ñandú comen whisky.": "el pˌiŋɡuˈino i el ɲandˈu kˈomen wˈiski.",
        "Привет, amigo.": "prʲivʲˈet, amˈiɣo.",
    },
    "fr-FR": {
        "Bonjour, le monde !": "bɔ̃ʒˈuʁ, lə mˈɔ̃d!",
        "L’été, j’ai mangé une crème brûlée.": "letˈe, ʒe mɑ̃ʒˈe yn kʁˈɛm bʁylˈe.",
        "Ça coûte 12,50 €.": "sa kˈut dˈuz øʁˈo sɛ̃kˈɑ̃t.",
        "Le 14 juillet 1789.": "lə katˈɔʁz ʒyijˈɛ mˈil sˈɛt sˈɑ̃ kˈatʁvˈɛ̃nˈœf.",
        "Un bon vin blanc et du football.": "œ̃ bˈɔ̃ vˈɛ̃ blˈɑ̃ e dy fˈʊtbɔːl.",
    },
    "hi-IN": {
        "नमस्ते, दुनिया!": "nəmˈʌsteː, dˈʊnɪjˌaː!",
        "आप कैसे हैं?": "ˌaːp kˈɛːseː hɛ̃?",
        "घड़ी और पहाड़ सब बढ़े।": "ɡʰˈʌɽi ɔːɾ pəhˈaːɽ sˈʌb bˈʌɽheː.",
        "मेरा नाम राम है।": "mˌeːɾaː nˈaːm ɾˈaːm hɛː.",
        "उसने ₹500 दिए।": "ˈʊsnˌeː pˈãnc sˈɔː ɾˈʊpˌeː dˈɪeː.",
        "मैं WhatsApp use करता हूँ।": "mɛ̃ wɒts ˈap jˈuːs kˈʌɾtˌaː hũ.",
    },
    "it-IT": {
        "Ciao, mondo!": "ʧˈao, mˈondo!",
        "Perché no?": "perkˌe nˈɔ?",
        "L’università costa 1.500,75 €.": (
            "lʊniversitˈa kˈɔsta mˈille ʧinkweʧˈɛnto ˈɛʊro setːantaʧˈinkwe ʧentˈɛzimɪ."
        ),
        "Gli gnocchi sono buoni.": "ʎɪ ɲˈokːɪ sˌono bʊˈɔnɪ.",
        "Alle 10:30 del 25 dicembre.": "ˌalle djˈɛʧɪ e trˈenta del ventiʧˈinkwe diʧˈɛmbre.",
    },
    "pt-BR": {
        "Olá, mundo!": "olˈa, mˈũŋdʊ!",
        "São Paulo é grande, não é?": "sɐ̃ʊ̃ pˈWlw ɛ ɡrˈɐ̃ŋʤy, nˌɐ̃ʊ̃ ɛ?",
        "O pão custa R$ 3,50.": "ʊ pˈɐ̃ʊ̃ kˈustæ trˈez xeˈIz i sˌiŋkwˈAŋtæ sˌAŋtˈavʊs.",
        "Às 15h30 do dia 7 de setembro.": "aːs kˈiŋzy ˈɔɾæz i trˈiŋtæ dʊ ʤˈiæ sˈɛʧy ʤy sˌetˈAmbrʊ.",
        "O coração bate a 45%.": "ʊ kˌoɾasˈɐ̃ʊ̃ bˈaʧj a kwˌaɾˈAŋtæ i sˈiŋkʊ por sˈAŋtʊ.",
    },
}


@pytest.mark.parametrize(
    ("code", "text", "phonemes"),
    [
        (code, text, phonemes)
        for code, table in EXPECTED.items()
        for text, phonemes in table.items()
    ],
)
def test_sentences_have_these_phonemes(
    languages: Languages, code: str, text: str, phonemes: str
) -> None:
    assert phonemes_of(languages, code, text) == phonemes
    assert set(phonemes) <= PHONEMES
