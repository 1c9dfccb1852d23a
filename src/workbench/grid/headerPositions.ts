// The engine adds up where each row and column of every sheet begins, whenever anything changes. Here that is added up
// when somebody asks for it, which without a screen is hardly ever.
import { registries } from "./engine.ts";

interface HeaderPositions {
  computePositions(sheetId: string, dimension: "COL" | "ROW"): object;
  computeHeaderPositionsOfSheet(sheetId: string): { readonly COL: object; readonly ROW: object };
}
type Plugin = new (config: never) => HeaderPositions;

const plugins = registries.statefulUIPluginRegistry as unknown as {
  get(name: string): Plugin;
  replace(name: string, plugin: Plugin): void;
};

plugins.replace(
  "header_positions",
  class extends plugins.get("header_positions") {
    override computeHeaderPositionsOfSheet(sheetId: string) {
      const known: { COL?: object; ROW?: object } = {};
      const positions = (dimension: "COL" | "ROW"): object => {
        known[dimension] ??= this.computePositions(sheetId, dimension);
        return known[dimension];
      };
      return {
        get COL() {
          return positions("COL");
        },
        get ROW() {
          return positions("ROW");
        },
      };
    }
  },
);
