import type { CollectionConfig } from 'payload'
import { fileKinds } from '@/src/platform/files/file-kinds'
import { fileResponse } from '@/src/platform/files/file-response'

type Upload = NonNullable<CollectionConfig['upload']>

type Row = { filename: string; name: string; mimeType: string; filesize: number }

/**
 * Payload's own way to the bytes, for the admin: the store of the house, with the headers every file gets. Nothing lies in
 * a folder of Payload's, no file is fetched from elsewhere, none is cut or resized in the admin.
 */
export const privateUpload = (upload: Upload): Exclude<Upload, boolean> => ({
  ...(typeof upload === 'object' ? upload : {}),
  disableLocalStorage: true,
  mimeTypes: Object.keys(fileKinds),
  pasteURL: false,
  crop: false,
  focalPoint: false,
  bulkUpload: false,
  adminThumbnail: () => null,
  handlers: [
    (req, { doc }) => {
      const { filename, name, mimeType, filesize } = doc as unknown as Row
      return fileResponse({ filename, name, mimeType, size: filesize }, { headers: req.headers })
    },
  ],
})
