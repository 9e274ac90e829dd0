// What stays on this device: choices for good, the place in a routine while its tab is open.

const CHOICES = "unwind.player";

export class Memory {
  #key = `unwind.place ${location.pathname}${location.search}`;
  #warn;
  #words;

  constructor(warn, words) {
    this.#warn = warn;
    this.#words = words;
  }

  get choices() {
    return this.#read("localStorage", CHOICES);
  }

  set choices(value) {
    this.#write("localStorage", CHOICES, value);
  }

  get place() {
    return this.#read("sessionStorage", this.#key);
  }

  set place(value) {
    this.#write("sessionStorage", this.#key, value);
  }

  // Even naming a storage may throw where it is forbidden.
  #read(storage, key) {
    try {
      return JSON.parse(window[storage].getItem(key));
    } catch {
      this.#tell();
      return null;
    }
  }

  #write(storage, key, value) {
    try {
      if (value) window[storage].setItem(key, JSON.stringify(value));
      else window[storage].removeItem(key);
    } catch {
      this.#tell();
    }
  }

  #tell() {
    this.#warn(this.#words.forgetful);
  }
}
