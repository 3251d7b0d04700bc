/* Hands the rich text editor a cleaned copy of what was pasted; texts copied from the editor itself pass as they are. */
(() => {
  const ours = new WeakSet();

  function cleanedEvent(clipboard, html) {
    const transfer = new DataTransfer();
    transfer.setData("text/html", html);
    transfer.setData("text/plain", clipboard.getData("text/plain"));
    return new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true });
  }

  function onPaste(event) {
    if (ours.has(event) || !event.target.closest?.(".Draftail-Editor") || !event.clipboardData) return;
    const html = event.clipboardData.getData("text/html");
    if (!html || /data-(?:offset-key|draftjs-conductor-fragment|editor)=/.test(html)) return;
    const cleaned = window.cleanPastedHtml(html);
    if (!cleaned) return;
    const replacement = cleanedEvent(event.clipboardData, cleaned);
    if (replacement.clipboardData?.getData("text/html") !== cleaned) return;
    ours.add(replacement);
    event.preventDefault();
    event.stopImmediatePropagation();
    event.target.dispatchEvent(replacement);
  }

  document.addEventListener("paste", onPaste, true);
})();
