/**
 * The headers every answer leaves with. CloudFront adds them in AWS (web.ts), the gateway adds them on one machine:
 * one constant, so what a browser test sees is what a borger's phone sees.
 */

/** Written out, source by source: what is not named here does not load. No foreign origin, ever (F106). */
const sitePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // No 'unsafe-inline': text from a notat can then not paint over the page either.
  "style-src 'self'",
  // blob: a picture that is chosen and not yet sent; data: the small signs Vite folds into the style sheet.
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "manifest-src 'self'",
  "worker-src 'self'",
  // Signing in is a plain navigation, so no form ever has to post to the broker.
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  // Not `require-trusted-types-for`: Solid makes its templates with innerHTML, so it would need a policy that says yes
  // to every string, which is a sign on the door and no lock.
].join('; ')

/** An answer from the API is data. Opened in a tab of its own it may run, load and be framed by nothing. */
const dataPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

const everywhere = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  // Addresses hold ids. (fetch keeps its Origin header under no-referrer; only form posts would lose it.)
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // The borger may take a picture and speak a notat; nothing else of the device is asked for.
  'permissions-policy': [
    'camera=(self)',
    'microphone=(self)',
    ...['accelerometer', 'browsing-topics', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'midi',
      'payment', 'usb'].map((feature) => `${feature}=()`),
  ].join(', '),
} as const

type Headers = Record<string, string>

/** `site`: everything that is a file of the portal. `api`: everything under /api and /auth. Names are lower case. */
export const securityHeaders: { readonly site: Headers; readonly api: Headers } = {
  site: { ...everywhere, 'content-security-policy': sitePolicy },
  // no-store is set here too, so that no answer can be kept because a handler forgot.
  api: { ...everywhere, 'content-security-policy': dataPolicy, 'cache-control': 'no-store' },
}

/**
 * What a function may say better itself: `sandbox` would stop the page that takes a browser on from a failed login.
 * Where it says nothing, as when API Gateway answers in its place, the policy above stands.
 */
export const saidByFunction = 'content-security-policy'
