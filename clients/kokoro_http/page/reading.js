// The text while it is spoken: its words become buttons, and the one that is heard is marked.

export class Reading {
  /** `onWord` is called with a word that is chosen by click or Enter. */
  constructor(element, onWord) {
    this.element = element;
    this.onWord = onWord;
    element.addEventListener("click", ({ target }) => this.#choose(target));
    element.addEventListener("keydown", (event) => this.#move(event));
  }

  /** Show `text`, of which no word is known yet. */
  start(text) {
    this.characters = Array.from(text); // The API counts code points.
    this.words = [];
    this.told = 0;
    this.marked = null;
    this.rest = document.createTextNode(text);
    this.element.replaceChildren(this.rest);
    this.element.scrollTop = 0;
  }

  /** Make buttons of words whose times have come. */
  add(words) {
    for (const word of words) {
      if (word.text_start < this.told) continue; // Several are one written word.
      const button = document.createElement("button");
      button.type = "button";
      button.className = "word";
      button.textContent = word.word;
      button.tabIndex = this.words.length ? -1 : 0;
      const before = this.characters.slice(this.told, word.text_start).join("");
      this.rest.before(before, button);
      this.told = word.text_end;
      this.words.push({ ...word, button });
    }
    this.rest.textContent = this.characters.slice(this.told).join("");
  }

  /** Mark the word that is heard at `second`. */
  mark(second) {
    const word = this.words.findLast(({ start }) => start <= second);
    const heard = word && second < word.end ? word.button : null;
    if (heard === this.marked) return;
    this.marked?.classList.remove("now");
    heard?.classList.add("now");
    heard?.scrollIntoView({ block: "nearest" });
    this.marked = heard;
  }

  #choose(target) {
    const word = this.words.find(({ button }) => button === target);
    if (word) this.onWord(word);
  }

  /** Arrows move between the words: one stop of the Tab key is enough for all of them. */
  #move(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const index = this.words.findIndex(({ button }) => button === document.activeElement);
    const next = this.words[index + (step ?? 0)];
    if (!step || index < 0 || !next) return;
    event.preventDefault();
    this.words[index].button.tabIndex = -1;
    next.button.tabIndex = 0;
    next.button.focus();
  }
}
