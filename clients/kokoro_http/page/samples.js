// What the page shows before anybody has typed, by language.
export const SAMPLES = {
  "en-US":
    "The sea was calm that evening. A small boat came home, late and full of silver fish, and somebody on board was singing.",
  "en-GB":
    "The kettle had just boiled when the rain began. We drew the curtains, lit the fire and let the garden look after itself.",
  "ja-JP": "海は静かでした。小さな舟がゆっくりと港に帰ってきます。だれかが歌を歌っています。",
  "zh-CN": "那天晚上，海面很平静。一条小船慢慢地回到港口，船上有人在唱歌。",
  "es-ES":
    "Aquella tarde el mar estaba en calma. Una barca pequeña volvía despacio al puerto, y alguien cantaba a bordo.",
  "fr-FR":
    "Ce soir-là, la mer était calme. Une petite barque rentrait au port, et quelqu'un chantait à bord.",
  "hi-IN": "उस शाम समुद्र शांत था। एक छोटी नाव धीरे-धीरे लौट रही थी, और कोई गा रहा था।",
  "it-IT":
    "Quella sera il mare era calmo. Una piccola barca tornava piano al porto, e qualcuno cantava a bordo.",
  "pt-BR":
    "Naquela tarde o mar estava calmo. Um pequeno barco voltava devagar ao porto, e alguém cantava a bordo.",
};
