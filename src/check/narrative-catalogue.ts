/** The rules that hold the text against the tables, one per file; part of the catalogue. */
import { feeNatureConfused } from './rules/fee-nature-confused.ts';
import { narrativeApplicants } from './rules/narrative-applicants.ts';
import { narrativeCarried } from './rules/narrative-carried.ts';
import { narrativeDecisions } from './rules/narrative-decisions.ts';
import { narrativeDisputes } from './rules/narrative-disputes.ts';
import { narrativeDocuments } from './rules/narrative-documents.ts';
import { narrativeFees } from './rules/narrative-fees.ts';
import { narrativeOutcomes } from './rules/narrative-outcomes.ts';
import { narrativePercentages } from './rules/narrative-percentages.ts';
import { narrativeRequests } from './rules/narrative-requests.ts';
import { narrativeSums } from './rules/narrative-sums.ts';

export const narrativeRules = [
  narrativeRequests,
  narrativeCarried,
  narrativeOutcomes,
  narrativeApplicants,
  narrativeDisputes,
  narrativeDocuments,
  narrativeDecisions,
  narrativeFees,
  feeNatureConfused,
  narrativeSums,
  narrativePercentages,
] as const;
