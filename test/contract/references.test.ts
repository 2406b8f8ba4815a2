import { isInterfaceType } from 'graphql';
import { openSchema } from '../../src/graphql/schema';

const schema = openSchema();
const node = schema.getType('Node');
const things = isInterfaceType(node) ? schema.getPossibleTypes(node) : [];

/** What the MSP makes here, not a source. */
const OF_OUR_OWN = ['Action', 'Alert', 'Band', 'BandingScheme', 'Connection', 'Msp', 'SyncRun'];
/** What works on something of our own, which has no id in a source. */
const ON_OUR_OWN =
  /[cC]onnection|ApiToken|Alert|Webhook|^(syncNow|proposeMapping|exportRun|sendTestEvent)$/;
const sent = things.filter(({ name }) => !OF_OUR_OWN.includes(name));

test('everything that a source sends tells what it is called there', () => {
  expect(sent.map(({ name }) => name).sort()).toEqual([
    'Agreement',
    'Client',
    'Technician',
    'Ticket',
    'TimeEntry',
    'ToolCost',
  ]);
  for (const type of sent)
    expect([type.name, String(type.getFields()['externalRefs']?.type)]).toEqual([
      type.name,
      '[ExternalRef!]!',
    ]);
});

test('every field that finds one thing by an id takes the ref in its place, and the other way round', () => {
  const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
    Object.values(type.getFields()),
  );
  const byId = roots.filter(
    ({ name, args }) =>
      name !== 'node' && !ON_OUR_OWN.test(name) && args.some((a) => a.name === 'id'),
  );
  const byRef = roots.filter(({ args }) => args.some((a) => a.name === 'ref'));
  expect(byId.map(({ name }) => name).sort()).toEqual(byRef.map(({ name }) => name).sort());
  expect(byRef.length).toBeGreaterThan(7);
  const found = byRef.map(({ type }) => String(type));
  const findable = sent.map(({ name }) => name).filter((name) => name !== 'ToolCost');
  expect(findable.filter((name) => !found.includes(name))).toEqual([]);
});
