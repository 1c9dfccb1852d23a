import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const INSTALLED = [
  process.env.SOFFICE_PATH,
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** An installed LibreOffice; undefined where there is none. */
export function findLibreOffice(): string | undefined {
  return INSTALLED.find((path) => path && existsSync(path));
}

/**
 * LibreOffice for the tests of native formulas: one that is installed; else, as root on Debian, the distribution's
 * package. Where none can be had, one sentence: those tests are then skipped, and say so.
 */
export function ensureLibreOffice(): string | undefined {
  const found = findLibreOffice();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Debian's libreoffice-calc-nogui …");
    spawnSync("apt-get update -q && apt-get install -y -q --no-install-recommends libreoffice-calc-nogui", {
      stdio: "inherit",
      shell: true,
      timeout: 600_000,
    });
  }
  const installed = findLibreOffice();
  if (!installed) {
    console.log(
      "LibreOffice is not installed, so native formulas are not recalculated in it. Install it, or set SOFFICE_PATH.",
    );
  }
  return installed;
}
