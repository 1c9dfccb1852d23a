import { bytesOf, decoded, type JavaBytes, toJava } from "./bytes.ts";
import { Service } from "./Membrane.ts";

const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  gif: "image/gif",
  html: "text/html",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  js: "text/javascript",
  json: "application/json",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  xml: "application/xml",
  zip: "application/zip",
};

/** A file in memory: bytes with a name and a type. */
export class Blob extends Service {
  constructor(
    readonly bytes: Uint8Array,
    private contentType: string | null = null,
    private name: string | null = null,
  ) {
    super();
  }

  getBytes(): number[] {
    return toJava(this.bytes);
  }
  setBytes(bytes: JavaBytes): this {
    return this.#become(bytesOf(bytes));
  }
  getDataAsString(charset?: string): string {
    return decoded(this.bytes, charset);
  }
  setDataFromString(text: string, charset = "UTF-8"): this {
    if (!/^utf[-_]?8$/i.test(charset))
      throw new Error(`The workbench writes texts as UTF-8, not as ${charset}.`);
    return this.#become(bytesOf(text));
  }
  #become(bytes: Uint8Array): this {
    (this as { bytes: Uint8Array }).bytes = bytes;
    return this;
  }
  getContentType(): string | null {
    return this.contentType;
  }
  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }
  setContentTypeFromExtension(): this {
    const extension = this.name?.split(".").at(-1)?.toLowerCase() ?? "";
    return this.setContentType(TYPES[extension] ?? null);
  }
  getName(): string | null {
    return this.name;
  }
  setName(name: string | null): this {
    this.name = name;
    return this;
  }
  /** Always false: what is in memory is no document of Google's. */
  isGoogleType(): boolean {
    return false;
  }
  copyBlob(): Blob {
    return new Blob(this.bytes.slice(), this.contentType, this.name);
  }
  /** The blob as it is: Google converts some types into others, the workbench none. */
  getAs(contentType: string): Blob {
    if (contentType !== this.contentType) {
      throw new Error(
        `The workbench cannot convert ${this.contentType ?? "a blob"} into ${contentType}; Google can.`,
      );
    }
    return this.copyBlob();
  }
  getBlob(): Blob {
    return this;
  }
}
