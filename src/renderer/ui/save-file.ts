/** Hands bytes to the user as a file: a browser downloads it, Electron asks where it goes. */
export function saveFile(name: string, type: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun once the click returns; the bytes are released when it surely is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
