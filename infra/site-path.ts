/**
 * Which file of the site answers a path. A page has no dot in its last part and is the one index.html; everything else
 * is the file it names, and a 404 if there is none. The API never comes through here, so its own 404 stays a 404
 * (CloudFront's `customErrorResponses` would turn it into a page).
 *
 * Sent to CloudFront as source text (web.ts): it may name nothing outside itself.
 */
export const sitePath = (path: string): string => {
  if (path === '/api/openapi.json') return '/openapi.json'
  return path.slice(path.lastIndexOf('/')).includes('.') ? path : '/index.html'
}
