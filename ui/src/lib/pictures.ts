// Pictures that came as data: shown as blobs, which the policy of the page lets in.

/** An address for the picture; whoever asked for it gives it back with `URL.revokeObjectURL`. */
export function asPicture(mime: string, content: string | Uint8Array<ArrayBuffer>): string {
  return URL.createObjectURL(new Blob([content], { type: mime }));
}

/** Bytes that travelled as Base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
