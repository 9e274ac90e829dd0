// The choices that a person makes for this player; they stay on the device.

export function settingsOf(form, { memory, playhead, tones, voice, awake, words, changed, signal }) {
  const field = (name) => form.querySelector(`[name="${name}"]`);
  const chosen = memory.choices ?? {};

  function apply() {
    const sound = field("sound").value;
    tones.on = sound === "tones" || sound === "both";
    voice.on = sound === "voice" || sound === "both";
    voice.rate = Number(field("rate").value);
    voice.name = field("voice").value || chosen.voice || "";
    tones.buzzes = field("buzzes").checked;
    awake.wanted = field("screen").checked;
    playhead.manual = field("manual").checked;
    const pace = Number(field("pace").value);
    if (pace !== playhead.pace) playhead.setPace(pace);
  }

  for (const [name, value] of Object.entries(chosen)) {
    const known = field(name);
    if (!known) continue;
    if (known.type === "checkbox") known.checked = value;
    else known.value = value;
    // A voice that is gone, or a value of an earlier version.
    if (known.value === "") known.selectedIndex = 0;
  }
  field("buzzes").closest("label").hidden = !navigator.vibrate;
  apply();
  form.addEventListener("change", ({ target }) => {
    apply();
    memory.choices = {
      ...chosen,
      ...Object.fromEntries([...form.querySelectorAll("[name]")].map((one) => [
        one.name, one.type === "checkbox" ? one.checked : one.value,
      ])),
    };
    changed();
    if (["sound", "voice", "rate"].includes(target.name)) voice.say(words.sample);
  }, { signal });
}
