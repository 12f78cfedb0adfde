/** An invented organ and its balanced numbers, with those of the year before for some. */
import { type CellPath, cellPath } from '../../../src/form/index.ts';
import type { Random } from '../random.ts';
import { drawValues, type Scale, type Values } from '../values.ts';

export type Level = 'province' | 'city' | 'county' | 'department' | 'township' | 'street' | 'zone';

export interface Body {
  readonly level: Level;
  readonly organ: string;
  /** How it calls itself, and what it speaks for. */
  readonly self: string;
  readonly area: string;
  readonly year: number;
  readonly values: Values;
  readonly previous?: Values;
  /** Documents that ended with their term, beside those that were repealed. */
  readonly lapsed: number;
}

const edition = 'cn-ogi-2021';
const organisations = [
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
];
const applicants = ['naturalPerson', ...organisations];
const blocks = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'];

const scale = (requests: number, density: number, disputes: number, documents: number, decisions: number, fees: number): Scale => ({
  requests,
  density,
  disputes,
  documents,
  decisions,
  fees,
});

const scales: Readonly<Record<Level, readonly Scale[]>> = {
  province: [scale(2600, 0.7, 260, 300, 6000000, 4000000)],
  city: [scale(300, 0.6, 40, 90, 900000, 300000), scale(90, 0.5, 12, 60, 400000, 90000)],
  county: [scale(40, 0.5, 5, 30, 60000, 30000), scale(12, 0.4, 2, 20, 20000, 9000)],
  department: [scale(14, 0.4, 2, 6, 4000, 300), scale(3, 0.2, 1, 4, 300, 20), scale(0, 0, 0, 2, 90, 0), scale(60, 0.5, 8, 12, 30000, 900)],
  township: [scale(4, 0.2, 1, 3, 60, 0), scale(0, 0, 0, 0, 20, 0), scale(0, 0, 0, 1, 40, 0)],
  street: [scale(5, 0.2, 1, 2, 60, 0), scale(0, 0, 0, 0, 10, 0)],
  zone: [scale(9, 0.3, 1, 9, 900, 200)],
};

const counties = ['云溪县', '丰河县', '青石县', '松坪区', '南桥区', '白鹭县', '望川县', '西塘区'] as const;
const cities = ['临湾市', '岚河市', '东陵市', '清泽市'] as const;
const offices = [
  '水务局',
  '教育体育局',
  '民政局',
  '司法局',
  '财政局',
  '农业农村局',
  '文化和旅游局',
  '审计局',
  '统计局',
  '退役军人事务局',
  '发展和改革局',
  '医疗保障局',
] as const;
const busy = ['市场监督管理局', '交通运输局', '卫生健康局', '应急管理局', '自然资源局', '公安局'] as const;
const towns = ['石桥镇', '梅岭镇', '沙溪乡', '竹园镇', '高塘乡', '双河镇'] as const;
const streets = ['东湖街道', '北关街道', '双林街道', '新城街道'] as const;

function organOf(level: Level, random: Random): Pick<Body, 'organ' | 'self' | 'area'> {
  const county = random.pick(counties);
  const city = random.pick(cities);
  const own = county.endsWith('区') ? '区' : '县';
  switch (level) {
    case 'province':
      return { organ: random.pick(['江岭省', '江岭省人民政府']), self: '我省', area: '全省' };
    case 'city':
      return { organ: city + random.pick(['人民政府', '人民政府', '']), self: '我市', area: '全市' };
    case 'county':
      return { organ: county + random.pick(['人民政府', '人民政府', '']), self: `我${own}`, area: `全${own}` };
    case 'department':
      return {
        organ: random.pick([county, city]) + random.pick([...offices, ...busy]),
        self: random.pick(['我局', '本机关', '本局']),
        area: '我局',
      };
    case 'township':
      return { organ: county + random.pick(towns) + '人民政府', self: random.pick(['我镇（乡）', '本机关', '本级政府']), area: '本机关' };
    case 'street':
      return { organ: county + random.pick(streets) + '办事处', self: random.pick(['本街道', '街道办事处', '本机关']), area: '本街道' };
    default:
      return {
        organ: city + random.pick(['高新技术产业开发区', '经济技术开发区', '临空产业园区']) + '管理委员会',
        self: '管委会',
        area: '本区',
      };
  }
}

const get = (values: Values, path: string): number => values.get(path as CellPath) ?? 0;
const set = (values: Values, path: string, value: number): void => void values.set(path as CellPath, value);

/** Sums the row of requests, or the block of disputes, up again. */
function total(values: Values, table: 'requests' | 'disputes', row: string, columns: readonly string[]): void {
  values.set(
    cellPath(table, row, 'total'),
    columns.reduce((sum, column) => sum + get(values, `${table}.${row}.${column}`), 0),
  );
}

/** What an organ of a level does not have is zero: rules, secrets, fees. */
function fit(values: Values, level: Level, busyOrgan: boolean, random: Random): void {
  if (level !== 'province' && level !== 'city') for (const id of ['issued', 'repealed', 'inForce']) set(values, `proactive.rules.${id}`, 0);
  else {
    set(values, 'proactive.rules.issued', random.int(0, 6));
    set(values, 'proactive.rules.repealed', random.int(0, 3));
    set(values, 'proactive.rules.inForce', random.int(20, 140));
  }
  const documents = (id: string): number => get(values, `proactive.normativeDocuments.${id}`);
  set(values, 'proactive.normativeDocuments.repealed', Math.min(documents('repealed'), 1 + Math.floor(documents('issued') / 2)));
  set(
    values,
    'proactive.normativeDocuments.inForce',
    documents('issued') + documents('repealed') + random.int(0, 4 * documents('issued') + 9),
  );
  if (level === 'province' || level === 'city' || level === 'county' || busyOrgan)
    for (const row of ['licensing', 'penalties', 'coerciveMeasures']) {
      const path = `proactive.${row}.decisions`;
      if (get(values, path) < 10) set(values, path, random.int(11, 900));
    }
  if ((level === 'province' || level === 'city' || level === 'county') && get(values, 'proactive.fees.amount') === 0)
    set(values, 'proactive.fees.amount', random.int(800, 9000));
  moveSecrets(values, level);
  boundDisputes(values);
}

/** Townships classify nothing: what was drawn as a secret was not held. */
function moveSecrets(values: Values, level: Level): void {
  if (level !== 'township' && level !== 'street') return;
  for (const column of [...applicants, 'total']) {
    const secret = `requests.denied.stateSecret.${column}`;
    set(
      values,
      `requests.unableToProvide.notHeld.${column}`,
      get(values, `requests.unableToProvide.notHeld.${column}`) + get(values, secret),
    );
    set(values, secret, 0);
  }
}

/** Fewer disputes than answers, fewer suits after reconsideration than were reconsidered and decided. */
function boundDisputes(values: Values): void {
  const columns = ['upheld', 'corrected', 'otherOutcome', 'pending'];
  const count = (row: string): number => get(values, `disputes.${row}.total`);
  const clear = (row: string): void => {
    for (const column of [...columns, 'total']) set(values, `disputes.${row}.${column}`, 0);
  };
  if (count('reconsideration') + count('litigation.direct') > get(values, 'requests.outcomeTotal.total'))
    for (const row of blocks) clear(row);
  if (count('litigation.afterReconsideration') > count('reconsideration') - get(values, 'disputes.reconsideration.pending'))
    clear('litigation.afterReconsideration');
}

function previousOf(values: Values, level: Level, drawn: Values, lapsed: number, random: Random): Values | undefined {
  const earlier = new Map(drawn);
  // Alike in size: what is decided changes by a third at most.
  for (const [path, value] of values)
    if (path.startsWith('proactive.'))
      set(
        earlier,
        path,
        path.endsWith('amount')
          ? Math.round(value * (0.7 + 0.6 * random.next()) * 100) / 100
          : Math.round(value * (0.7 + 0.6 * random.next())),
      );
  for (const row of ['rules', 'normativeDocuments']) {
    const at = (id: string): number => get(values, `proactive.${row}.${id}`);
    set(earlier, `proactive.${row}.inForce`, at('inForce') - at('issued') + at('repealed') + (row === 'rules' ? 0 : lapsed));
    for (const id of ['issued', 'repealed'])
      set(earlier, `proactive.${row}.${id}`, Math.min(get(earlier, `proactive.${row}.${id}`), get(earlier, `proactive.${row}.inForce`)));
  }
  for (const column of applicants) {
    const at = (row: string): string => `requests.${row}.${column}`;
    set(earlier, at('carriedOut'), get(values, at('carriedIn')));
    set(earlier, at('carriedIn'), Math.min(get(earlier, at('carriedIn')), get(earlier, at('outcomeTotal'))));
    set(earlier, at('received'), get(earlier, at('outcomeTotal')) + get(earlier, at('carriedOut')) - get(earlier, at('carriedIn')));
  }
  for (const row of ['received', 'carriedIn', 'carriedOut']) total(earlier, 'requests', row, applicants);
  moveSecrets(earlier, level);
  // A case that was pending is counted again in the year in which it ends.
  for (const row of blocks) {
    set(earlier, `disputes.${row}.pending`, Math.min(get(earlier, `disputes.${row}.pending`), get(values, `disputes.${row}.total`)));
    total(earlier, 'disputes', row, ['upheld', 'corrected', 'otherOutcome', 'pending']);
  }
  boundDisputes(earlier);
  const sizes = [values, earlier].map((each) => get(each, 'requests.received.total') + 3);
  return Math.max(...sizes) / Math.min(...sizes) < 3 ? earlier : undefined;
}

export function drawBody(random: Random): Body {
  const level = random.pick<Level>([
    'province',
    'city',
    'county',
    'county',
    'department',
    'department',
    'department',
    'township',
    'township',
    'street',
    'zone',
  ]);
  const organ = organOf(level, random);
  const drawn = random.pick(scales[level]);
  const isBusy = busy.some((name) => organ.organ.endsWith(name));
  const values = drawValues(edition, drawn, random);
  fit(values, level, isBusy, random);
  const lapsed = random.chance(0.25) ? random.int(1, 3) : 0;
  const previous = random.chance(0.45) ? previousOf(values, level, drawValues(edition, drawn, random), lapsed, random) : undefined;
  return { level, ...organ, year: random.int(2021, 2024), values, lapsed: previous ? lapsed : 0, ...(previous && { previous }) };
}
