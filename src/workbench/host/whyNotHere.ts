/** What Google has and a spreadsheet on one machine cannot have, by the reason why. */
const REASONS = {
  account: "It takes Google accounts, of which the workbench has none.",
  drive: "It takes other files of Google Drive; the workbench is one spreadsheet.",
  network: "It takes the network, which the workbench does not use.",
  dataSource: "It takes a connected data source such as BigQuery.",
  picture: "The workbench's grid has no pictures over cells.",
  pivot: "The workbench has no pivot tables.",
  slicer: "The workbench has no slicers.",
  conversion: "Google's servers convert documents; the workbench does not.",
  chartData: "The workbench does not keep how a chart took in its ranges.",
  chart: "The workbench draws other charts only.",
  key: "It signs with a private key, which the workbench does not.",
} as const;

const ABSENT: Readonly<Record<string, readonly [reason: keyof typeof REASONS, names: string][]>> = {
  SpreadsheetApp: [
    ["drive", "create open openById openByUrl"],
    [
      "dataSource",
      "DataExecutionErrorCode DataExecutionState DataSourceParameterType DataSourceType enableAllDataSourcesExecution " +
        "enableBigQueryExecution newDataSourceSpec",
    ],
    ["pivot", "PivotTableSummarizeFunction PivotValueDisplayType"],
    ["picture", "newCellImage"],
  ],
  Spreadsheet: [
    [
      "account",
      "addEditor addEditors addViewer addViewers getEditors getOwner getViewers removeEditor removeViewer",
    ],
    ["drive", "copy"],
    ["conversion", "getAs getBlob"],
    ["picture", "insertImage"],
    ["dataSource", "insertSheetWithDataSourceTable"],
    ["chart", "moveChartToObjectSheet"],
  ],
  Sheet: [
    ["picture", "insertImage"],
    ["slicer", "insertSlicer"],
  ],
  Range: [
    [
      "dataSource",
      "createDataSourcePivotTable createDataSourceTable getDataSourceFormula getDataSourceFormulas " +
        "getDataSourcePivotTables getDataSourceTables getDataSourceUrl",
    ],
    ["pivot", "createPivotTable"],
    ["chart", "getDataTable"],
  ],
  EmbeddedChart: [
    ["conversion", "getAs getBlob"],
    ["chartData", "getHiddenDimensionStrategy getMergeStrategy getTransposeRowsAndColumns"],
  ],
  EmbeddedChartBuilder: [["chart", "asHistogramChart asTableChart"]],
  Utilities: [["key", "RsaAlgorithm computeRsaSha1Signature computeRsaSha256Signature computeRsaSignature"]],
  ScriptApp: [["account", "getIdentityToken getOAuthToken getService invalidateAuth newStateToken"]],
};

/** Why a member cannot be here; undefined of one that is here or was never Google's. */
export const whyNotHere = (className: string, member: string): string | undefined => {
  const found = ABSENT[className]?.find(([, names]) => names.split(" ").includes(member));
  return found && REASONS[found[0]];
};
