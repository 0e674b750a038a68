import * as vscode from 'vscode'

/** The kind of the edits that cite what is dropped or pasted. */
export const CITATION = vscode.DocumentDropOrPasteEditKind.Empty.append('tickmark', 'citation')
