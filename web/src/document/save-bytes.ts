/** Gives a file to the browser as a download does: nothing of it is shown, or run, in our own pages. */
export function saveBytes(
  content: Uint8Array<ArrayBuffer>,
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the file after the click has returned; a minute is enough for the largest that is kept.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
