import type { Column } from './row';

/** Short names for the columns of a table, so that a table reads as a list. */
export const text = (name: string): Column => ({ name, type: 'text' });
export const int = (name: string): Column => ({ name, type: 'int' });
export const flag = (name: string): Column => ({ name, type: 'boolean' });
export const date = (name: string): Column => ({ name, type: 'date' });
export const instant = (name: string): Column => ({ name, type: 'instant' });
export const decimal = (name: string): Column => ({ name, type: 'decimal' });
export const words = (name: string): Column => ({ name, type: 'words' });
