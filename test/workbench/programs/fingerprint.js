// Tells whether a table was changed since it was signed.
function sign() {
  const range = SpreadsheetApp.getActiveRange();
  PropertiesService.getDocumentProperties().setProperty(range.getA1Notation(), digestOf(range));
}

function isUnchanged() {
  const range = SpreadsheetApp.getActiveRange();
  return PropertiesService.getDocumentProperties().getProperty(range.getA1Notation()) === digestOf(range);
}

function digestOf(range) {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, JSON.stringify(range.getValues()));
  return bytes.map((byte) => ("0" + (byte & 0xff).toString(16)).slice(-2)).join("");
}
