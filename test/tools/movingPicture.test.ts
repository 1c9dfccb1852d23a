import { crc32, deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { movingPicture } from "../../tools/screenshot/movingPicture.ts";

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name), data]);
  return Buffer.concat([word(data.length), named, word(crc32(named))]);
};
/** A picture of one grey pixel a side, its data in two pieces as browsers write it. */
const png = (grey: number, width = 1): Buffer => {
  const data = deflateSync(Buffer.from([0, ...Array(width).fill(grey)]));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", Buffer.concat([word(width), word(1), Buffer.from([8, 0, 0, 0, 0])])),
    chunk("IDAT", data.subarray(0, 4)),
    chunk("IDAT", data.subarray(4)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

it("puts pictures behind one another as the specification of APNG has it", () => {
  const film = movingPicture(
    [
      { png: png(10), milliseconds: 1_500 },
      { png: png(200), milliseconds: 250 },
    ],
    3,
  );
  const names: string[] = [];
  const sequence: number[] = [];
  const delays: number[] = [];
  for (let at = 8; at < film.length; ) {
    const length = film.readUInt32BE(at);
    const name = film.toString("latin1", at + 4, at + 8);
    expect(film.readUInt32BE(at + 8 + length)).toBe(crc32(film.subarray(at + 4, at + 8 + length)));
    if (name === "acTL") expect([film.readUInt32BE(at + 8), film.readUInt32BE(at + 12)]).toEqual([2, 3]);
    if (name === "fcTL") delays.push(film.readUInt16BE(at + 28) / film.readUInt16BE(at + 30));
    if (name === "fcTL" || name === "fdAT") sequence.push(film.readUInt32BE(at + 8));
    names.push(name);
    at += length + 12;
  }
  expect(names).toEqual(["IHDR", "acTL", "fcTL", "IDAT", "IDAT", "fcTL", "fdAT", "fdAT", "IEND"]);
  expect(sequence).toEqual([0, 1, 2, 3]);
  expect(delays).toEqual([1.5, 0.25]);
});

it("refuses pictures of two sizes", () => {
  const frames = [png(1), png(1, 2)].map((each) => ({ png: each, milliseconds: 100 }));
  expect(() => movingPicture(frames, 1)).toThrow(
    "Picture 2 of the film has another size or depth than the first.",
  );
});
