export type FitFeature = keyof typeof fitWeights
export type DoubtFeature = keyof typeof doubtWeights

/**
 * By how much each feature makes a source's figure the likelier one to be meant. Fitted on true figures of drafts, where the one
 * meant is known: `node test/bench/fit.mjs` prints what a fit on the labelled drafts gives, beside these.
 */
export const fitWeights = {
  score: 2.8,
  own: 2.0,
  near: 2.1,
  back: 0.75,
  ownName: 0.6,
  name: 0.45,
  nameless: -0.45,
  direction: 1.1,
  forecast: -0.75,
  fact: -0.35,
  base: -0.7,
  current: -0.85,
  measure: -0.1,
  per: -0.35,
  qualifier: 1.35,
  unit: 0.5,
  siblings: 2.75,
  row: 1.0,
  early: 0.7,
}

/**
 * By how much each feature makes it the likelier that the source says the draft's number of something else. Fitted on right and
 * wrong figures of drafts (by the same script, after the weights above), and rounded; `trait`, `opposed` and `forecastAsDone`, rare and nearly always right, were
 * set by hand to weigh more than the fit gave, and `forecastAsFact` to weigh less.
 */
export const doubtWeights = {
  bias: -2.25,
  margin: 0.7,
  rivalWords: 0.75,
  rivalName: 0.3,
  rivalPlain: 0.55,
  parallel: 0.8,
  otherName: 0.4,
  displaced: 0.5,
  nounDiffers: 0.6,
  forecastAsFact: 0.5,
  forecastAsDone: 2.8,
  trait: 4,
  opposed: 1.5,
  measure: 0.5,
  per: 1.0,
  bound: 0.7,
  siblings: -0.8,
  missing: 1.1,
  rounded: -1.1,
  inWords: -0.6,
  percent: 0.7,
}
