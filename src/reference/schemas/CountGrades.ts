import * as v from "valibot";
import { Count, Sentence } from "./values.ts";

/** Grades of reliability that follow from how many a row counts, the best first. */
export const CountGradesSchema = v.array(
  v.strictObject({ grade: v.picklist(["A", "B", "C", "D"]), atLeast: Count, meaning: Sentence }),
);

export type CountGrades = v.InferOutput<typeof CountGradesSchema>;
