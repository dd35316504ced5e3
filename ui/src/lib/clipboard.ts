// Tables for the clipboard, as Excel takes them.

/** Rows of cells as tab-separated text. */
export function asTable(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(harmless).join('\t')).join('\r\n');
}

/** Puts text on the clipboard, also in web views that keep the modern way closed. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyThroughEvent(text);
  }
}

function copyThroughEvent(text: string): void {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', give, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', give);
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe; a phone number or an amount does not. */
function harmless(cell: string): string {
  const flat = cell.replace(/[\t\r\n]+/g, ' ');
  return /^[=@]|^[+-](?![\d ]*\d[\d .,]*$)/.test(flat) ? `'${flat}` : flat;
}
