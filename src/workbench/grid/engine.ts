// Node 20 lacks Object.groupBy, which the engine calls.
const objectClass = Object as unknown as {
  groupBy?: (items: Iterable<unknown>, key: (item: unknown) => string) => Record<string, unknown[]>;
};
objectClass.groupBy ??= (items, key) => {
  const groups: Record<string, unknown[]> = Object.create(null);
  for (const item of items) {
    const name = key(item);
    groups[name] ??= [];
    groups[name].push(item);
  }
  return groups;
};

export {
  addFunction,
  astToFormula,
  CompiledFormula,
  CorePlugin,
  coreTypes,
  DEFAULT_LOCALE,
  functionCache,
  helpers,
  iterateAstNodes,
  Model,
  parse,
  registries,
  Spreadsheet,
  UIPlugin,
} from "@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js";
