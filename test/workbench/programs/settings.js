// Choices kept for the document and for each user.
const DEFAULTS = { currency: "USD", rows: 10 };

function readSettings() {
  const stored = PropertiesService.getDocumentProperties().getProperties();
  return {
    ...DEFAULTS,
    ...Object.fromEntries(Object.entries(stored).map(([key, text]) => [key, JSON.parse(text)])),
  };
}

function saveSettings(changes) {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(3000)) throw new Error("Somebody else is saving.");
  try {
    const texts = Object.fromEntries(
      Object.entries(changes).map(([key, value]) => [key, JSON.stringify(value)]),
    );
    PropertiesService.getDocumentProperties().setProperties(texts, false);
    PropertiesService.getUserProperties().setProperty("last", Session.getActiveUserLocale());
  } finally {
    lock.releaseLock();
  }
  return readSettings();
}

const featureOf = (range) =>
  typeof range.setRichTextValues === "function" && range.noSuchThing === undefined ? "new" : "old";

function features() {
  return featureOf(SpreadsheetApp.getActiveSheet().getRange("A1"));
}
