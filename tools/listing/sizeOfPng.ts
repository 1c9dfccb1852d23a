const SIGNATURE = "89504e470d0a1a0a";

/** Width and height of a picture, as its own head says. */
export function sizeOfPng(png: Buffer): { width: number; height: number } {
  if (png.subarray(0, 8).toString("hex") !== SIGNATURE) throw new Error("That is not a PNG.");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
