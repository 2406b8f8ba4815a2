/** What a quarterly report finds, and an action can be taken on. */
export type ActionFinding =
  | 'SMART_NUMBER'
  | 'PROFIT_DRAIN'
  | 'PRICING_GAP'
  | 'OPPORTUNITY'
  | 'STAFFING'
  | 'REACTIVE_SPIRAL'
  | 'BACKLOG'
  | 'BAND_CHANGE'
  | 'DATA_QUALITY';
