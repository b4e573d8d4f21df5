/** The metric catalogue as surfaces see it: help, pickers and tables are made from this list. */
export { findMetric, MEASURED, METRICS } from '../metrics/index.ts';
