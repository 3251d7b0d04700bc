/* Marks the section being read in the list of contents. */
const links = [...document.querySelectorAll(".contents__list a")];
const targets = links.map((link) => document.getElementById(link.hash.slice(1)));

function mark(current) {
  links.forEach((link, index) => {
    if (targets[index] === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
}

if (links.length && "IntersectionObserver" in window) {
  const observer = new IntersectionObserver(
    () => {
      const edge = window.innerHeight / 3;
      const passed = targets.filter((target) => target && target.getBoundingClientRect().top <= edge);
      mark(passed.at(-1) ?? null);
    },
    { rootMargin: "0px 0px -66% 0px", threshold: [0, 1] },
  );
  targets.forEach((target) => target && observer.observe(target));
}
