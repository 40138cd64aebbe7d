// How words are said: a click on a word asks, and a row of buttons shows and forgets.

const $ = (id) => document.getElementById(id);

export class Pronunciations {
  /** `onChange` is called when one was added or forgotten. */
  constructor(onChange) {
    this.byPhrase = new Map();
    this.onChange = onChange;
    $("pronounce").addEventListener("close", () => this.#answer());
    $("pronunciations").addEventListener("click", ({ target }) => this.#forget(target));
  }

  /** Return what is said, by phrase. */
  get all() {
    return Object.fromEntries(this.byPhrase);
  }

  /** Ask how a word is said. */
  ask({ word, phonemes }) {
    this.phrase = word;
    $("phrase").textContent = word;
    $("phonemes").textContent = `/${phonemes}/`;
    $("said").value = this.byPhrase.get(word) ?? `/${phonemes}/`;
    $("pronounce").returnValue = "cancel";
    $("pronounce").showModal();
    $("said").select();
  }

  #answer() {
    const said = $("said").value.trim();
    if ($("pronounce").returnValue !== "save" || !said) return;
    this.byPhrase.set(this.phrase, said);
    this.#show();
  }

  #forget(target) {
    if (this.byPhrase.delete(target.dataset?.phrase)) this.#show();
  }

  #show() {
    const buttons = [...this.byPhrase].map(([phrase, said]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "chip";
      button.dataset.phrase = phrase;
      button.textContent = `${phrase} → ${said} ✕`;
      button.ariaLabel = `Forget that ${phrase} is said ${said}`;
      return button;
    });
    $("pronunciations").replaceChildren(...buttons);
    $("pronunciations").hidden = !buttons.length;
    this.onChange();
  }
}
