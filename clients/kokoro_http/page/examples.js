// The request of the page, as other programs make it.

export const PROGRAMS = { curl, Python: python, grpcurl };

function curl(body) {
  return [
    `curl ${address()}/audio/speech \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '${quoted(JSON.stringify({ ...body, response_format: "mp3" }))}' \\`,
    `  -o speech.mp3`,
  ].join("\n");
}

function python({ model, input, voice, speed, ...others }) {
  const known = { model, voice, input, ...(speed && { speed }), response_format: "mp3" };
  const lines = Object.entries(known).map(([name, value]) => `    ${name}=${literal(value)},`);
  if (Object.keys(others).length) lines.push(`    extra_body=${literal(others)},`);
  return [
    "from openai import OpenAI",
    "",
    `client = OpenAI(base_url="${address()}", api_key="none")`,
    "with client.audio.speech.with_streaming_response.create(",
    ...lines,
    ") as response:",
    '    response.stream_to_file("speech.mp3")',
  ].join("\n");
}

function grpcurl({ input, voice, language, speed, pitch, pronunciations }) {
  const request = {
    text: input,
    ...voiceFields(voice, language),
    ...(speed && { speed }),
    ...(pitch && { pitchSemitones: pitch }),
    ...(pronunciations && { pronunciations: Object.entries(pronunciations).map(pronunciation) }),
    audioEncoding: "AUDIO_ENCODING_MP3",
  };
  return [
    `grpcurl -plaintext -max-msg-sz 100000000 \\`,
    `  -d '${quoted(JSON.stringify(request))}' \\`,
    `  localhost:50051 kokoro_speech.v1.TextToSpeechService/Synthesize \\`,
    `  | jq -r .audio | base64 -d > speech.mp3`,
  ].join("\n");
}

/** Return the fields of the contract for one voice, or for a mix such as "a(70)+b(30)". */
function voiceFields(voice, language) {
  const parts = [...voice.matchAll(/([^()+]+)\((\d+)\)/g)];
  if (!parts.length) return voiceField(voice);
  const voiceMix = parts.map(([, id, weight]) => ({ ...voiceField(id), weight: Number(weight) }));
  return { language: LANGUAGES[language], voiceMix };
}

const LANGUAGES = {
  "en-US": "LANGUAGE_AMERICAN_ENGLISH",
  "en-GB": "LANGUAGE_BRITISH_ENGLISH",
  "ja-JP": "LANGUAGE_JAPANESE",
  "zh-CN": "LANGUAGE_MANDARIN_CHINESE",
  "es-ES": "LANGUAGE_SPANISH",
  "fr-FR": "LANGUAGE_FRENCH",
  "hi-IN": "LANGUAGE_HINDI",
  "it-IT": "LANGUAGE_ITALIAN",
  "pt-BR": "LANGUAGE_BRAZILIAN_PORTUGUESE",
};

/** A voice of the operator has no number in the contract. */
function voiceField(id) {
  const isOfCatalogue = /^[a-z][fm]_/.test(id);
  return isOfCatalogue ? { voice: `VOICE_${id.toUpperCase()}` } : { customVoice: id };
}

function pronunciation([phrase, said]) {
  const sounds = /^\/(.+)\/$/.exec(said);
  return sounds ? { phrase, phonemes: sounds[1] } : { phrase, alias: said };
}

function address() {
  return new URL("v1", document.baseURI).href;
}

/** Quote for a shell, within single quotes. */
function quoted(text) {
  return text.replaceAll("'", `'\\''`);
}

/** Return a value as Python writes it. */
function literal(value) {
  return JSON.stringify(value)
    .replaceAll(/(?<=[:[,])true(?=[,\]}])/g, "True")
    .replaceAll(/(?<=[:[,])false(?=[,\]}])/g, "False");
}
