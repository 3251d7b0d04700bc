// Opens a form at one field: `#pole-budgets` leads to the tab and panel that hold it, and puts the cursor there.

const PREFIX = "#pole-";
const FOCUSABLE =
  "input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled]), [contenteditable=true], button:not([disabled])";

function find(name) {
  const field = document.querySelector(`[data-contentpath="${CSS.escape(name)}"]`);
  const rows = document.getElementById(`id_${name}-FORMS`);
  return field || rows?.parentElement || document.getElementById(`id_${name}`);
}

function isShown(element) {
  return element.getClientRects().length > 0;
}

function target(place, name) {
  const add = document.getElementById(`id_${name}-ADD`);
  const all = [...place.querySelectorAll(FOCUSABLE)].filter((element) => !element.closest("template") && isShown(element));
  const fields = all.filter((element) => !element.matches("button"));
  if (add) return add.closest("[data-contentpath]") === null && !fields.length ? add : fields[0] || add;
  return fields[0] || all[0] || place;
}

function open(place) {
  const tab = place.closest("[role=tabpanel]");
  if (tab) document.getElementById(tab.getAttribute("aria-labelledby"))?.click();
  for (let panel = place.closest("[data-panel]"); panel; panel = panel.parentElement?.closest("[data-panel]")) {
    const toggle = panel.querySelector("[data-panel-toggle]");
    if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
  }
}

function go() {
  if (!location.hash.startsWith(PREFIX)) return;
  const name = decodeURIComponent(location.hash.slice(PREFIX.length));
  const place = find(name);
  if (!place) return;
  open(place);
  requestAnimationFrame(() => {
    place.scrollIntoView({ block: "center" });
    target(place, name).focus({ preventScroll: true });
  });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest(`a[href^="${PREFIX}"]`);
  if (!link) return;
  event.preventDefault();
  history.replaceState(null, "", link.getAttribute("href"));
  go();
});
window.addEventListener("hashchange", go);
window.addEventListener("load", () => setTimeout(go));
