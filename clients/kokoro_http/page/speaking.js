// One speech after the other: from the request to the sound, the marked word and the clock.
import { Player } from "./player.js";
import { Reading } from "./reading.js";
import { bytesOf, streamSpeech } from "./speech.js";
import { Waveform } from "./waveform.js";

const $ = (id) => document.getElementById(id);

export class Speaking {
  constructor({ showError, showState, onWord = () => {} }) {
    this.showError = showError;
    this.showState = showState;
    this.reading = new Reading($("reading"), onWord);
    this.waveform = new Waveform($("waveform"));
    this.player = null;
  }

  /** Speak; ends when everything has been heard, on `stop` and on an error, which it shows. */
  async play(request, token) {
    this.stop();
    const call = { abort: new AbortController(), player: new Player() };
    this.call = call;
    this.showState(true);
    this.reading.start(request.input);
    this.waveform.clear();
    $("waveform").hidden = false;
    $("status").textContent = "Waiting for the first sound…";
    this.#follow(call);
    try {
      await this.#receive(call, request, token);
      await call.player.finished();
    } catch (error) {
      if (error.name !== "AbortError") {
        this.showError(error);
        $("status").textContent = "";
      }
    } finally {
      if (this.call === call) this.#end();
    }
  }

  /** Stop the sound, and the call on the server. */
  stop() {
    if (!this.call) return;
    this.call.abort.abort();
    $("status").textContent = "Stopped.";
    this.#end();
  }

  get isPaused() {
    return this.call?.player.isPaused ?? false;
  }

  async toggle() {
    await this.call?.player.toggle();
  }

  async #receive(call, request, token) {
    const asked = performance.now();
    let first = null;
    for await (const event of streamSpeech(request, token, call.abort.signal)) {
      if (event.type === "speech.words") this.reading.add(event.words);
      if (event.type === "speech.audio.delta") {
        this.waveform.add(call.player.push(bytesOf(event.audio)));
        first ??= (performance.now() - asked) / 1000;
        $("status").textContent = `First sound after ${first.toFixed(2)} s.`;
      }
      if (event.type === "speech.audio.done") {
        const { audio_duration_ms: ms, billable_units: units } = event.usage;
        const billed = units === 1 ? "1 unit" : `${units} units`;
        $("status").textContent += ` ${(ms / 1000).toFixed(1)} s of speech, ${billed}.`;
      }
    }
  }

  /** Show, with every frame of the screen, what is heard. */
  #follow(call) {
    const show = () => {
      if (this.call !== call) return;
      const second = call.player.position;
      this.reading.mark(second);
      this.waveform.draw(second);
      $("clock").textContent = `${clock(second)} / ${clock(call.player.duration)}`;
      requestAnimationFrame(show);
    };
    show();
  }

  #end() {
    this.call.player.close();
    this.call = null;
    this.reading.mark(Infinity);
    this.showState(false);
  }
}

function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
