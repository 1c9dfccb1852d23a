/** The methods that answer with a constant, and of which enumeration; inside the workbench a constant is its name. */
export const ANSWERS_OF_ENUMERATIONS: Readonly<Record<string, string>> = {
  "Ui.alert": "Ui.Button",
  "PromptResponse.getSelectedButton": "Ui.Button",
  "DataValidation.getCriteriaType": "DataValidationCriteria",
  "DataValidationBuilder.getCriteriaType": "DataValidationCriteria",
  "DeveloperMetadata.getVisibility": "SpreadsheetApp.DeveloperMetadataVisibility",
  "DeveloperMetadataLocation.getLocationType": "SpreadsheetApp.DeveloperMetadataLocationType",
  "Protection.getProtectionType": "SpreadsheetApp.ProtectionType",
  "Range.getWrapStrategy": "SpreadsheetApp.WrapStrategy",
  "Range.getWrapStrategies": "SpreadsheetApp.WrapStrategy",
};
