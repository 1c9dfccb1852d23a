// Expected values: Google's reference of Utilities, Java's Formatter and SimpleDateFormat, and the test vectors named.
import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

const running = (body: string) => openWorkbook({ code: `function go() { ${body} }` }).run("go");

test.each([
  ["'%s has %d seats', 'Plan', 12", "Plan has 12 seats"],
  ["'%.2f|%8.1f|%-6s|%06d|%+d', 3.14159, 2.25, 'ab', 42, 7", "3.14|     2.3|ab    |000042|+7"],
  ["'%,d and %,.2f', 1234567, 1234.5", "1,234,567 and 1,234.50"],
  ["'%2$s %1$s', 'world', 'hello'", "hello world"],
  ["'%x %X %o %c %b 100%%', 255, 255, 8, 'q', true", "ff FF 10 q true 100%"],
  ["'%e', 12345.678", "1.234568e+04"],
])("formatString(%s)", async (args, expected) => {
  expect(await running(`return Utilities.formatString(${args});`)).toBe(expected);
});

test("formatString without a value for a directive fails", async () => {
  await expect(running("Utilities.formatString('%s %s', 1);")).rejects.toThrow("Format specifier '%s'");
});

test("CSV: quotes, doubled quotes, line breaks in quotes, another delimiter", async () => {
  expect(await running('return Utilities.parseCsv(\'a,"b,c","say ""hi"""\\r\\n1,,"two\\nlines"\');')).toEqual(
    [
      ["a", "b,c", 'say "hi"'],
      ["1", "", "two\nlines"],
    ],
  );
  expect(await running("return Utilities.parseCsv('a;b\\nc;d', ';');")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  await expect(running("Utilities.parseCsv('\"open');")).rejects.toThrow("Could not parse text.");
});

test.each([
  ["'2026-03-01 08:30', 'America/New_York', 'yyyy-MM-dd HH:mm'", "2026-03-01T13:30:00.000Z"],
  ["'July 4, 26 at 3:05 PM', 'Asia/Tokyo', \"MMMM d, yy 'at' h:mm a\"", "2026-07-04T06:05:00.000Z"],
  ["'2026-07-04T03:05:06.007+0200', 'UTC', \"yyyy-MM-dd'T'HH:mm:ss.SSSZ\"", "2026-07-04T01:05:06.007Z"],
])("parseDate(%s)", async (args, expected) => {
  expect(await running(`return Utilities.parseDate(${args}).toISOString();`)).toBe(expected);
});

test.each([
  // Java's SimpleDateFormat: 27 December 2026 is a Sunday, in the week of 1 January 2027.
  ["YYYY-'W'ww D u", "2027-W01 361 7"],
  ["yyyy-MM-dd'T'HH:mm:ssZ X XXX", "2026-12-27T15:04:05+0100 +01 +01:00"],
  ["kk KK hh a z", "15 03 03 PM GMT+1"],
])("formatDate(%s)", async (pattern, expected) => {
  const answer = await running(
    `return Utilities.formatDate(new Date(Date.UTC(2026, 11, 27, 14, 4, 5)), "Europe/Berlin", ${JSON.stringify(pattern)});`,
  );
  expect(answer).toBe(expected);
});

test.each([
  // java.util.TimeZone: custom zones, three-letter zones, and GMT for what is none.
  ["GMT-3", "11:04 -0300"],
  ["GMT+5:30", "19:34 +0530"],
  ["PST", "06:04 -0800"],
  ["America/New_York", "09:04 -0500"],
  ["Mars/Olympus", "14:04 +0000"],
])("formatDate in %s", async (zone, expected) => {
  const answer = await running(
    `return Utilities.formatDate(new Date(Date.UTC(2026, 11, 27, 14, 4)), "${zone}", "HH:mm Z");`,
  );
  expect(answer).toBe(expected);
});

test("types of files by their names", async () => {
  expect(await running("return [MimeType.CSV, MimeType.PDF];")).toEqual(["text/csv", "application/pdf"]);
});

test("a text that is no date of the pattern fails", async () => {
  await expect(running("Utilities.parseDate('tomorrow', 'UTC', 'yyyy-MM-dd');")).rejects.toThrow(
    'Unparseable date: "tomorrow"',
  );
});

test("base 64 in both alphabets, of text and of bytes from -128 to 127", async () => {
  const answer = await running(`
    return [Utilities.base64Encode("Google グループ"), Utilities.base64EncodeWebSafe([-5, -1, -65]), Utilities.base64Decode("+/+/"),
      Utilities.newBlob(Utilities.base64DecodeWebSafe("SGVsbG8=")).getDataAsString()];`);
  expect(answer).toEqual(["R29vZ2xlIOOCsOODq+ODvOODlw==", "-_-_", [-5, -1, -65], "Hello"]);
});

test("digests and signatures: RFC 1321, FIPS 180, RFC 4231", async () => {
  const answer = await running(`
    const hex = (bytes) => bytes.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("");
    const { MD5, SHA_1, SHA_256, SHA_512 } = Utilities.DigestAlgorithm;
    return [hex(Utilities.computeDigest(MD5, "abc")), hex(Utilities.computeDigest(SHA_1, "abc")), hex(Utilities.computeDigest(SHA_256, "abc", Utilities.Charset.UTF_8)),
      Utilities.computeDigest(SHA_512, "abc").length, hex(Utilities.computeHmacSha256Signature("what do ya want for nothing?", "Jefe"))];`);
  expect(answer).toEqual([
    "900150983cd24fb0d6963f7d28e17f72",
    "a9993e364706816aba3e25717850c26c9cd0d89d",
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    64,
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  ]);
  await expect(running("Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, 'abc');")).rejects.toThrow(
    "The workbench has no MD2; Google has.",
  );
});

test("files in memory are zipped and come back", async () => {
  const answer = await running(`
    const blob = Utilities.newBlob("a,b", "text/csv", "plan.csv");
    const [back] = Utilities.unzip(Utilities.zip([blob], "all.zip"));
    const gz = Utilities.gzip(blob);
    return [back.getName(), back.getContentType(), back.getDataAsString(), gz.getName(), Utilities.ungzip(gz).getDataAsString(), blob.getBytes(), blob.isGoogleType()];`);
  expect(answer).toEqual(["plan.csv", "text/csv", "a,b", "plan.csv.gz", "a,b", [97, 44, 98], false]);
});

test("a cache keeps texts from one run to the next, each in its own store", async () => {
  const workbook = openWorkbook({
    code: `
      function put() { const cache = CacheService.getScriptCache(); cache.put("rate", 5); cache.putAll({ a: "1", b: "2" }, 60); cache.put("gone", "x", -1); cache.remove("b"); }
      function read() { const cache = CacheService.getScriptCache(); return [cache.get("rate"), cache.get("gone"), cache.getAll(["a", "b", "c"]), CacheService.getUserCache().get("rate")]; }
      function tooLong() { CacheService.getScriptCache().put("k".repeat(251), "x"); }`,
  });
  await workbook.run("put");
  expect(await workbook.run("read")).toEqual(["5", null, { a: "1" }, null]);
  await expect(workbook.run("tooLong")).rejects.toThrow("Argument too large: key");
});

test("boxes of Browser answer in lower case, or with what was typed", async () => {
  const workbook = openWorkbook({
    code: `function go() {
      const first = Browser.msgBox("Sure?", "All of it goes.", Browser.Buttons.YES_NO_CANCEL);
      const second = Browser.inputBox("Your name");
      return [first, second, Browser.inputBox("Title", "And now?", Browser.Buttons.OK_CANCEL)];
    }`,
  });
  workbook.answers.push({ button: "YES" }, { button: "OK", text: "Ada" }, { button: "CLOSE" });
  expect(await workbook.run("go")).toEqual(["yes", "Ada", "cancel"]);
  expect(workbook.asked.map(({ type, title, text, buttons }) => [type, title, text, buttons])).toEqual([
    ["alert", "Sure?", "All of it goes.", "YES_NO_CANCEL"],
    ["prompt", "", "Your name", "OK"],
    ["prompt", "Title", "And now?", "OK_CANCEL"],
  ]);
});

test("triggers are refused with a sentence, and there are none", async () => {
  expect(await running("return ScriptApp.getProjectTriggers().length;")).toBe(0);
  await expect(running("ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();")).rejects.toThrow(
    'The workbench runs no triggers but onOpen and onInstall: ScriptApp.newTrigger("tick") works in Google Sheets.',
  );
});

test("a page takes untrusted text, meta tags and is a template or a file", async () => {
  const answer = await running(`
    const page = HtmlService.createHtmlOutput("<p>").appendUntrusted("<b>").addMetaTag("viewport", "width=300").setTitle("T");
    const [tag] = page.getMetaTags();
    const template = HtmlService.createHtmlOutput("<?= 1 + 1; ?>").asTemplate();
    return [page.getContent(), tag.getName(), tag.getContent(), template.evaluate().getContent(), page.getBlob().getContentType(), page.clear().getContent()];`);
  expect(answer).toEqual(["<p>&#60;b&#62;", "viewport", "width=300", "2", "text/html", ""]);
});
