import * as vscode from 'vscode'

/** Does the work of a command; where it fails, the user is told why. `toMessage` puts the cause into a sentence. */
export async function tellFailure<T>(
  toMessage: (cause: string) => string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    void vscode.window.showErrorMessage(toMessage((error as Error).message))
    return undefined
  }
}

/** The cause alone. */
export const withName = (cause: string): string => `Tickmark: ${cause}`
