import { applicants as kinds } from '../support/random-report.ts';

/** The columns of requests, in the order of the form. */
export const applicants = [...kinds, 'total'];
