/** Where the numbers are defined. A page is named where the definition stands on one. */
export const FF = 'TruMethods Framework Foundations';
export const SN = 'Understanding Operational SMART Numbers';
export const BB = 'Breaking the profitability barrier';
export const RO = 'ROTRU for IT MSPs';
export const SEATWISE = 'Seatwise';
