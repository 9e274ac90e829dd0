// Soft tones on the audio clock, which no busy page can delay, and vibration.

const AHEAD_MS = 1500;
const PITCH = { count: 440, start: 660, in: 440, go: 440, hold: 520, out: 330, back: 330 };

export class Tones {
  on = false;
  buzzes = false;
  #context = null;
  #coming = new Map();
  #warn;
  #words;

  constructor(warn, words) {
    this.#warn = warn;
    this.#words = words;
  }

  /** Only a press may open the sound; called on each, so that it also wakes up again. */
  open() {
    if (!this.on) return;
    try {
      // Whatever else is playing goes on, and the switch on the side of a phone counts.
      if (navigator.audioSession) navigator.audioSession.type = "ambient";
      this.#context ??= new AudioContext();
      this.#context.resume().catch(() => this.#silent());
    } catch {
      this.#silent();
    }
  }

  buzz(pattern) {
    if (this.buzzes) navigator.vibrate?.(pattern);
  }

  /** Put the tones of the next moments on the audio clock. */
  plan(playhead) {
    if (!this.on || this.#context?.state !== "running" || !playhead.running) return;
    let due = -playhead.into;
    for (let { at } = playhead; at < playhead.segments.length && due < AHEAD_MS; at += 1) {
      for (const [name, after] of tonesOf(playhead, at)) {
        const wait = due + after;
        if (wait >= 0 && wait < AHEAD_MS) this.#tone(`${at} ${after}`, name, wait);
      }
      if (playhead.manual) return;
      due += playhead.length(at);
    }
  }

  /** Take back what has not sounded yet: the person paused or went elsewhere. */
  hush() {
    for (const tone of this.#coming.values()) tone.stop();
    this.#coming.clear();
  }

  close() {
    this.hush();
    this.#context?.close();
  }

  #silent() {
    this.#warn(this.#words.noTones);
  }

  #tone(key, name, wait) {
    if (this.#coming.has(key)) return;
    const at = this.#context.currentTime + wait / 1000;
    const tone = this.#context.createOscillator();
    const volume = this.#context.createGain();
    tone.frequency.value = PITCH[name];
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.2, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.45);
    tone.connect(volume).connect(this.#context.destination);
    tone.onended = () => this.#coming.delete(key);
    tone.start(at);
    tone.stop(at + 0.5);
    this.#coming.set(key, tone);
  }
}

/** The tones of one piece: [name, milliseconds after its start]. */
function tonesOf(playhead, at) {
  const { kind, phases, seconds } = playhead.segments[at];
  const second = 1000 * playhead.pace;
  if (kind === "ready") return Array.from({ length: seconds }, (_, n) => ["count", n * second]);
  if (!phases) return [["start", 0]];
  let after = 0;
  return phases.map(([cue, , length]) => {
    const tone = [PITCH[cue] ? cue : "start", after * second];
    after += length;
    return tone;
  });
}
