/* The menu on a phone opens without this; here Escape and a click beside it close it. */
const menu = document.querySelector(".menu");

function close({ returnFocus }) {
  if (!menu.open) return;
  menu.open = false;
  if (returnFocus) menu.querySelector("summary").focus();
}

if (menu) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close({ returnFocus: menu.contains(document.activeElement) });
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) close({ returnFocus: false });
  });
}
