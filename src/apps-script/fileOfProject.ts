/** An HTML file of the script's project as it was pushed, by its name without the ending. */
export const fileOfProject = (name: string): string =>
  HtmlService.createTemplateFromFile(name).getRawContent();
