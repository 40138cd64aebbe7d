// Calls the API of this server: streams of speech as events, and whole files.

export class SpeechError extends Error {
  constructor(error, status = 0) {
    super(error.message);
    this.param = error.param;
    this.status = status;
  }
}

/** Yield the events of a request as they come; throws `SpeechError` where one says so. */
export async function* streamSpeech(body, token, signal) {
  const events = { ...body, response_format: "pcm", stream_format: "sse", word_timings: true };
  const response = await post(events, token, signal);
  const text = response.body.pipeThrough(new TextDecoderStream());
  let isDone = false;
  for await (const event of parsed(text.getReader())) {
    if (event.type === "error") throw new SpeechError(event.error);
    isDone ||= event.type === "speech.audio.done";
    yield event;
  }
  if (!isDone) throw new SpeechError({ message: "The speech broke off." });
}

/** Return a whole file as a blob. */
export async function speechFile(body, format, token) {
  const response = await post({ ...body, response_format: format, stream: false }, token);
  return response.blob();
}

async function post(body, token, signal) {
  const headers = { "content-type": "application/json" };
  if (token) headers.authorization = `Bearer ${token}`;
  const request = { method: "POST", headers, body: JSON.stringify(body), signal };
  const response = await reached(fetch("v1/audio/speech", request));
  if (!response.ok) throw new SpeechError(await errorOf(response), response.status);
  return response;
}

async function reached(fetched) {
  try {
    return await fetched;
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new SpeechError({ message: "This server can't be reached." });
  }
}

async function errorOf(response) {
  try {
    return (await response.json()).error;
  } catch {
    return { message: `The server answered ${response.status}.` };
  }
}

/** Yield the data of server-sent events; an event ends with an empty line. */
async function* parsed(reader) {
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) yield JSON.parse(block.replace(/^data: /, ""));
  }
}

/** Return base64 as bytes. */
export function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
