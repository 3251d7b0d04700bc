// Reads the panel “Publishing control” again after each save of the draft, also where the form saves itself.

(() => {
  let waiting;
  const asked = { number: 0 };

  async function read(panel, address) {
    const number = (asked.number += 1);
    const answer = await fetch(address, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const text = await answer.text();
    if (number !== asked.number) return;
    const wasOpen = panel.querySelector("details")?.open;
    panel.innerHTML = text;
    const details = panel.querySelector("details");
    if (details && wasOpen) details.open = true;
  }

  function addressOf(panel, key) {
    return key ? panel.dataset.address.replace(/\d+\/$/, `${key}/`) : panel.dataset.address;
  }

  document.addEventListener("w-autosave:success", (event) => {
    const panel = document.querySelector("[data-publishing-control]");
    if (!panel) return;
    panel.dataset.address = addressOf(panel, event.detail?.response?.pk);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      read(panel, panel.dataset.address).catch(() => {
        const sentence = document.createElement("p");
        sentence.className = "publishing-control__verdict publishing-control__verdict--amber";
        sentence.textContent = panel.dataset.failed;
        panel.prepend(sentence);
      });
    }, 400);
  });
})();
