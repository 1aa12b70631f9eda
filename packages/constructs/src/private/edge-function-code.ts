/**
 * Code of CloudFront functions (cloudfront-js-2.0), which change a request or an answer at the edge.
 * Language: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */

/**
 * Answers every address of the page with its index, and leaves files alone: what is in the root and
 * has a dot. Behind a domain, `www.` of it is sent on, so that the page has one origin: what it keeps
 * in the browser belongs to an origin, and a cashier must not have two of them.
 */
export function navigationCode(domainName: string | undefined): string {
  const redirect =
    domainName === undefined
      ? ''
      : `
  if (request.headers.host && request.headers.host.value === 'www.${domainName}') {
    return {
      statusCode: 308,
      statusDescription: 'Permanent Redirect',
      headers: { location: { value: 'https://${domainName}' + request.uri } },
    };
  }`;
  return `function handler(event) {
  var request = event.request;${redirect}
  if (!/^\\/[^/]*\\.[^/]*$/.test(request.uri)) {
    request.uri = '/index.html';
  }
  return request;
}
`;
}

/** The API knows its routes without the `/api` that it has on the page's origin. */
export const apiPathCode = `function handler(event) {
  var request = event.request;
  request.uri = request.uri.replace(/^\\/api(?=\\/|$)/, '') || '/';
  return request;
}
`;

/**
 * Files with a hash in their name never change. CloudFront runs this for answers below 400 only, so
 * that nobody keeps the refusal of a missing file for a year, as a header policy would have it.
 */
export const immutableCode = `function handler(event) {
  var response = event.response;
  response.headers['cache-control'] = { value: 'public, max-age=31536000, immutable' };
  return response;
}
`;

/**
 * An image has a day in the browser unless whoever put it said otherwise. Not for answers of 400 and
 * above, as for assets: an image that is asked for too early must not stay missing.
 */
export const imageCode = `function handler(event) {
  var response = event.response;
  if (!response.headers['cache-control']) {
    response.headers['cache-control'] = { value: 'public, max-age=86400' };
  }
  return response;
}
`;
