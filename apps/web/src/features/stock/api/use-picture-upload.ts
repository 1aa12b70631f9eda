import { MAX_IMAGE_BYTES } from '@agentic-retail/domain/product/product-image';
import { useState } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { sendPicture } from '../picture/send-picture.ts';
import { shrinkPicture } from '../picture/shrink-picture.ts';

export interface PictureUpload {
  /** How much was sent, from 0 to 1, while it is being sent. */
  readonly progress?: number;
  /** Why the latest one is not there. */
  readonly failure?: string;
  readonly upload: (file: Blob) => Promise<void>;
}

/** Gives a product a picture: made small, sent to the store of pictures, and only then named in it. */
export function usePictureUpload(sku: string): PictureUpload {
  const { api: till, catalogue } = useServices();
  const api = useBackOffice();
  const [state, setState] = useState<{ progress?: number; failure?: string }>({});

  const upload = async (file: Blob) => {
    setState({ progress: 0 });
    const picture = await shrinkPicture(file);
    if (picture === undefined) {
      return setState({
        failure: 'This is no picture that the browser can read. Try a JPEG or PNG.',
      });
    }
    const { contentType, bytes } = picture;
    if (bytes.size > MAX_IMAGE_BYTES) {
      return setState({ failure: 'The picture is larger than 5 MB. Choose a smaller one.' });
    }
    const body = { contentType, size: bytes.size };
    const signed = await api.requestImageUpload({ params: { sku }, body });
    if (!signed.ok) return setState({ failure: describeFailure(signed.error) });
    const { uploadUrl, imageUrl } = signed.value;
    const isSent = await sendPicture(uploadUrl, picture, (progress) => setState({ progress }));
    if (!isSent) {
      return setState({
        failure: 'The picture could not be sent. Check the network, then try again.',
      });
    }
    // Sending took a while, and nothing but the picture is changed: it is put into what there is now.
    const current = await till.getProduct({ params: { sku } });
    if (!current.ok) return setState({ failure: describeFailure(current.error) });
    const { version } = current.value;
    const updated = await api.updateProduct({ params: { sku }, body: { version, imageUrl } });
    if (!updated.ok) return setState({ failure: describeFailure(updated.error) });
    catalogue.put([updated.value]);
    setState({});
  };
  return { ...state, upload };
}
