/** What is used of Eleventy, which has no types of its own. */
declare module "@11ty/eleventy" {
  export interface Configuration {
    setIncludesDirectory(folder: string): void;
    setUseGitIgnore(isUsed: boolean): void;
    setTemplateFormats(formats: string): void;
    addTemplate(path: string, template: { render(): string }, data: Readonly<Record<string, unknown>>): void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { quietMode: boolean; configPath: null; config(configuration: Configuration): void },
    );
    write(): Promise<unknown>;
  }
}
