// The page: what its parts do together.
import { PROGRAMS } from "./examples.js";
import { Pronunciations } from "./pronunciations.js";
import { SAMPLES } from "./samples.js";
import { Speaking } from "./speaking.js";
import { speechFile } from "./speech.js";
import { makeTabs } from "./tabs.js";
import { fillLanguages, fillSecondVoices, fillVoices, mixed, voicesByLanguage } from "./voices.js";

const FORMATS = { mp3: "MP3", opus: "Opus", flac: "FLAC", wav: "WAV", pcm: "PCM" };
const EXTENSIONS = { opus: "ogg" };

const $ = (id) => document.getElementById(id);
let byLanguage = new Map();
let program = Object.keys(PROGRAMS)[0];

const pronunciations = new Pronunciations(() => {
  showRequest();
  showReading(false);
});
const speaking = new Speaking({
  onWord: (word) => pronunciations.ask(word),
  showError,
  showState: (isRunning) => {
    $("speak").disabled = isRunning;
    $("pause").hidden = $("stop").hidden = !isRunning;
    $("pause").textContent = "Pause";
  },
});

/** Return the request as the page stands. */
function request() {
  const [speed, pitch] = [Number($("speed").value), Number($("pitch").value)];
  const said = pronunciations.all;
  return {
    model: "kokoro",
    input: $("text").value,
    voice: mixed($("voice").value, $("second").value, Number($("share").value)),
    ...($("second").value && { language: $("language").value }),
    ...(speed !== 1 && { speed }),
    ...(pitch && { pitch }),
    ...(Object.keys(said).length && { pronunciations: said }),
  };
}

async function speak() {
  showError(null);
  showReading(true);
  await speaking.play(request(), $("token").value);
}

async function download(format, button) {
  showError(null);
  button.disabled = true;
  try {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await speechFile(request(), format, $("token").value));
    link.download = `speech.${EXTENSIONS[format] ?? format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch (error) {
    showError(error);
  } finally {
    button.disabled = false;
  }
}

function showReading(isShown) {
  $("text").hidden = isShown;
  $("reading").hidden = $("edit").hidden = !isShown;
}

function showError(error) {
  $("error").hidden = !error;
  $("error").textContent = error?.message ?? "";
  if (error?.status === 401) {
    $("access").open = true;
    $("token").focus();
  }
}

function showRequest() {
  const length = Array.from($("text").value).length;
  $("count").textContent = `${length.toLocaleString()} characters`;
  $("speed-value").value = `${$("speed").value}×`;
  $("pitch-value").value = `${$("pitch").value > 0 ? "+" : ""}${$("pitch").value} semitones`;
  $("share-value").value = `${$("share").value} %`;
  $("share-label").hidden = !$("second").value;
  $("code").textContent = PROGRAMS[program](request());
}

function changeLanguage() {
  const language = $("language").value;
  const isSample = Object.values(SAMPLES).includes($("text").value);
  if (isSample || !$("text").value) $("text").value = SAMPLES[language] ?? "";
  $("text").lang = $("reading").lang = language;
  fillVoices($("voice"), byLanguage.get(language));
  fillSecondVoices($("second"), byLanguage);
  showReading(false);
}

async function copy() {
  await navigator.clipboard.writeText($("code").textContent);
  $("copy").textContent = "Copied";
  setTimeout(() => ($("copy").textContent = "Copy"), 2000);
}

function connect() {
  $("form").addEventListener("submit", (event) => {
    event.preventDefault();
    speak();
  });
  $("form").addEventListener("input", showRequest);
  $("language").addEventListener("change", () => {
    changeLanguage();
    showRequest();
  });
  $("pause").addEventListener("click", async () => {
    await speaking.toggle();
    $("pause").textContent = speaking.isPaused ? "Go on" : "Pause";
  });
  $("stop").addEventListener("click", () => speaking.stop());
  $("edit").addEventListener("click", () => {
    speaking.stop();
    showReading(false);
    $("text").focus();
  });
  $("copy").addEventListener("click", copy);
  addEventListener("keydown", (event) => {
    const isSpeak = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (isSpeak && !$("speak").disabled) $("form").requestSubmit();
    if (event.key === "Escape") speaking.stop();
  });
}

function makeDownloads() {
  for (const [format, name] of Object.entries(FORMATS)) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", () => download(format, button));
    $("downloads").append(button);
  }
}

async function start() {
  connect();
  makeDownloads();
  try {
    byLanguage = await voicesByLanguage();
    fillLanguages($("language"), byLanguage);
    changeLanguage();
  } catch (error) {
    showError(error);
  }
  makeTabs($("tabs"), $("code-panel"), Object.keys(PROGRAMS), (name) => {
    program = name;
    showRequest();
  });
}

start();
