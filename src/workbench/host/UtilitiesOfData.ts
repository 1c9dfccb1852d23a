import { gunzipSync, gzipSync, unzipSync, zipSync } from "fflate";
import { Blob } from "./Blob.ts";
import { bytesOf, type JavaBytes, toJava } from "./bytes.ts";
import { DigestAlgorithm, digest, MacAlgorithm, signature } from "./digests.ts";
import { formatString } from "./formatString.ts";
import { Enumeration, Service } from "./Membrane.ts";
import { parseCsv } from "./parseCsv.ts";
import { parseDate } from "./parseDate.ts";

interface BlobSource {
  getBlob(): Blob;
}
type Data = string | JavaBytes;

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) =>
    character.charCodeAt(0),
  );
const webSafe = (text: string): string => text.replaceAll("+", "-").replaceAll("/", "_");

/** What Utilities does with texts, bytes and files in memory. */
export abstract class UtilitiesOfData extends Service {
  readonly Charset = new Enumeration("Utilities.Charset", ["US_ASCII", "UTF_8"]);
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly MacAlgorithm = MacAlgorithm;

  formatString(template: string, ...values: readonly unknown[]): string {
    return formatString(template, values);
  }
  parseCsv(csv: string, delimiter?: string): string[][] {
    return parseCsv(csv, delimiter);
  }
  parseDate(date: string, timeZone: string, format: string): Date {
    return parseDate(date, timeZone, format);
  }

  base64Encode(data: Data): string {
    return base64(bytesOf(data));
  }
  base64EncodeWebSafe(data: Data): string {
    return webSafe(base64(bytesOf(data)));
  }
  base64Decode(encoded: string): number[] {
    return toJava(fromBase64(encoded));
  }
  base64DecodeWebSafe(encoded: string): number[] {
    return toJava(fromBase64(encoded));
  }
  computeDigest(algorithm: string, data: Data): number[] {
    return toJava(digest(algorithm, bytesOf(data)));
  }
  computeHmacSignature(algorithm: string, data: Data, key: Data): number[] {
    return toJava(signature(algorithm, bytesOf(data), bytesOf(key)));
  }
  computeHmacSha256Signature(data: Data, key: Data): number[] {
    return this.computeHmacSignature("HMAC_SHA_256", data, key);
  }

  newBlob(data: Data, contentType: string | null = null, name: string | null = null): Blob {
    const type = contentType ?? (typeof data === "string" ? "text/plain" : null);
    return new Blob(bytesOf(data), type, name);
  }
  gzip(source: BlobSource, name?: string): Blob {
    const blob = source.getBlob();
    return new Blob(gzipSync(blob.bytes), "application/x-gzip", name ?? `${blob.getName() ?? "archive"}.gz`);
  }
  ungzip(source: BlobSource): Blob {
    const blob = source.getBlob();
    return new Blob(
      gunzipSync(blob.bytes),
      "application/octet-stream",
      blob.getName()?.replace(/\.gz$/, "") ?? null,
    );
  }
  zip(sources: readonly BlobSource[], name = "archive.zip"): Blob {
    const files = sources.map((source, i) => {
      const blob = source.getBlob();
      return [blob.getName() ?? `file${i + 1}`, blob.bytes] as const;
    });
    return new Blob(zipSync(Object.fromEntries(files)), "application/zip", name);
  }
  unzip(source: BlobSource): Blob[] {
    return Object.entries(unzipSync(source.getBlob().bytes)).map(([name, bytes]) =>
      new Blob(bytes, null, name).setContentTypeFromExtension(),
    );
  }
}
