/* Print, copy and send: buttons that only a script can serve, so a script brings them out. */

const wake = (button, action) => {
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", action);
};

wake(document.querySelector("[data-print]"), () => window.print());

const box = document.querySelector("[data-share]");
if (box) {
  const field = box.querySelector("input");
  const said = box.querySelector("[data-share-said]");
  field.addEventListener("focus", () => field.select());
  wake(box.querySelector("[data-share-copy]"), async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = said.dataset.copied;
    } catch {
      // Not allowed here: the person can still copy by hand.
      field.focus();
      said.textContent = said.dataset.byHand;
    }
  });
  if (navigator.share) {
    const send = box.querySelector("[data-share-send]");
    wake(send, () => {
      navigator.share({ title: send.dataset.shareSend, url: field.value }).catch(() => {});
    });
  }
}
