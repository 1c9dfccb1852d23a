import { crc32 } from "node:zlib";

/** A picture of a film, and for how long it stands. */
export interface Frame {
  readonly png: Buffer;
  readonly milliseconds: number;
}

const SIGNATURE = 8;
/** Length and name before, checksum behind. */
const AROUND = 12;

/**
 * One PNG that moves (APNG 1.0), of pictures of one size. It plays that often and stays at its last picture; who cannot play it shows
 * the first.
 */
export function movingPicture(frames: readonly Frame[], plays: number): Buffer {
  const [first] = frames;
  if (!first) throw new Error("A film needs a picture.");
  const head = chunksOf(first.png).find(({ name }) => name === "IHDR")?.data as Buffer;
  let sequence = 0;
  const parts = frames.flatMap(({ png, milliseconds }, i) => {
    const chunks = chunksOf(png);
    if (!chunks.find(({ name }) => name === "IHDR")?.data.equals(head))
      throw new Error(`Picture ${i + 1} of the film has another size or depth than the first.`);
    const control = Buffer.alloc(26);
    control.writeUInt32BE(sequence++, 0);
    head.copy(control, 4, 0, 8);
    control.writeUInt16BE(milliseconds, 20);
    control.writeUInt16BE(1000, 22);
    const data = chunks.filter(({ name }) => name === "IDAT").map((each) => each.data);
    const shown =
      i === 0
        ? data.map((bytes) => chunk("IDAT", bytes))
        : data.map((bytes) => {
            const number = Buffer.alloc(4);
            number.writeUInt32BE(sequence++);
            return chunk("fdAT", Buffer.concat([number, bytes]));
          });
    return [chunk("fcTL", control), ...shown];
  });
  const animation = Buffer.alloc(8);
  animation.writeUInt32BE(frames.length, 0);
  animation.writeUInt32BE(plays, 4);
  return Buffer.concat([
    first.png.subarray(0, SIGNATURE),
    chunk("IHDR", head),
    chunk("acTL", animation),
    ...parts,
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer): { name: string; data: Buffer }[] {
  const chunks: { name: string; data: Buffer }[] = [];
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      name: png.toString("latin1", at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + AROUND;
  }
  return chunks;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
