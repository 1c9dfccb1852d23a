import { registries } from "./engine.ts";

interface Registry<Plugin> {
  get(name: string): Plugin;
  replace(name: string, plugin: Plugin): void;
}

/** Has the engine calculate with what `extended` makes of its plugin for that. */
export function extendEvaluation<Plugin>(extended: (evaluation: Plugin) => Plugin): void {
  const plugins = registries.coreViewsPluginRegistry as unknown as Registry<Plugin>;
  plugins.replace("evaluation", extended(plugins.get("evaluation")));
}
