import { translateAdmin } from '@/collections/messages/translate'

type Props = { id?: string | number; i18n: { language: string } }

/** Beside the save button: to the recipients and the sending, once the announcement is saved. */
export const SendLink = ({ id, i18n }: Props) =>
  id ? (
    <a className="lokalenet-send-link" href={`/admin/announcement?id=${id}`}>
      {translateAdmin(i18n.language, 'send.link')}
    </a>
  ) : (
    <span className="lokalenet-send-link">{translateAdmin(i18n.language, 'send.saveFirst')}</span>
  )
