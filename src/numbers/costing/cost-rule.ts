/** The rule by which a cost was put where it is. */
export type CostRule =
  | 'absorbed by logged hours'
  | 'allocation by nrr'
  | 'allocation by endpointMonths'
  | 'allocation by mrr'
  | 'allocation by reactiveHours'
  | 'allocation by seatMonths'
  | 'standard rate'
  | 'tool by seats'
  | 'tool by endpoints'
  | 'tool by active days'
  | 'tool of named clients'
  | 'overhead: share outside the areas'
  | 'overhead: bench'
  | 'overhead: tool of no area'
  | 'overhead: nothing to spread by';
