import { fileOfProject } from "./fileOfProject.ts";
import { ranText } from "./ranText.ts";

type OnDemand = typeof import("./onDemand.ts");

/** The functions of `onDemand`, which no cell calls: they stand in a file of the project that Google does not compile. */
export const loadOnDemand = (): OnDemand => ranText<OnDemand>(fileOfProject("Commands"));
