/* Offers places while one types into an input[data-places]. Without it the server reads the name all the same. */

const MOST = 12;
const LEVELS = { 2: "voivodeship", 4: "county", 7: "municipality" };
const lists = new Map();
let serial = 0;

const plain = (text) =>
  text.trim().toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function load(address) {
  if (!lists.has(address)) {
    lists.set(address, fetch(address).then((answer) => answer.json()).then((rows) =>
      rows.map(([code, label]) => {
        const text = plain(label);
        const name = text.replace(/^(wojewodztwo|powiat|gmina \S+) /, "");
        return { code, label, text, name };
      })));
  }
  return lists.get(address);
}

/** The best matches: whole name, beginning of the name, beginning of a word; larger units first. */
export function matches(places, typed, kinds) {
  const wanted = plain(typed);
  if (wanted.length < 2) return [];
  const inside = new RegExp(`[ -]${escape(wanted)}`);
  const ranked = [];
  for (const place of places) {
    if (kinds.length && !kinds.includes(LEVELS[place.code.length])) continue;
    let rank;
    if (place.name.startsWith(wanted)) rank = /^(,| \()/.test(place.name.slice(wanted.length)) ? 0 : 1;
    else if (place.code.startsWith(wanted) || place.text.startsWith(wanted)) rank = 1;
    else if (inside.test(place.name.split(",")[0])) rank = 2;
    if (rank !== undefined) ranked.push([rank, place]);
  }
  ranked.sort(([a, p], [b, q]) => a - b || p.code.length - q.code.length || (p.code < q.code ? -1 : 1));
  return ranked.slice(0, MOST).map(([, place]) => place);
}

function equip(input) {
  const list = document.createElement("ul");
  list.id = `places-${++serial}`;
  list.className = "place-options";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", document.querySelector(`label[for="${input.id}"]`)?.textContent.trim() ?? input.name);
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  const kinds = input.dataset.placesKinds.split(" ").filter(Boolean);

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (option) => {
    input.value = option.textContent;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    close();
  };
  const mark = (option) => {
    list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  };
  const offer = async () => {
    const typed = input.value;
    const found = matches(await load(input.dataset.places), typed, kinds);
    if (typed !== input.value) return;
    list.replaceChildren(...found.map(({ code, label }) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${code}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.textContent = label;
      return option;
    }));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    input.removeAttribute("aria-activedescendant");
  };

  input.addEventListener("input", offer);
  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
  input.addEventListener("keydown", (event) => {
    const options = [...list.children];
    const current = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" && list.hidden) offer();
    if (list.hidden) return;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") mark(options[(current + 1) % options.length]);
    else if (event.key === "ArrowUp") mark(options[(current + options.length - (current < 0 ? 0 : 1)) % options.length]);
    else if (event.key === "Enter" && current >= 0) choose(options[current]);
    else return;
    event.preventDefault();
  });
}

/* Rows of a form appear while it is being filled in, so inputs are equipped when they are first reached. */
document.addEventListener("focusin", ({ target }) => {
  if (target.matches?.("input[data-places]") && target.getAttribute("role") !== "combobox") equip(target);
});
