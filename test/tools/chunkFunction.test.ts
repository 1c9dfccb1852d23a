import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { chunkFunction } from "../../tools/chunkFunction.ts";

type Chunk = (need: (name: string) => unknown) => Record<string, unknown>;

const nameOf = (path: string) => path.replace("./", "named ");

it("a chunk takes what it imports from others, and gives what it exports", async () => {
  const module =
    'import{a as t,b}from"./one.js";import"./two.js";var r=t+b,l=()=>import("./late.js");export{r as sum,l as load};';
  const chunk = runInNewContext(chunkFunction(module, nameOf)) as Chunk;
  const asked: string[] = [];
  const need = (name: string) => {
    asked.push(name);
    return name === "named late.js" ? { late: 3 } : { a: 1, b: 2 };
  };
  const { sum, load } = chunk(need);
  expect(sum).toBe(3);
  expect(asked).toEqual(["named one.js", "named two.js"]);
  expect(await (load as () => Promise<unknown>)()).toEqual({ late: 3 });
});

it("what a chunk cannot be is said", () => {
  expect(() => chunkFunction('import*as all from"./one.js";all();', nameOf)).toThrow(
    "A chunk imports a ImportNamespaceSpecifier",
  );
});
