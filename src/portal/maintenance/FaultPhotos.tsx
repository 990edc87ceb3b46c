import type { PortalText } from '../text/portal-text'
import type { FaultPhoto } from './faults-view'

type PhotosProps = { text: PortalText; photos: FaultPhoto[]; title?: string }

/** Photos side by side; each opens in full. */
export const FaultPhotos = ({ text, photos, title }: PhotosProps) =>
  photos.length > 0 && (
    <>
      {title && <p className="note">{title}</p>}
      <div className="photos">
        {photos.map(({ id }, index) => {
          const name = text.t('faults.photo', { number: index + 1 })
          return (
            <a key={id} href={`/files/${id}`}>
              <img src={`/files/${id}`} alt={title ? `${title}: ${name}` : name} loading="lazy" />
            </a>
          )
        })}
      </div>
    </>
  )
