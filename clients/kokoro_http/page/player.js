// Plays pieces of speech without gaps, as they come, with Web Audio.
const RATE = 24000;
const LEAD = 0.08; // Seconds before the first sound, in which its scheduling takes place.

export class Player {
  /** Must be made in a click or a key press: browsers allow sound only then. */
  constructor() {
    this.context = new AudioContext({ sampleRate: RATE });
    this.pieces = []; // Each with the time of the context at which it sounds, and its own.
    this.received = 0; // Samples.
    this.ends = 0; // When the last piece ends, in samples of the context.
    this.last = null;
  }

  /** Schedule 16-bit samples after those before; return them as numbers from -1 to 1. */
  push(bytes) {
    const samples = floats(bytes);
    if (!samples.length) return samples;
    const buffer = this.context.createBuffer(1, samples.length, RATE);
    buffer.copyToChannel(samples, 0);
    this.last = this.context.createBufferSource();
    this.last.buffer = buffer;
    this.last.connect(this.context.destination);
    // Whole samples, so that neighbours touch.
    const soonest = Math.ceil((this.context.currentTime + LEAD) * RATE);
    const at = this.ends > this.context.currentTime * RATE ? this.ends : soonest;
    this.last.start(at / RATE);
    this.pieces.push({ at: at / RATE, start: this.received / RATE });
    this.received += samples.length;
    this.ends = at + samples.length;
    return samples;
  }

  /** Seconds of speech received so far. */
  get duration() {
    return this.received / RATE;
  }

  /** The second of the speech that is heard now; below 0 before its beginning. */
  get position() {
    const now = this.context.currentTime - (this.context.outputLatency || 0);
    const piece = this.pieces.findLast(({ at }) => at <= now);
    return piece ? Math.min(piece.start + now - piece.at, this.duration) : -1;
  }

  /** Resolves once everything that was pushed has been heard. */
  finished() {
    if (!this.last || this.context.currentTime * RATE >= this.ends) return Promise.resolve();
    return new Promise((resolve) => this.last.addEventListener("ended", resolve));
  }

  get isPaused() {
    return this.context.state === "suspended";
  }

  toggle() {
    return this.isPaused ? this.context.resume() : this.context.suspend();
  }

  close() {
    if (this.context.state !== "closed") this.context.close();
  }
}

function floats(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = new Float32Array(bytes.byteLength >> 1);
  for (let index = 0; index < samples.length; index++) {
    samples[index] = view.getInt16(2 * index, true) / 32768;
  }
  return samples;
}
