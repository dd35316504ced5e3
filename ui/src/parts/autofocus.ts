// A field that wants the focus when it appears: at once, and again once a dialog around it has opened.

export function takesFocus(wanted: boolean) {
  return (node: HTMLElement) => {
    if (!wanted) return;
    node.dataset.autofocus = '';
    node.focus();
    // Typing replaces what is there, as in a cell of a spreadsheet.
    if (node instanceof HTMLInputElement) node.select();
  };
}
