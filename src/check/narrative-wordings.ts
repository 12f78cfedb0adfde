/** The words of the findings on text against tables, by code. The closed union of codes keeps both languages complete. */
import type { narrativeRules } from './narrative-catalogue.ts';
import { words as feeNatureConfused } from './rules/fee-nature-confused.ts';
import { words as narrativeApplicants } from './rules/narrative-applicants.ts';
import { words as narrativeCarried } from './rules/narrative-carried.ts';
import { words as narrativeDecisions } from './rules/narrative-decisions.ts';
import { words as narrativeDisputes } from './rules/narrative-disputes.ts';
import { words as narrativeDocuments } from './rules/narrative-documents.ts';
import { words as narrativeFees } from './rules/narrative-fees.ts';
import { words as narrativeOutcomes } from './rules/narrative-outcomes.ts';
import { words as narrativePercentages } from './rules/narrative-percentages.ts';
import { words as narrativeRequests } from './rules/narrative-requests.ts';
import { words as narrativeSums } from './rules/narrative-sums.ts';
import type { WordingsOf } from './types.ts';

export const narrativeWordings: WordingsOf<typeof narrativeRules> = {
  'fee-nature-confused': feeNatureConfused,
  'narrative-applicants': narrativeApplicants,
  'narrative-carried': narrativeCarried,
  'narrative-decisions': narrativeDecisions,
  'narrative-disputes': narrativeDisputes,
  'narrative-documents': narrativeDocuments,
  'narrative-fees': narrativeFees,
  'narrative-outcomes': narrativeOutcomes,
  'narrative-percentages': narrativePercentages,
  'narrative-requests': narrativeRequests,
  'narrative-sums': narrativeSums,
};
