/**
 * A number in a unit. A plain number may stand for any, since arithmetic gives plain numbers; a quantity of one unit
 * where another is wanted does not compile.
 */
export type Quantity<Unit extends string> = number & { readonly unit?: Unit };
