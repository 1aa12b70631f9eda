import type { Product } from '@agentic-retail/domain/product/product';
import { useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import form from '../../../components/form.module.css';
import { FormActions } from '../../../components/form-actions.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { ProgressBar } from '../../../components/progress-bar.tsx';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { waitFor } from '../../../lib/wait-for.ts';
import { planEdits } from '../edit/plan-edits.ts';
import { emptyForm, readChange } from '../edit/read-change.ts';
import { type EditReport, runEdits } from '../edit/run-edits.ts';
import { ChangeFields } from './change-fields.tsx';
import { EditPreview } from './edit-preview.tsx';
import { EditsDone } from './edits-done.tsx';

interface BulkEditDialogProps {
  readonly products: readonly Product[];
  readonly categories: readonly string[];
  readonly onClose: () => void;
}

/** Changes the chosen products together: filled in, looked at, carried out, and told one by one. */
export function BulkEditDialog({ products, categories, onClose }: BulkEditDialogProps) {
  const { catalogue } = useServices();
  const api = useBackOffice();
  /** As they were when the dialog was opened: what is shown is what is changed. */
  const [before] = useState(products);
  const [filled, setFilled] = useState(emptyForm);
  const [report, setReport] = useState<EditReport>();
  const [isRunning, setRunning] = useState(false);
  const { change, wrong } = useMemo(() => readChange(filled), [filled]);
  const edits = useMemo(() => planEdits(before, change), [before, change]);

  const run = async () => {
    setRunning(true);
    setReport({ done: 0, of: edits.length, changed: 0, left: [] });
    const changed: Product[] = [];
    await runEdits(edits, {
      send: (some) => api.editProducts({ body: { edits: some } }),
      onResults: (results, soFar) => {
        changed.push(...results.flatMap(({ product }) => product ?? []));
        setReport(soFar);
      },
      pause: waitFor,
    });
    // At once: each time, the shelf is put in order again.
    catalogue.put(changed);
    setRunning(false);
  };

  const title = `Change ${before.length.toLocaleString()} ${before.length === 1 ? 'product' : 'products'}`;
  if (report !== undefined) {
    return (
      <Dialog title={title} onClose={isRunning ? undefined : onClose}>
        <div className={form.form}>
          {isRunning ? (
            <ProgressBar
              label={`${report.done.toLocaleString()} of ${report.of.toLocaleString()}`}
              value={report.done / report.of}
            />
          ) : (
            <EditsDone report={report} products={before} />
          )}
          <Button size="l" variant="primary" isBusy={isRunning} onClick={onClose}>
            Done
          </Button>
        </div>
      </Dialog>
    );
  }
  const isReady = edits.length > 0 && wrong.length === 0;
  return (
    <FormDialog
      title={title}
      onSubmit={() => {
        if (isReady) run();
      }}
      onClose={onClose}
    >
      <ChangeFields form={filled} wrong={wrong} categories={categories} onChange={setFilled} />
      <EditPreview edits={edits} products={before} />
      <FormActions
        submitLabel={`Change ${edits.length.toLocaleString()}`}
        isBusy={false}
        isReady={isReady}
        onCancel={onClose}
      />
    </FormDialog>
  );
}
