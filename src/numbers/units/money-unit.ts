/** Of a metric, or of a part of one: `money/seat/month`. */
export const isMoneyUnit = (unit: string): boolean => unit.split('/')[0] === 'money';
