// Tables for the clipboard, as Excel takes them.
import { announceFailure } from './announce.svelte';
import { transport } from './shell';

/** Rows of cells as tab-separated text. */
export function asTable(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(harmless).join('\t')).join('\r\n');
}

/** Puts text on the clipboard. It is taken away when the vault locks; what is secret, after half a minute already. */
export async function copyText(text: string, { secret = false } = {}): Promise<void> {
  await transport.copyText(text, secret);
}

/** Copies that are made by hand go the same way, so that they are taken away too. */
export function copyByHand(event: ClipboardEvent): void {
  // In a field the selection is the field's own, and what somebody typed is theirs.
  const text = document.getSelection()?.toString() ?? '';
  const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if (event.defaultPrevented || inField || text === '') return;
  event.preventDefault();
  void copyText(text, { secret: /\d{6}[- ]?\d{4}/.test(text) }).catch(announceFailure);
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe; a phone number or an amount does not. */
function harmless(cell: string): string {
  const flat = cell.replace(/[\t\r\n]+/g, ' ');
  return /^[=@]|^[+-](?![\d ]*\d[\d .,]*$)/.test(flat) ? `'${flat}` : flat;
}
