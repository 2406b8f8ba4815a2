import { change, shown, split } from './driver-changes';

const kept = { mrr: 1000, supportHours: 10, labourCostSupport: 250, toolCostSupport: 50 };

test('margin: absorbed labour is one cause, however many hours it was', () => {
  const dearer = { ...kept, supportHours: 15, labourCostSupport: 300 };
  expect(shown(split('GROSS_MARGIN_PERCENT', [change(kept, dearer)]))).toEqual({
    PRICE: 0,
    LABOUR: -5,
    TOOLS: 0,
  });
});

test('margin at standard rates: more hours and dearer hours are two causes', () => {
  const hourly = { hourly: true };
  const dearer = { ...kept, labourCostSupport: 300 };
  const more = { ...kept, supportHours: 12, labourCostSupport: 300 };
  expect(shown(split('GROSS_MARGIN_PERCENT', [change(kept, dearer)], hourly))).toEqual({
    PRICE: 0,
    LABOUR_HOURS: 0,
    COST_RATE: -5,
    TOOLS: 0,
  });
  expect(shown(split('GROSS_MARGIN_PERCENT', [change(kept, more)], hourly))).toEqual({
    PRICE: 0,
    LABOUR_HOURS: -5,
    COST_RATE: 0,
    TOOLS: 0,
  });
  const idle = { mrr: 1000, labourCostSupport: 100 };
  expect(shown(split('GROSS_MARGIN_PERCENT', [change({ mrr: 1000 }, idle)], hourly))).toEqual({
    PRICE: 0,
    LABOUR_HOURS: 0,
    COST_RATE: -10,
    TOOLS: 0,
  });
});

test('margin: twice of everything moves nothing, and its causes say so together', () => {
  const after = { mrr: 2000, supportHours: 20, labourCostSupport: 500, toolCostSupport: 100 };
  const twice = shown(split('GROSS_MARGIN_PERCENT', [change(kept, after)]));
  expect(twice['PRICE']).toBeGreaterThan(0);
  expect(Object.values(twice).reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 5);
});
