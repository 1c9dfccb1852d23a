import type { Grade, Origin } from "./Behaviour.ts";

const DEV = "developers.google.com";

/** The sources that the platform notes name, by what they are about. */
export const SOURCES = {
  functions: `${DEV}/apps-script/guides/sheets/functions`,
  editors: `${DEV}/workspace/add-ons/editors/sheets`,
  lifecycle: `${DEV}/workspace/add-ons/concepts/editor-auth-lifecycle`,
  samples: "github.com/googleworkspace/apps-script-samples",
  spreadsheet: `${DEV}/apps-script/reference/spreadsheet`,
  communication: `${DEV}/apps-script/guides/html/communication`,
  run: `${DEV}/apps-script/guides/html/reference/run`,
  templates: `${DEV}/apps-script/guides/html/templates`,
  quotas: `${DEV}/apps-script/guides/services/quotas`,
  v8: `${DEV}/apps-script/guides/v8-runtime`,
  metadata: `${DEV}/workspace/sheets/api/guides/metadata`,
  reports: "reported by people who run add-ons",
  folklore: "no source found",
  trial: "measured by trial",
} as const;

/** Such as `from("1.2 G functions")`: section, grade and source. */
export const from = (text: `${string} ${Grade} ${keyof typeof SOURCES}`): Origin => {
  const [section = "", grade, source] = text.split(" ") as [string, Grade, keyof typeof SOURCES];
  return { section, grade, source: SOURCES[source] };
};
