// The engine is imported as its own unmodified ESM file, in Node and in the browser alike.
declare module "@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js" {
  export * from "@odoo/o-spreadsheet";
}
