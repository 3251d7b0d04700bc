// A film of another service loads after the reader's click; without this file the link leads to it.

function play(event) {
  const link = event.target.closest("[data-film] .film__play");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const film = link.closest("[data-film]");
  const frame = document.createElement("iframe");
  frame.title = film.dataset.title;
  frame.allow = "autoplay; fullscreen; picture-in-picture";
  frame.allowFullscreen = true;
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.src = film.dataset.film;
  film.querySelector(".film__frame").replaceChildren(frame);
  frame.focus();
}

document.addEventListener("click", play);
