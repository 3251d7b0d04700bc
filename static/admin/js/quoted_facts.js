/*
 * Facts quoted in rich text: a dialogue that chooses one, a chip that shows it, and a guard that lets nobody type
 * inside it. The server offers the facts (project_pages/quote_views.py) and stores them (cms/core/fact_quotes.py).
 */
(() => {
  const FACT = "FACT";
  const { React, ReactDOM, DraftJS, draftail, gettext } = window;
  const { EditorState, Modifier } = DraftJS;
  const h = React.createElement;

  /** The project that the page of this form tells, as the form has it now; other forms have no such field. */
  const ownProject = () => document.querySelector("form [name=project]")?.value ?? "";

  /** Links and forms of a step load the next one; what is asked first gets the focus. */
  function prepareStep(modal) {
    const body = modal.body[0];
    for (const link of body.querySelectorAll("[data-fact-step]")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        modal.loadUrl(link.href);
      });
    }
    modal.ajaxifyForm(modal.body.find("[data-fact-form]"));
    const focus = () => (body.querySelector("[data-fact-first]") ?? body.querySelector("li a") ?? body.querySelector("a"))?.focus();
    // While the dialogue opens it takes the focus itself.
    if (modal.wasOpened) focus();
    else modal.container.one("shown.bs.modal", focus);
    modal.wasOpened = true;
  }

  const STEPS = {
    projects: prepareStep,
    facts: prepareStep,
    forms: prepareStep,
    chosen: (modal, data) => modal.respond("chosen", data.result),
  };

  /** The rich text that was written in last; it gets the focus back when the dialogue closes without a choice. */
  let lastWrapper = null;
  document.addEventListener("focusin", ({ target }) => {
    lastWrapper = target.closest?.("[data-draftail-editor-wrapper]") ?? lastWrapper;
  });

  /** The editor inside a wrapper of Draftail. */
  const editorOf = (wrapper) =>
    [...(wrapper?.parentNode?.querySelectorAll("input") ?? [])].find((input) => input.draftailEditor)?.draftailEditor;

  class FactSource extends draftail.ModalWorkflowSource {
    onClose(event) {
      super.onClose(event);
      window.setTimeout(() => {
        if (document.activeElement === document.body) editorOf(lastWrapper)?.focus();
      });
    }

    getChooserConfig(entity) {
      const { fact, form, noun, project } = entity?.getType() === FACT ? entity.getData() : {};
      const own = ownProject();
      const asked = { own, project: project ?? "", fact: fact ?? "", now: form ?? "", noun: noun ?? "" };
      const urlParams = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
      return { url: this.props.entityType.chooserUrls.factChooser, urlParams, onload: STEPS, responses: { chosen: this.onChosen } };
    }

    onChosen({ text, ...quote }) {
      const { editorState, entity, entityKey, onComplete } = this.props;
      const isChanged = entity?.getType() === FACT;
      const place = isChanged ? draftail.DraftUtils.getEntitySelection(editorState, entityKey) : editorState.getSelection();
      const content = editorState.getCurrentContent().createEntity(FACT, "IMMUTABLE", quote);
      const style = editorState.getCurrentInlineStyle();
      const written = Modifier.replaceText(content, place, text, style, content.getLastCreatedEntityKey());
      this.workflow.close();
      onComplete(EditorState.push(editorState, written, "insert-characters"));
    }
  }

  /** A quoted fact in the text. A click shows below it what can be done with it. */
  class Chip extends React.Component {
    constructor(props) {
      super(props);
      this.state = { place: null };
      this.open = this.open.bind(this);
      this.close = this.close.bind(this);
    }

    componentWillUnmount() {
      this.listen("removeEventListener");
    }

    listen(action) {
      for (const name of ["mousedown", "keydown", "resize"]) window[action](name, this.close, true);
    }

    open(event) {
      const wrapper = event.currentTarget.closest("[data-draftail-editor-wrapper]");
      const [outer, chip] = [wrapper, event.currentTarget].map((element) => element.getBoundingClientRect());
      this.setState({ place: { wrapper, top: chip.bottom - outer.top + 4, left: chip.left - outer.left } });
      this.listen("addEventListener");
    }

    close(event) {
      if (event?.type === "mousedown" && event.target.closest?.(".quoted-fact__menu")) return;
      this.listen("removeEventListener");
      this.setState({ place: null });
    }

    /** Deletes the fact with its words; Draftail's own removal would leave them as words that grow old. */
    delete() {
      const editor = editorOf(this.state.place.wrapper);
      const state = editor.getEditorState();
      const place = draftail.DraftUtils.getEntitySelection(state, this.props.entityKey);
      const shorter = Modifier.replaceText(state.getCurrentContent(), place, "");
      editor.onChange(EditorState.push(state, shorter, "remove-range"));
    }

    button(label, action, look = "button-secondary") {
      const onClick = (event) => {
        event.preventDefault();
        action(this.props.entityKey);
        this.close();
      };
      return h("button", { type: "button", className: `button button-small ${look}`, onClick }, label);
    }

    menu({ wrapper, top, left }) {
      const stop = (event) => event.stopPropagation();
      return ReactDOM.createPortal(
        h(
          "div",
          { className: "quoted-fact__menu", style: { top, left }, onMouseDown: stop, onMouseUp: stop, onClick: stop },
          this.button(gettext("Change"), this.props.onEdit, ""),
          this.button(gettext("Leave as plain text"), this.props.onRemove),
          this.button(gettext("Delete"), () => this.delete(), "button-secondary no"),
        ),
        wrapper,
      );
    }

    render() {
      const { place } = this.state;
      const chip = { className: "quoted-fact", title: gettext("Fact of a project"), onMouseUp: this.open };
      return h(React.Fragment, null, h("span", chip, this.props.children), place && this.menu(place));
    }
  }

  const entityAt = (block, offset) => (offset >= 0 && offset < block.getLength() ? block.getEntityAt(offset) : null);

  /** The edges of the chip around a place between two letters, or null where there is none. */
  function edges(content, block, offset) {
    const key = entityAt(block, offset);
    if (!key || key !== entityAt(block, offset - 1) || content.getEntity(key).getType() !== FACT) return null;
    let [start, end] = [offset, offset];
    while (entityAt(block, start - 1) === key) start -= 1;
    while (entityAt(block, end) === key) end += 1;
    return [start, end];
  }

  /** A caret never rests inside a chip, and a selection never cuts one in two. */
  function outsideChips(editorState, before) {
    const content = editorState.getCurrentContent();
    const selection = editorState.getSelection();
    const anchor = edges(content, content.getBlockForKey(selection.getAnchorKey()), selection.getAnchorOffset());
    const focus = edges(content, content.getBlockForKey(selection.getFocusKey()), selection.getFocusOffset());
    if (!anchor && !focus) return editorState;
    let moved;
    if (selection.isCollapsed()) {
      const offset = selection.getAnchorOffset();
      const came = before && before.getAnchorKey() === selection.getAnchorKey() ? before.getAnchorOffset() : null;
      const [start, end] = anchor;
      let target = offset - start < end - offset ? start : end;
      if (came === start) target = end;
      else if (came === end) target = start;
      moved = selection.merge({ anchorOffset: target, focusOffset: target });
    } else {
      const back = selection.getIsBackward() ? 1 : 0;
      moved = selection.merge({
        anchorOffset: anchor ? anchor[back] : selection.getAnchorOffset(),
        focusOffset: focus ? focus[1 - back] : selection.getFocusOffset(),
      });
    }
    return EditorState.forceSelection(editorState, moved);
  }

  let last = null;
  const guard = {
    type: FACT,
    onChange(editorState) {
      const kept = outsideChips(editorState, last);
      last = kept.getSelection();
      return kept;
    },
  };

  draftail.registerPlugin({ type: FACT, source: FactSource, decorator: Chip }, "entityTypes");
  draftail.registerPlugin(guard, "plugins");
})();
