import { notFound } from 'next/navigation'
import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { DocumentBar } from '../_ui/document-bar'
import { type DocumentParams, loadDocument } from '../load'
import { Sharing } from './_ui/sharing'
import { archive, rename } from './actions'

export const generateMetadata = async () => ({ title: (await reader()).t('documents')('settingsTitle') })

export default async function SettingsPage({ params }: DocumentParams) {
  const { actor, document } = await loadDocument((await params).id)
  if (!document.isOwner) notFound()
  const { t } = await reader()
  const d = t('documents')
  return (
    <>
      <Top />
      <DocumentBar document={document} current="settings" />
      <main id="main" className="main settings-page">
        <h1 className="h1">{d('settingsTitle')}</h1>
        <section className="panel">
          <h2 className="h2">{d('nameHead')}</h2>
          <Form action={rename} done={d('saved')}>
            <input type="hidden" name="documentId" value={document.id} />
            <Field
              name="title"
              label={d('nameLabel')}
              defaultValue={document.title}
              maxLength={200}
              required
              dir="auto"
            />
            <div className="form-end">
              <Submit>{t('common')('save')}</Submit>
            </div>
          </Form>
        </section>
        <Sharing actor={actor} documentId={document.id} />
        <section className="panel">
          <h2 className="h2">{d('putAwayHead')}</h2>
          <p className="quiet">{d('putAwayNote')}</p>
          <Form action={archive.bind(null, document.id, !document.archived)}>
            <Submit className="btn">{document.archived ? d('bringBack') : d('putAwayButton')}</Submit>
          </Form>
        </section>
      </main>
    </>
  )
}
