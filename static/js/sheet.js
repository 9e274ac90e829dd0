// A sheet over the player. What it shows is borrowed from the page, and goes back there.

export class Sheet {
  #dialog;
  #mark = document.createComment("borrowed");

  constructor(dialog, { signal }) {
    this.#dialog = dialog;
    dialog.addEventListener("close", () => this.#giveBack(), { signal });
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close(), { signal });
  }

  get isOpen() {
    return this.#dialog.open;
  }

  close() {
    this.#dialog.close();
  }

  open(content, title) {
    content.replaceWith(this.#mark);
    this.#dialog.querySelector("[data-title]").textContent = title;
    this.#dialog.querySelector("[data-close]").before(content);
    this.#dialog.showModal();
  }

  #giveBack() {
    const borrowed = this.#dialog.querySelector("[data-close]").previousElementSibling;
    if (this.#mark.isConnected) this.#mark.replaceWith(borrowed);
  }
}
