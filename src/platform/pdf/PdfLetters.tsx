import type { ReactNode } from 'react'
import { Document, Page, Text, View } from '@react-pdf/renderer'
import { PdfHead, type PdfIssuer } from './PdfPage'
import { letterStyles as own, styles } from './styles'

export type PdfLetter = {
  title: string
  /** Name and address, one line each, where a window envelope shows them. */
  addressee: readonly string[]
  reference: readonly string[]
  children: ReactNode
}

type LettersProps = { title: string; language: string; issuer: PdfIssuer; letters: readonly PdfLetter[] }

/** Letters to many people in one file, each on a sheet of its own. */
export const PdfLetters = ({ title, language, issuer, letters }: LettersProps) => (
  <Document title={title} author={issuer.name} language={language} creator="LokaleNet" producer="LokaleNet">
    {letters.map((letter, index) => (
      <Page key={index} size="A4" style={styles.page}>
        <PdfHead issuer={issuer} reference={letter.reference} />
        <View style={own.addressee}>
          {letter.addressee.map((line, at) => (
            <Text key={at} style={own.line}>
              {line}
            </Text>
          ))}
        </View>
        <Text style={styles.title}>{letter.title}</Text>
        {letter.children}
      </Page>
    ))}
  </Document>
)

/** Numbered steps. */
export const PdfSteps = ({ steps }: { steps: readonly string[] }) => (
  <View style={own.steps}>
    {steps.map((step, index) => (
      <View key={step} style={own.step} wrap={false}>
        <Text style={own.number}>{`${index + 1}.`}</Text>
        <Text style={own.words}>{step}</Text>
      </View>
    ))}
  </View>
)

/** What is typed off the paper: a label and large letters, one line each. */
export const PdfCodes = ({ codes }: { codes: readonly { label: string; value: string }[] }) => (
  <View style={own.codes} wrap={false}>
    {codes.map(({ label, value }) => (
      <View key={label} style={own.code}>
        <Text style={own.codeLabel}>{label}</Text>
        <Text style={own.codeValue}>{value}</Text>
      </View>
    ))}
  </View>
)
