// Stands in for `sync-fetch` and `fetch-ponyfill` in the bundles (see esbuild.js): @citation-js/core asks for them when it is
// loaded and uses them only to download references, which Tickmark never does. They would weigh 320 KB.
module.exports = () => ({})
