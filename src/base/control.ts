/** What a long call can be given besides its arguments. */
export interface Control {
  readonly signal?: AbortSignal
  readonly progress?: (progress: Progress) => void
}

export interface Progress {
  readonly done: number
  readonly total: number
  readonly path?: string
}
