/**
 * What the contract asks for and this release does not have. A test fails when something named
 * here exists after all, so the list can only shrink. `Type` is the whole type; `Type.field` one
 * field, enum value or input field; `Type.field(arg)` one argument.
 */
export const NOT_YET: readonly string[] = [];
