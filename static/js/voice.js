// Says lines aloud with the device's own voices. Voices that send text elsewhere are left alone.

const OURS = ["interrupted", "canceled"];

export class Voice {
  on = false;
  rate = 1;
  name = "";
  #select;
  #warn;
  #words;

  constructor(select, { signal, warn, words }) {
    this.#select = select;
    this.#warn = warn;
    this.#words = words;
    this.#offer();
    window.speechSynthesis?.addEventListener?.("voiceschanged", () => this.#offer(), { signal });
  }

  /** A milestone waits its turn; anything else is dropped rather than said late. */
  say(text, isMilestone = true) {
    if (!this.on) return;
    const synthesis = window.speechSynthesis;
    if (!synthesis || this.#refused) return this.#mute();
    if (!isMilestone && (synthesis.speaking || synthesis.pending)) return;
    try {
      const line = new SpeechSynthesisUtterance(text);
      line.lang = document.documentElement.lang;
      line.rate = this.rate;
      line.voice = this.#voice ?? null;
      line.onerror = ({ error }) => { if (!OURS.includes(error)) this.#mute(); };
      synthesis.speak(line);
    } catch {
      this.#mute();
    }
  }

  hush() {
    const synthesis = window.speechSynthesis;
    if (synthesis?.speaking || synthesis?.pending) synthesis.cancel();
  }

  get #own() {
    const all = window.speechSynthesis?.getVoices() ?? [];
    const [language] = document.documentElement.lang.split("-");
    return all.filter(({ lang, localService }) => localService && lang.startsWith(language));
  }

  get #voice() {
    return this.#own.find(({ name }) => name === this.name) ?? this.#own[0];
  }

  /** Whether there are voices, but none that stays on the device. */
  get #refused() {
    return !this.#own.length && window.speechSynthesis.getVoices().length > 0;
  }

  #offer() {
    const names = this.#own.map(({ name }) => new Option(name, name, false, name === this.name));
    if (names.length) this.#select.replaceChildren(...names);
  }

  #mute() {
    this.#warn(this.#words.noVoice);
  }
}
