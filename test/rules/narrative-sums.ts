import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

const characters = '松柏桐榆柳槐杨枫桂兰荷菊梅竹桃杏李枣榴橘柚橙梨荔葵茶茗萱芷蕙薇蓉菱芦苇莲藕芹菘葱';
/** What so many towns had of a hundred requests, and the rest. */
const ofTowns = (towns: number): string =>
  `受理政府信息公开申请100件，${Array.from(characters.slice(0, towns))
    .map((name) => `${name}溪镇受理2件`)
    .join('，')}，其余单位受理1件。`;

export const table: RuleTable = {
  accept: [
    { name: 'all parts', given: { head: withClaim('收到政府信息公开申请23件，其中自然人20件、法人或其他组织3件。') }, passes: 1 },
    { name: 'not all parts', given: { head: withClaim('答复政府信息公开申请24件，其中予以公开16件、不予公开1件。') }, passes: 1 },
    {
      name: 'parts of the other total',
      given: {
        head: withClaim(
          '收到政府信息公开申请23件，办理结果为：予以公开16件、部分公开2件、不予公开1件、无法提供3件、不予处理1件、其他处理1件。',
        ),
      },
      passes: 1,
    },
    {
      name: 'reasons inside their group',
      given: { head: withClaim('答复政府信息公开申请24件，其中予以公开16件，不予公开1件（属于行政执法案卷1件）、无法提供3件。') },
    },
    {
      name: 'a reason is counted with its group',
      given: { head: withClaim('答复政府信息公开申请24件，分别为予以公开16件、不予公开5件、属于行政执法案卷5件、无法提供3件。') },
      passes: 1,
    },
    {
      // 16 + 2 + 1 + 3 + 1 = 23; one more is told in words of its own.
      name: 'the list has a count that no row is called by',
      given: {
        head: withClaim(
          '答复政府信息公开申请24件，其中予以公开16件、部分公开2件、不予公开1件、转交有关方面1件、无法提供3件、不予处理1件。',
        ),
      },
      passes: 1,
    },
    {
      name: 'the total is only about right',
      given: { head: withClaim('收到政府信息公开申请约26件，其中自然人20件、法人或其他组织3件。') },
      passes: 0,
    },
    { name: 'what forty towns had is not read to its end', given: { head: withClaim(ofTowns(40)) } },
  ],
  reject: [
    {
      name: 'applicants',
      given: { head: withClaim('收到政府信息公开申请23件，其中自然人20件、法人或其他组织6件。') },
      finds: [{ data: { reported: 23, computed: 26, difference: -3 } }],
    },
    {
      name: 'channels above the total',
      given: { head: withClaim('收到政府信息公开申请23件，其中网络申请18件、信函6件、当面2件。') },
      finds: [{ data: { reported: 23, computed: 26 } }],
    },
    {
      name: 'a list that calls itself complete',
      given: { head: withClaim('答复政府信息公开申请24件，分别为予以公开16件、部分公开2件、不予公开1件。') },
      finds: [{ data: { reported: 24, computed: 19, difference: 5 } }],
    },
    {
      name: 'disputes',
      given: { head: withClaim('政府信息公开行政复议5件，其中结果维持2件、结果纠正1件、其他结果1件、尚未审结0件。') },
      finds: [{ data: { reported: 5, computed: 4 } }],
    },
    {
      name: 'all outcomes of litigation',
      given: { head: withClaim('因政府信息公开引发行政诉讼5件，其中结果维持1件、结果纠正1件、其他结果1件、尚未审结1件。') },
      finds: [{ data: { reported: 5, computed: 4, difference: 1 } }],
    },
    {
      name: 'what thirty-nine towns had, and the rest',
      given: { head: withClaim(ofTowns(39)) },
      finds: [{ data: { reported: 100, computed: 79 } }],
    },
  ],
};
