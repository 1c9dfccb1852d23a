import type { InferOutput } from "valibot";
import { BenefitLoadSchema } from "../../src/reference/schemas/BenefitLoad.ts";
import { DataVersionSchema } from "../../src/reference/schemas/DataVersion.ts";
import { DeveloperConcentrationSchema } from "../../src/reference/schemas/DeveloperConcentration.ts";
import { DeveloperGrowthSchema } from "../../src/reference/schemas/DeveloperGrowth.ts";
import { GuideFiguresSchema } from "../../src/reference/schemas/GuideFigures.ts";
import { MetroAreasSchema } from "../../src/reference/schemas/MetroAreas.ts";
import { OccupationPaySchema } from "../../src/reference/schemas/OccupationPay.ts";
import { OewsMeansSchema } from "../../src/reference/schemas/OewsMeans.ts";
import { OewsMediansSchema } from "../../src/reference/schemas/OewsMedians.ts";
import { PayShapeSchema } from "../../src/reference/schemas/PayShape.ts";
import { PlaceNamesSchema } from "../../src/reference/schemas/PlaceNames.ts";
import { PostingLawsSchema } from "../../src/reference/schemas/PostingLaws.ts";
import { PriceParitiesSchema } from "../../src/reference/schemas/PriceParities.ts";
import { SmallMetroAreasSchema } from "../../src/reference/schemas/SmallMetroAreas.ts";
import { StateFactorsSchema } from "../../src/reference/schemas/StateFactors.ts";
import { TitlePaySchema } from "../../src/reference/schemas/TitlePay.ts";

/** The schema of every file under data/ except data/tax, by its path there. */
export const SCHEMAS = {
  "version.json": DataVersionSchema,
  "benchmarks/guide-2026.json": GuideFiguresSchema,
  "benchmarks/pay-shape.json": PayShapeSchema,
  "geography/oews-means.json": OewsMeansSchema,
  "geography/state-factors.json": StateFactorsSchema,
  "geography/price-parities.json": PriceParitiesSchema,
  "geography/metro-areas.json": MetroAreasSchema,
  "geography/small-metro-areas.json": SmallMetroAreasSchema,
  "geography/oews-medians.json": OewsMediansSchema,
  "geography/place-names.json": PlaceNamesSchema,
  "employer/benefit-load.json": BenefitLoadSchema,
  "law/posting-laws.json": PostingLawsSchema,
  "roles/developer-concentration.json": DeveloperConcentrationSchema,
  "roles/developer-growth.json": DeveloperGrowthSchema,
  "roles/occupations.json": OccupationPaySchema,
  "roles/titles.json": TitlePaySchema,
} as const;

export type FilePath = keyof typeof SCHEMAS;

/** The data files as read, by path under data/. The schema rule runs first, so the others may trust the types. */
export type Data = { [Path in FilePath]: InferOutput<(typeof SCHEMAS)[Path]> } & {
  [path: `tax/${string}`]: unknown;
};
