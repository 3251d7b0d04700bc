/*
 * Brings pasted HTML to what the editor keeps: paragraphs, two levels of headings, real lists, emphasis and links.
 * The same rules run again on saving, in cms/core/rich_text.py; a test feeds both with the same cases.
 */
(() => {
  const HEADINGS = { H1: "h2", H2: "h2", H3: "h3", H4: "h3", H5: "h3", H6: "h3" };
  const REMOVED = new Set(
    "DEL S STRIKE SCRIPT STYLE TITLE HEAD IMG EMBED BUTTON INPUT IFRAME XML OBJECT SVG MATH TEMPLATE NOSCRIPT SELECT TEXTAREA META LINK BASE".split(" "),
  );
  const BLOCKS = new Set(
    "P DIV SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV BLOCKQUOTE PRE ADDRESS FIGURE FIGCAPTION TABLE CAPTION THEAD TBODY TFOOT TR TD TH DL DT DD CENTER BODY FORM FIELDSET DETAILS SUMMARY HR LI H1 H2 H3 H4 H5 H6".split(" "),
  );
  const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*(?:comment|footnote-sep)/i;
  const LEVEL = /mso-list\s*:\s*l\d+\s+level(\d)/i;
  const MARKER = /mso-list\s*:\s*ignore/i;
  const ORDERED = /^\s*\(?(?:\d{1,3}|[a-z]{1,4})[.)]/i;
  const SPACE = "[ \\t\\u00a0\\u2000-\\u200a\\u202f]";
  const SURE = new RegExp(`^${SPACE}*[•·●▪■◦‣⁃∙➢➤►✓✔❖\\uf0b7\\uf0a7\\uf0d8\\uf0fc\\uf0a8]${SPACE}*`);
  const LIKELY = new RegExp(`^${SPACE}*(?:[-–—*]${SPACE}+|[o§]${SPACE}{2,})`);
  const NUMBER = new RegExp(`^${SPACE}*(\\d{1,2})[.)]${SPACE}+(?=\\S)`);
  const INVISIBLE = /[\u00ad\u200b\u200c\u200d\u2060\ufeff]/g;
  const SPACES = /[ \t\r\f\v\u00a0\u2000-\u200a\u202f\u3000]{2,}|[\t\r\f\v]/g;
  const ALLOWED = /^(?:https?:|mailto:|tel:|\/(?!\/)|#(?!_))/i;
  const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  const textOf = (paragraph) => paragraph.runs.map((run) => run.text).join("");
  const isEmpty = (paragraph) => !textOf(paragraph).replace(INVISIBLE, "").trim();
  const styleOf = (element) => element.getAttribute("style") || "";

  function kindOf(element, listDepth) {
    if (HEADINGS[element.tagName]) return { kind: HEADINGS[element.tagName], depth: 0 };
    if (element.tagName === "LI") {
      return { kind: element.parentElement?.tagName === "OL" ? "ol" : "ul", depth: Math.max(listDepth, 0) };
    }
    const level = LEVEL.exec(styleOf(element));
    if (level) {
      const marker = [...element.querySelectorAll("span")].find((span) => MARKER.test(styleOf(span)));
      return { kind: marker && ORDERED.test(marker.textContent) ? "ol" : "ul", depth: Number(level[1]) - 1 };
    }
    return { kind: /\bMsoTitle\b/.test(element.className) ? "h2" : "p", depth: 0 };
  }

  function marksOf(element, marks) {
    const style = styleOf(element);
    const tag = element.tagName;
    if (tag === "A") {
      const address = (element.getAttribute("href") || "").replace(/[\u0000-\u0020]+/g, "");
      return { ...marks, link: ALLOWED.test(address) ? address : null };
    }
    if (tag === "B" || tag === "STRONG") return { ...marks, bold: !/font-weight\s*:\s*(normal|400)/.test(style) };
    if (["I", "EM", "CITE", "DFN"].includes(tag)) return { ...marks, italic: !/font-style\s*:\s*normal/.test(style) };
    if (/font-weight\s*:\s*(bold|[6-9]00)/.test(style)) return { ...marks, bold: true };
    if (/font-style\s*:\s*italic/.test(style)) return { ...marks, italic: true };
    return marks;
  }

  function read(root) {
    const done = [];
    let runs = [];
    let current = { kind: "p", depth: 0 };

    const flush = () => {
      if (runs.length) done.push({ ...current, runs });
      runs = [];
    };
    const add = (text, marks) => {
      const plain = marks.keepsLines ? text : text.replace(/[\n\r]+[ \t]*/g, " ");
      if (plain) runs.push({ text: plain, bold: marks.bold, italic: marks.italic, link: marks.link });
    };
    const inside = (element, marks, listDepth) => {
      element.childNodes.forEach((node) => {
        if (node.nodeType === Node.TEXT_NODE) add(node.data, marks);
        else if (node.nodeType === Node.ELEMENT_NODE) walk(node, marks, listDepth);
      });
    };
    const block = (element, marks, listDepth) => {
      const tag = element.tagName;
      if (tag !== "LI" && listDepth >= 0 && ["ul", "ol"].includes(current.kind) && !HEADINGS[tag]) {
        if (textOf({ runs }).trim()) runs.push({ text: "\n" });
        inside(element, marks, listDepth);
        return;
      }
      flush();
      const before = current;
      current = kindOf(element, listDepth);
      inside(element, tag === "PRE" ? { ...marks, keepsLines: true } : marks, listDepth);
      flush();
      current = before;
    };
    const walk = (element, marks, listDepth) => {
      const tag = element.tagName.toUpperCase();
      const style = styleOf(element);
      const className = element.getAttribute("class") || "";
      if (REMOVED.has(tag) || HIDDEN.test(style) || /\bMsoComment|\bmsoDel\b/i.test(className)) return;
      const words = element.textContent.trim();
      if (tag === "BR") runs.push({ text: "\n" });
      else if (tag === "UL" || tag === "OL") {
        flush();
        inside(element, marks, listDepth + 1);
        flush();
      } else if (BLOCKS.has(tag)) block(element, marks, listDepth);
      else if (tag === "SUP" && /^[0-9]{1,2}$/.test(words)) {
        add(words.replace(/[0-9]/g, (digit) => SUPERSCRIPTS[digit]), marks);
      } else if (!MARKER.test(style)) inside(element, marksOf(element, marks), listDepth);
    };

    inside(root, { bold: false, italic: false, link: null }, -1);
    flush();
    return done;
  }

  function withoutStart(paragraph, length) {
    let left = length;
    const runs = paragraph.runs.map((run) => {
      const cut = Math.min(left, run.text.length);
      left -= cut;
      return { ...run, text: run.text.slice(cut) };
    });
    return { ...paragraph, runs: runs.filter((run) => run.text) };
  }

  function linesOf(paragraph) {
    const lines = [[]];
    paragraph.runs.forEach((run) => {
      const [head, ...rest] = run.text.split("\n");
      lines[lines.length - 1].push({ ...run, text: head });
      rest.forEach((piece) => lines.push([{ ...run, text: piece }]));
    });
    return lines.map((runs) => ({ ...paragraph, runs }));
  }

  function holdsList(lines) {
    const texts = lines.map(textOf);
    if (texts.some((text) => SURE.test(text))) return true;
    if (texts.filter((text) => LIKELY.test(text)).length >= 2) return true;
    const numbers = texts.map((text) => NUMBER.exec(text)).filter(Boolean).map((found) => Number(found[1]));
    return numbers.length >= 2 && numbers[0] === 1 && numbers[1] === 2;
  }

  function joined(lines) {
    const runs = lines.flatMap((line, index) => (index ? [{ text: "\n" }, ...line.runs] : line.runs));
    return { ...lines[0], runs };
  }

  function separate(paragraphs) {
    return paragraphs.flatMap((paragraph) => {
      const lines = linesOf(paragraph);
      if (paragraph.kind !== "p" || lines.length === 1) {
        const found = ["ul", "ol"].includes(paragraph.kind) && SURE.exec(textOf(paragraph));
        return [found ? withoutStart(paragraph, found[0].length) : paragraph];
      }
      const groups = [[]];
      lines.forEach((line) => (isEmpty(line) ? groups.push([]) : groups[groups.length - 1].push(line)));
      return groups.filter((group) => group.length).flatMap((group) => (holdsList(group) ? group : [joined(group)]));
    });
  }

  function bulleted(paragraphs) {
    const sign = (paragraph) => paragraph?.kind === "p" && LIKELY.exec(textOf(paragraph))?.[0].trim();
    return paragraphs.map((paragraph, index) => {
      if (paragraph.kind !== "p") return paragraph;
      const own = sign(paragraph);
      const isLikely = own && [paragraphs[index - 1], paragraphs[index + 1]].some((other) => sign(other) === own);
      const found = SURE.exec(textOf(paragraph)) || (isLikely && LIKELY.exec(textOf(paragraph)));
      return found ? { ...withoutStart(paragraph, found[0].length), kind: "ul", depth: 0 } : paragraph;
    });
  }

  function numbered(paragraphs) {
    const result = [...paragraphs];
    const numberAt = (place) => result[place]?.kind === "p" && NUMBER.exec(textOf(result[place]));
    for (let index = 0; index < result.length; index += 1) {
      let length = 0;
      while (Number(numberAt(index + length)?.[1]) === length + 1) length += 1;
      for (let place = index; length >= 2 && place < index + length; place += 1) {
        const found = numberAt(place);
        result[place] = { ...withoutStart(result[place], found[0].length), kind: "ol", depth: 0 };
      }
    }
    return result;
  }

  function tidy(paragraph) {
    const runs = [];
    const isHeading = paragraph.kind === "h2" || paragraph.kind === "h3";
    paragraph.runs.forEach(({ text, bold, italic, link }) => {
      const run = { text: text.replace(INVISIBLE, ""), bold: !!bold && !isHeading, italic: !!italic, link: link || null };
      const last = runs[runs.length - 1];
      if (!run.text) return;
      if (last && last.bold === run.bold && last.italic === run.italic && last.link === run.link) last.text += run.text;
      else runs.push(run);
    });
    runs.forEach((run) => { run.text = run.text.replace(SPACES, " "); });
    while (runs.length && !runs[0].text.trim()) runs.shift();
    while (runs.length && !runs[runs.length - 1].text.trim()) runs.pop();
    if (runs.length) {
      runs[0].text = runs[0].text.trimStart();
      runs[runs.length - 1].text = runs[runs.length - 1].text.trimEnd();
    }
    runs.forEach((run, index) => {
      if (index && /[ \u00a0\n]$/.test(runs[index - 1].text)) run.text = run.text.replace(/^[ \u00a0]+/, "");
      run.text = run.text.replace(/[ \u00a0]*\n[ \u00a0]*/g, "\n");
    });
    return { ...paragraph, runs: runs.filter((run) => run.text) };
  }

  function escaped(text) {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  }

  function inline(runs) {
    const pieces = [];
    runs.forEach((run, index) => {
      const text = escaped(run.text).replaceAll("\n", "<br/>");
      const emphasised = run.italic ? `<em>${text}</em>` : text;
      const marked = run.bold ? `<strong>${emphasised}</strong>` : emphasised;
      const opens = run.link && run.link !== runs[index - 1]?.link;
      const closes = run.link && run.link !== runs[index + 1]?.link;
      const address = run.link ? escaped(run.link).replaceAll('"', "&quot;") : "";
      pieces.push((opens ? `<a href="${address}">` : "") + marked + (closes ? "</a>" : ""));
    });
    return pieces.join("");
  }

  function write(paragraphs) {
    const pieces = [];
    const open = [];
    const close = (depth) => {
      while (open.length > depth) pieces.push(`</li></${open.pop()}>`);
    };
    paragraphs.forEach((paragraph) => {
      if (paragraph.kind !== "ul" && paragraph.kind !== "ol") {
        close(0);
        pieces.push(`<${paragraph.kind}>${inline(paragraph.runs)}</${paragraph.kind}>`);
        return;
      }
      const depth = Math.min(paragraph.depth, open.length);
      close(depth + 1);
      if (open.length === depth + 1 && open[depth] !== paragraph.kind) close(depth);
      if (open.length === depth) {
        open.push(paragraph.kind);
        pieces.push(`<${paragraph.kind}>`);
      } else pieces.push("</li>");
      pieces.push(`<li>${inline(paragraph.runs)}`);
    });
    close(0);
    return pieces.join("");
  }

  function clean(html) {
    const source = html.replace(/<!--[\s\S]*?-->|<!\[[^>]*>|<\?[^>]*>|<xml\b[^>]*>[\s\S]*?<\/xml\s*>/gi, "");
    const { body } = new DOMParser().parseFromString(source, "text/html");
    return write(numbered(bulleted(separate(read(body)))).filter((one) => !isEmpty(one)).map(tidy));
  }

  window.cleanPastedHtml = clean;
})();
