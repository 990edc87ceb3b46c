import type { ReactElement } from 'react'
import { renderToBuffer, type DocumentProps } from '@react-pdf/renderer'
import { registerFonts } from './fonts'

/**
 * The bytes of a document made of this folder's parts.
 * @param element a `PdfPage`, directly: a component around it has to be called, not rendered
 */
export async function renderPdf(element: ReactElement): Promise<Uint8Array<ArrayBuffer>> {
  await registerFonts()
  return new Uint8Array(await renderToBuffer(element as ReactElement<DocumentProps>))
}
