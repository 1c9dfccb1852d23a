import { benchmarkKeys } from "./benchmarkKeys.ts";
import { boundsHoldTheValue } from "./boundsHoldTheValue.ts";
import { carriedIsSaid } from "./carriedIsSaid.ts";
import type { DataRule } from "./DataRule.ts";
import { developersAgree } from "./developersAgree.ts";
import { disputesAreTold } from "./disputesAreTold.ts";
import { employerPremiums } from "./employerPremiums.ts";
import { everyStateOnce } from "./everyStateOnce.ts";
import { growthIsGradual } from "./growthIsGradual.ts";
import { metroAreasAreLarge } from "./metroAreasAreLarge.ts";
import { metroFactorsFollowFromOews } from "./metroFactorsFollowFromOews.ts";
import { nothingFromTheFuture } from "./nothingFromTheFuture.ts";
import { percentilesRise } from "./percentilesRise.ts";
import { placeNamesMeanAreas } from "./placeNamesMeanAreas.ts";
import { placesHaveASource } from "./placesHaveASource.ts";
import { postingDutiesFollow } from "./postingDutiesFollow.ts";
import { postingLawsSayHowSure } from "./postingLawsSayHowSure.ts";
import { postingPlacesAreKnown } from "./postingPlacesAreKnown.ts";
import { rangeEndsAgree } from "./rangeEndsAgree.ts";
import { reliabilityHasMeaning } from "./reliabilityHasMeaning.ts";
import { reliabilityIsEarned } from "./reliabilityIsEarned.ts";
import { roleCountsSuffice } from "./roleCountsSuffice.ts";
import { rolePartsFitTheWhole } from "./rolePartsFitTheWhole.ts";
import { rolePayDoesNotFall } from "./rolePayDoesNotFall.ts";
import { roleRowsOnce } from "./roleRowsOnce.ts";
import { schema } from "./schema.ts";
import { sourcesAreUsed } from "./sourcesAreUsed.ts";
import { stateFactorsFollowFromOews } from "./stateFactorsFollowFromOews.ts";
import { taxBracketsRise } from "./taxBracketsRise.ts";
import { taxDefaultLocality } from "./taxDefaultLocality.ts";
import { taxDisputes } from "./taxDisputes.ts";
import { taxEveryState } from "./taxEveryState.ts";
import { taxFilingStatuses } from "./taxFilingStatuses.ts";
import { taxLocalityNames } from "./taxLocalityNames.ts";
import { taxRatesInRange } from "./taxRatesInRange.ts";
import { taxRecaptureFollows } from "./taxRecaptureFollows.ts";
import { taxSchema } from "./taxSchema.ts";
import { taxStatusIsSaid } from "./taxStatusIsSaid.ts";
import { taxWholeIncomeRates } from "./taxWholeIncomeRates.ts";
import { topThreeStates } from "./topThreeStates.ts";

/** Whether files are made as they should be: checked first, because the other rules trust it. */
export const SHAPE_RULES: readonly DataRule[] = [schema, taxSchema];

/** What must hold between the figures. */
export const FIGURE_RULES: readonly DataRule[] = [
  sourcesAreUsed,
  placesHaveASource,
  everyStateOnce,
  benchmarkKeys,
  boundsHoldTheValue,
  rangeEndsAgree,
  percentilesRise,
  stateFactorsFollowFromOews,
  metroFactorsFollowFromOews,
  metroAreasAreLarge,
  placeNamesMeanAreas,
  topThreeStates,
  reliabilityIsEarned,
  reliabilityHasMeaning,
  carriedIsSaid,
  disputesAreTold,
  nothingFromTheFuture,
  postingLawsSayHowSure,
  postingDutiesFollow,
  postingPlacesAreKnown,
  roleRowsOnce,
  rolePayDoesNotFall,
  roleCountsSuffice,
  rolePartsFitTheWhole,
  developersAgree,
  growthIsGradual,
  taxEveryState,
  taxBracketsRise,
  taxRatesInRange,
  taxRecaptureFollows,
  taxStatusIsSaid,
  taxDisputes,
  taxWholeIncomeRates,
  taxDefaultLocality,
  taxFilingStatuses,
  taxLocalityNames,
  employerPremiums,
];
