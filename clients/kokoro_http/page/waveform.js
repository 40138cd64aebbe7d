// Draws the speech: a bar per 50 ms, in colour as far as it has been heard.
const SECONDS = 0.05;
const RATE = 24000;

export class Waveform {
  constructor(canvas) {
    this.canvas = canvas;
    this.clear();
  }

  clear() {
    this.peaks = [];
    this.open = { peak: 0, samples: 0 };
  }

  add(samples) {
    for (const sample of samples) {
      this.open.peak = Math.max(this.open.peak, Math.abs(sample));
      if (++this.open.samples < SECONDS * RATE) continue;
      this.peaks.push(this.open.peak);
      this.open = { peak: 0, samples: 0 };
    }
  }

  /** Draw; `second` is what is heard now. */
  draw(second) {
    const { canvas } = this;
    const scale = devicePixelRatio;
    canvas.width = canvas.clientWidth * scale;
    canvas.height = canvas.clientHeight * scale;
    const brush = canvas.getContext("2d");
    const style = getComputedStyle(canvas);
    const [heard, coming] = [style.getPropertyValue("color"), style.getPropertyValue("border-color")];
    const bars = this.#bars(Math.floor(canvas.clientWidth / 5));
    const wide = Math.max(bars.length, 60);
    bars.forEach((peak, index) => {
      const height = Math.max(2 * scale, peak * canvas.height);
      brush.fillStyle = index / bars.length <= second / this.duration ? heard : coming;
      brush.beginPath();
      const x = (index / wide) * canvas.width;
      const width = (canvas.width / wide) * 0.6;
      brush.roundRect(x, (canvas.height - height) / 2, width, height, width / 2);
      brush.fill();
    });
  }

  get duration() {
    return Math.max(SECONDS, this.peaks.length * SECONDS);
  }

  /** Return the peaks, joined where there are more than fit. */
  #bars(most) {
    const each = Math.max(1, Math.ceil(this.peaks.length / most));
    const bars = [];
    for (let index = 0; index < this.peaks.length; index += each) {
      bars.push(Math.max(...this.peaks.slice(index, index + each)));
    }
    return bars;
  }
}
