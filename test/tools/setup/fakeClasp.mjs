// Stands in for clasp: answers as Google's does, in the words that people report of it. Its folder is `FAKE_CLASP`: `google.json`
// says who is logged in and what goes wrong, `calls.txt` gets what was asked of it.
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.FAKE_CLASP ?? "";
const file = join(folder, "google.json");
const google = JSON.parse(readFileSync(file, "utf8"));
const [command = "", ...options] = process.argv.slice(2);
appendFileSync(join(folder, "calls.txt"), `${[command, ...options].join(" ")}\n`);

function stop(message, status = 1) {
  console.error(message);
  process.exit(status);
}

const wrong = google.wrong?.[command];
if (wrong) stop(wrong.says, wrong.status);
if (command === "show-authorized-user") console.log(JSON.stringify({ loggedIn: google.loggedIn }, null, 2));
else if (command === "login") writeFileSync(file, JSON.stringify({ ...google, loggedIn: google.agrees }));
else if (!google.loggedIn) stop("No credentials found.");
else if (command === "create-script") {
  // The real one leaves both in the folder where it is run.
  writeFileSync("appsscript.json", "{}");
  writeFileSync(".clasp.json", JSON.stringify({ scriptId: "script-1", rootDir: "" }));
  console.log(
    JSON.stringify({ scriptId: "script-1", parentId: "sheet-1", files: ["appsscript.json"] }, null, 2),
  );
} else if (command === "push") {
  const { rootDir } = JSON.parse(readFileSync(".clasp.json", "utf8"));
  console.log(
    JSON.stringify(
      [`${rootDir}/Code.js`, `${rootDir}/Commands.html`, `${rootDir}/Panels.html`, `${rootDir}/Sidebar.html`],
      null,
      2,
    ),
  );
} else stop(`error: unknown command '${command}'`);
