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

function grpcurl({ input, voice, speed }) {
  const request = {
    text: input,
    voice: `VOICE_${voice.toUpperCase()}`,
    ...(speed && { speed }),
    audioEncoding: "AUDIO_ENCODING_MP3",
  };
  return [
    `grpcurl -plaintext -max-msg-sz 100000000 \\`,
    `  -d '${quoted(JSON.stringify(request))}' \\`,
    `  localhost:50051 kokoro_speech.v1.TextToSpeechService/Synthesize \\`,
    `  | jq -r .audio | base64 -d > speech.mp3`,
  ].join("\n");
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
