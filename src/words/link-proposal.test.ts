import { linkProposal } from './link-proposal';

test.each([
  [1, 0, 'The names are the same.'],
  [0.9, 1, 'The names are 90.0 % alike, and both have 1 invoice with the same number.'],
  [0, 12, 'Both have 12 invoices with the same number.'],
])('names alike by %d and %d shared invoices', (nameAlike, sharedInvoices, text) => {
  expect(linkProposal({ nameAlike, sharedInvoices })).toBe(text);
});
