// Google counts bytes from -128 to 127, as Java does.

export type JavaBytes = readonly number[];

export const toJava = (bytes: Uint8Array): number[] => Array.from(Int8Array.from(bytes));
export const fromJava = (bytes: JavaBytes): Uint8Array => Uint8Array.from(bytes, (byte) => byte & 0xff);

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes of a text in UTF-8, or those given. */
export const bytesOf = (data: string | JavaBytes): Uint8Array =>
  typeof data === "string" ? utf8(data) : fromJava(data);

/** A character set by Google's or its own name, such as UTF_8, US_ASCII or windows-1252. */
export const decoded = (bytes: Uint8Array, charset = "utf-8"): string =>
  new TextDecoder(charset.replaceAll("_", "-")).decode(bytes);
