// The two regressions of fit.mjs over arrays of numbers; an item is { wrong, agreeing: [{ fit, doubt }], rivals: [fit] }.

const FIT = { penalty: 2, rounds: 200, rate: 4 }
const DOUBT = { penalty: 3, rounds: 250, rate: 2, choices: 3 }

/** Conditional logit: on right figures the best agreeing one is to outdo its rivals. */
export function regressFit(items, width) {
  const weights = new Float64Array(width)
  const used = items.filter(({ wrong, rivals }) => !wrong && rivals.length)
  for (let round = 0; round < FIT.rounds; round++) {
    const slope = new Float64Array(width)
    for (const item of used) addChoice(slope, item, weights)
    step(weights, slope, { ...FIT, count: used.length, free: -1 })
  }
  return weights
}

function addChoice(slope, { agreeing, rivals }, weights) {
  const meant = agreeing.map(({ fit }) => fit).reduce((a, b) => (dot(weights, b) > dot(weights, a) ? b : a))
  const choices = [meant, ...rivals]
  const sums = choices.map((fit) => dot(weights, fit))
  const most = Math.max(...sums)
  const odds = sums.map((sum) => Math.exp(sum - most))
  const all = odds.reduce((a, b) => a + b)
  choices.forEach((fit, i) => add(slope, fit, odds[i] / all))
  add(slope, meant, -1)
}

/** Logistic regression: wrong or right, by the agreeing figure of an item that is doubted least. The first feature is the bias. */
export function regressDoubt(items, width) {
  const weights = new Float64Array(width)
  for (let choice = 0; choice < DOUBT.choices; choice++) {
    const chosen = items.map(({ agreeing, wrong }) => ({
      wrong,
      doubt: choice ? leastDoubted(agreeing, weights).doubt : agreeing[0].doubt,
    }))
    for (let round = 0; round < DOUBT.rounds; round++) {
      const slope = new Float64Array(width)
      for (const { doubt, wrong } of chosen) add(slope, doubt, toChance(dot(weights, doubt)) - Number(wrong))
      step(weights, slope, { ...DOUBT, count: items.length, free: 0 })
    }
  }
  return weights
}

/** The logarithm of the odds that an item is wrong. */
export function scoreOf({ agreeing }, weights) {
  return dot(weights, leastDoubted(agreeing, weights).doubt)
}

export function dot(a, b) {
  let sum = 0
  for (let i = 0; i < b.length; i++) sum += a[i] * b[i]
  return sum
}

function leastDoubted(agreeing, weights) {
  return agreeing.reduce((a, b) => (dot(weights, b.doubt) < dot(weights, a.doubt) ? b : a))
}

function step(weights, slope, { penalty, rate, count, free }) {
  for (let i = 0; i < weights.length; i++)
    weights[i] -= ((slope[i] + (i === free ? 0 : penalty * weights[i])) * rate) / count
}

function add(sum, values, times) {
  for (let i = 0; i < sum.length; i++) sum[i] += values[i] * times
}

function toChance(score) {
  return 1 / (1 + Math.exp(-score))
}
