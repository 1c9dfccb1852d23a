// A dialog made from a template with parts, and functions held in const that its page calls.
const TITLE = "Add a person";

const onOpen = () => {
  SpreadsheetApp.getUi().createMenu("People").addItem(TITLE, "showForm").addToUi();
};

const include = (name) => HtmlService.createHtmlOutputFromFile(name).getContent();

const showForm = () => {
  const page = HtmlService.createTemplateFromFile("Form");
  page.roles = [
    ...new Set(
      SpreadsheetApp.getActiveSheet()
        .getDataRange()
        .getValues()
        .slice(1)
        .map((row) => row[1]),
    ),
  ];
  SpreadsheetApp.getUi().showModalDialog(page.evaluate().setWidth(320).setHeight(240), TITLE);
};

const addPerson = ({ name, role, tags = [] }) => {
  const sheet = SpreadsheetApp.getActiveSheet();
  if (!name?.trim()) throw new Error("A name, please.");
  sheet.appendRow([name.trim(), role ?? "", tags.join(", ")]);
  return { row: sheet.getLastRow(), names: sheet.getRange("A2:A").getValues().flat().filter(Boolean) };
};
