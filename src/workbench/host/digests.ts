import { hmac } from "@noble/hashes/hmac.js";
import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { Enumeration } from "./Membrane.ts";

const HASHES = { MD5: md5, SHA_1: sha1, SHA_256: sha256, SHA_384: sha384, SHA_512: sha512 } as const;

export const DigestAlgorithm = new Enumeration("Utilities.DigestAlgorithm", ["MD2", ...Object.keys(HASHES)]);
export const MacAlgorithm = new Enumeration(
  "Utilities.MacAlgorithm",
  Object.keys(HASHES).map((name) => `HMAC_${name}`),
);

const hashOf = (name: string) => {
  const hash = HASHES[name as keyof typeof HASHES];
  if (!hash) throw new Error(`The workbench has no ${name}; Google has.`);
  return hash;
};

export const digest = (algorithm: string, data: Uint8Array): Uint8Array => hashOf(algorithm)(data);
export const signature = (algorithm: string, data: Uint8Array, key: Uint8Array): Uint8Array =>
  hmac(hashOf(algorithm.replace("HMAC_", "")), key, data);
