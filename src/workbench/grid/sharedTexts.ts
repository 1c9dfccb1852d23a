/**
 * The texts of an .xlsx file as the cells show them: the apostrophe that makes a text of what is typed is none of it, and
 * white space at its ends stays.
 */
export const withShownTexts = (sharedStrings: string): string =>
  sharedStrings.replace(/<t(?: xml:space="preserve")?>(?:'|&apos;|&#39;)?/g, '<t xml:space="preserve">');
