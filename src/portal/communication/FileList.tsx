import type { PortalText } from '../text/portal-text'
import type { AttachedFile } from './announcement-view'
import { fileKind, fileSize } from './file-words'

/** Files to take away, each with its kind and size. */
export const FileList = ({ text, files }: { text: PortalText; files: readonly AttachedFile[] }) => (
  <ul className="files plain">
    {files.map((file) => (
      <li key={file.id}>
        <a href={`/files/${file.id}`}>
          <span>{text.set(file.name)}</span>
          <small>
            {fileKind(file.mimeType)}, {fileSize(text, file.size)}
          </small>
        </a>
      </li>
    ))}
  </ul>
)
