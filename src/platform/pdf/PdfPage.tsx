import type { ReactNode } from 'react'
import { Document, Page, Text, View } from '@react-pdf/renderer'
import { styles } from './styles'

export type PdfIssuer = {
  /** Full name of the community or cooperative. */
  name: string
  /** Address, tax number and the like, one line each. */
  lines: readonly string[]
}

export type PdfPageProps = {
  title: string
  subtitle?: string
  /** Language of the words, `pl`, `en` or `uk`, for readers' programs. */
  language: string
  issuer: PdfIssuer
  /** At the right of the head: place and day, document number. */
  reference?: readonly string[]
  /** At the left of every page's foot. */
  footer: string
  /** „Strona 1 z 3” */
  pageOf: (page: number, pages: number) => string
  orientation?: 'portrait' | 'landscape'
  children: ReactNode
}

/** The letterhead. */
export const PdfHead = ({ issuer, reference = [] }: Pick<PdfPageProps, 'issuer' | 'reference'>) => (
  <View style={styles.head}>
    <View style={{ flex: 1 }}>
      <Text style={styles.issuer}>{issuer.name}</Text>
      {issuer.lines.map((line) => (
        <Text key={line} style={styles.soft}>
          {line}
        </Text>
      ))}
    </View>
    <View>
      {reference.map((line) => (
        <Text key={line} style={styles.right}>
          {line}
        </Text>
      ))}
    </View>
  </View>
)

const Sheet = ({ title, subtitle, issuer, children, ...rest }: Omit<PdfPageProps, 'language'>) => (
  <Page size="A4" orientation={rest.orientation ?? 'portrait'} style={styles.page}>
    <PdfHead issuer={issuer} reference={rest.reference ?? []} />
    <Text style={styles.title}>{title}</Text>
    {subtitle ? <Text style={styles.subtitle}>{subtitle}</Text> : null}
    {children}
    <View style={styles.footer} fixed>
      <Text style={{ flex: 1 }}>{rest.footer}</Text>
      <Text
        render={({ subPageNumber, subPageTotalPages }) => rest.pageOf(subPageNumber, subPageTotalPages)}
      />
    </View>
  </Page>
)

/** A document of one kind of page: head with the community, title, content, and a foot with page numbers on each. */
export const PdfPage = (props: PdfPageProps) => PdfBundle({ ...props, sheets: [props] })

/** Papers for many people in one file, such as letters: each begins on a page of its own and counts its own pages. */
export const PdfBundle = ({
  title,
  language,
  issuer,
  sheets,
}: Pick<PdfPageProps, 'title' | 'language' | 'issuer'> & {
  sheets: readonly Omit<PdfPageProps, 'language'>[]
}) => (
  <Document title={title} author={issuer.name} language={language} creator="LokaleNet" producer="LokaleNet">
    {sheets.map((sheet, index) => (
      <Sheet key={index} {...sheet} />
    ))}
  </Document>
)
