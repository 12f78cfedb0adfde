import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [{ name: 'reading saw the printed labels', given: {}, input: parsed(report()), passes: 1 }],
  reject: [
    {
      name: 'reading saw another label',
      given: {},
      input: parsed(report(), {}, [
        {
          code: 'label-altered',
          severity: 'warning',
          cells: ['requests.granted.total'],
          data: { printed: '（一）给予公开', label: '（一）予以公开' },
        },
      ]),
      finds: [{ cells: ['requests.granted.total'], severity: 'info', data: { detail: { printed: '（一）给予公开' } } }],
    },
    {
      name: 'a label whose values are in doubt',
      given: {},
      input: parsed(report(), { 'requests.granted.total': { certainty: 'doubtful' } }, [
        { code: 'label-altered', severity: 'info', cells: ['requests.granted.total'], data: { printed: '予以', label: '（一）予以公开' } },
      ]),
      finds: [{ cause: 'reading', data: { unread: true } }],
    },
    ...['予以公开', '□□予以公开', '（一）?以公开'].map((printed) => ({
      name: `a piece of a label: ${printed}`,
      given: {},
      input: parsed(report(), {}, [
        {
          code: 'label-altered' as const,
          severity: 'info' as const,
          cells: ['requests.granted.total' as const],
          data: { printed, label: '（一）予以公开' },
        },
      ]),
      finds: [{ cause: 'reading' as const, data: { unread: true } }],
    })),
  ],
};
