import fc from 'fast-check';
import { agreementIds, clientSendings, someClients } from './random-clients';
import { someStaff, staffSendings } from './random-staff';
import { someTickets, ticketSendings } from './random-tickets';
import { someWork, workSendings } from './random-work';
import type { Sending } from './sending';

/** Everything a small and odd MSP ever sends, in the order in which references need it and older versions first. */
export const someMsp: fc.Arbitrary<readonly Sending[]> = fc
  .record({ clients: someClients, staff: someStaff, tickets: someTickets, work: someWork })
  .map(({ clients, staff, tickets, work }) => {
    const others = {
      clients: clients.length,
      technicians: staff.technicians.length,
      tickets: tickets.length,
      agreements: agreementIds(clients),
    };
    return [
      ...clientSendings(clients),
      ...staffSendings(staff),
      ...ticketSendings(tickets, others),
      ...workSendings(work, others),
    ];
  });

const { LAW_RUNS, LAW_SEED = '1' } = process.env;

/**
 * How often and from where the laws are tried. `npm run test:soak` tries each for a minute, from
 * anywhere; a failure prints the seed to try again with.
 */
export const tried = (numRuns: number): fc.Parameters<unknown> => ({
  numRuns: Number(LAW_RUNS ?? numRuns),
  ...(LAW_SEED !== 'any' && { seed: Number(LAW_SEED) }),
  interruptAfterTimeLimit: 60_000,
});
