/**
 * The checks that look at the page from within. Each runs in the browser, so each stands alone: it may name nothing
 * outside itself but `seen`. Each answers with what is wrong and where, or with nothing. Numbers are those of the
 * twenty-five accessibility checks.
 */

/** Helpers the checks share; put into the page once as `window.seen`. */
export const installSeen = () => {
  const visible = (element: Element) =>
    element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) && element.getClientRects().length > 0
    && element.closest('.sr-only') === null
  const name = (element: Element) => {
    const words = (element.getAttribute('aria-label') ?? (element as HTMLElement).innerText ?? '').trim()
    return `<${element.tagName.toLowerCase()}> «${words.replaceAll(/\s+/g, ' ').slice(0, 40)}»`
  }
  const all = <E extends Element = HTMLElement>(selector: string, from: ParentNode = document) =>
    [...from.querySelectorAll<E>(selector)].filter(visible)
  /** What a finger lands on: for a picture radio the whole tile, for a link in a sentence nothing is asked. */
  const targets = () => {
    const open = document.querySelector('dialog[open]')
    const kinds = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]'
    const found = all(kinds, open ?? document)
    const inSentence = (element: Element) =>
      element.tagName === 'A' && getComputedStyle(element).display === 'inline' && element.closest('p, li') !== null
    const hidden = (element: Element) => element.classList.contains('spring') && element !== document.activeElement
    return found.filter((element) => !inSentence(element) && !hidden(element))
      .map((element) => (element.matches('input[type=radio], input[type=checkbox], input[type=file]')
        ? (element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`) ?? element) : element))
  }
  const helpBar = () => document.querySelector('.hjaelpebjaelke')
  const seen = { visible, name, all, targets, helpBar }
  Object.defineProperty(globalThis, 'seen', { value: seen, configurable: true })
  return seen
}

declare const seen: ReturnType<typeof installSeen>

/** 1 */
export const headingAndTitle = (): string[] => {
  const headings = [...document.querySelectorAll('h1')].filter((h1) => h1.checkVisibility())
  return [
    headings.length === 1 ? '' : `P1 there are ${headings.length} h1`,
    headings[0]?.getAttribute('tabindex') === '-1' ? '' : 'P1 the h1 cannot take focus',
    document.documentElement.lang === 'da' ? '' : 'P1 lang is not da',
    /^.+ – .+$/.test(document.title) ? '' : `P1 the title «${document.title}» does not say where you are`,
  ]
}

/** 2 */
export const helpIsThere = (): string[] => {
  const link = seen.helpBar()?.querySelector('a')
  if (!link) return ['P2 no help bar']
  const box = link.getBoundingClientRect()
  const fixed = getComputedStyle(seen.helpBar()!).position !== 'static'
  const below = innerHeight - seen.helpBar()!.getBoundingClientRect().bottom
  return [
    link.textContent?.trim() === 'Jeg har brug for hjælp' ? '' : `P2 the help bar says «${link.textContent}»`,
    box.height >= 48 ? '' : `P2 the help link is ${box.height} px high`,
    !fixed || Math.abs(below) <= 1 ? '' : 'P2 it is not at the bottom',
  ]
}

/** 3 */
export const targetsAreBig = (least: number): string[] => {
  const targets = [...new Set(seen.targets())]
  const boxes = targets.map((element) => ({ element, box: element.getBoundingClientRect() }))
  const small = boxes.filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
    .map(({ element, box }) => `P3 ${seen.name(element)} is ${Math.round(box.width)}×${Math.round(box.height)} px`)
  const floats = (element: Element) => element.closest('.hjaelpebjaelke') !== null
  const close = boxes.flatMap(({ element, box }, i) => boxes.slice(i + 1)
    .filter((other) => !element.contains(other.element) && !other.element.contains(element))
    .filter((other) => floats(element) === floats(other.element))
    .filter((other) => {
      const across = Math.max(0, box.left - other.box.right, other.box.left - box.right)
      const down = Math.max(0, box.top - other.box.bottom, other.box.top - box.bottom)
      return Math.hypot(across, down) < 7.5
    })
    .map((other) => `P3 ${seen.name(element)} and ${seen.name(other.element)} are less than 8 px apart`))
  return [...small, ...close]
}

/** 4 */
export const noDragging = (): string[] =>
  seen.all('[draggable=true], [ondragstart], [ondblclick]').map((element) => `P4 ${seen.name(element)} wants dragging`)

/** 5 */
export const focusIsNeverCovered = (): string[] => {
  const bar = seen.helpBar()
  if (!bar || getComputedStyle(bar).position === 'static') return []
  const before = document.activeElement as HTMLElement | null
  const covered = seen.targets().filter((element) => !bar.contains(element)).filter((element) => {
    const inner = element.matches('label') ? element.querySelector<HTMLElement>('input') : (element as HTMLElement)
    inner?.focus()
    const box = element.getBoundingClientRect()
    const top = bar.getBoundingClientRect().top
    // A text area is scrolled to the line being written, so it is that line which must be free.
    return element.matches('textarea') ? box.top + 40 > top : box.bottom > top + 1
  })
  before?.focus({ preventScroll: true })
  return covered.map((element) => `P5 ${seen.name(element)} lies under the help bar when it has focus`)
}

/** 10 */
export const errorsAreTied = (): string[] =>
  seen.all('[aria-invalid=true]').flatMap((field) => {
    const messages = (field.getAttribute('aria-describedby') ?? '').split(' ')
      .map((id) => document.getElementById(id)).filter((message) => message?.matches('.form-error-message'))
    const [message] = messages
    if (!message) return [`P10 ${seen.name(field)} is wrong and does not say why`]
    return [
      message.innerText.trim() === '' ? 'P10 an error without words' : '',
      message.querySelector('svg') ? '' : `P10 «${message.innerText}» has no sign`,
    ]
  })

/** 14 */
export const fewChoices = (): string[] => {
  const choices = seen.all('main .valg').length
  const mains = seen.all('main .button-primary').length
  return [
    choices <= 6 ? '' : `P14 there are ${choices} choices`,
    mains <= 1 || document.querySelector('dialog[open]') ? '' : `P14 there are ${mains} main buttons`,
  ]
}

/** 15 */
export const picturesAndWords = (): string[] => {
  const drawn = (use: SVGUseElement) => use.getBBox().width > 0
  const bare = seen.all('.valg, .billedvalg label')
    .filter((choice) => !choice.querySelector('svg use, img, .ansigt') || choice.innerText.trim() === '')
    .map((choice) => `P15 ${seen.name(choice)} lacks a picture or words`)
  const blank = [...document.querySelectorAll<SVGUseElement>('svg.pik use')]
    .filter((use) => seen.visible(use.parentElement!))
    .filter((use) => !drawn(use)).map((use) => `P15 the picture ${use.getAttribute('href')} is not drawn`)
  const misnamed = seen.all('a[aria-label], button[aria-label]')
    .filter((element) => !element.ariaLabel?.toLowerCase().startsWith(element.innerText.trim().toLowerCase()))
    .map((element) => `P15 ${seen.name(element)} is not called what it shows`)
  return [...bare, ...blank, ...misnamed]
}

/** 18 */
export const datesInWords = (): string[] => {
  const text = document.querySelector<HTMLElement>('main')?.innerText ?? ''
  const found = text.match(/\d{4}-\d\d-\d\d|\b\d{1,2}\/\d{1,2}\b|\b\d{1,2}:\d\d\b|\b\d{1,2}\s?[ap]m\b|T\d\d:/gi) ?? []
  return found.map((date) => `P18 «${date}» is not a date or time in words`)
}

/** 19 */
export const peopleHaveFaces = (): string[] => [
  ...seen.all('.person')
    .filter((person) => !person.querySelector('img[alt], .ansigt') || person.innerText.trim() === '')
    .map((person) => `P19 ${seen.name(person)} lacks face or name`),
  ...seen.all<HTMLImageElement>('img').filter((img) => !img.hasAttribute('alt')).map((img) => `P19 no alt: ${img.src}`),
]

/** 20 */
export const textIsReadable = (base: number): string[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const holders = new Set<HTMLElement>()
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement
    const drawn = holder && !holder.closest('[aria-hidden=true], noscript, script') && seen.visible(holder)
    if (drawn && walker.currentNode.textContent?.trim()) holders.add(holder)
  }
  const measure = document.createElement('canvas').getContext('2d')!
  return [...holders].flatMap((holder) => {
    const style = getComputedStyle(holder)
    const size = Number.parseFloat(style.fontSize)
    const prose = holder.matches('p, p *, li, dd')
    measure.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    const perLine = holder.clientWidth / measure.measureText('0').width
    const lines = Number.parseFloat(style.lineHeight) / size
    return [
      size >= base - 0.1 ? '' : `P20 ${seen.name(holder)} is ${size} px`,
      style.textAlign === 'justify' ? `P20 ${seen.name(holder)} is justified` : '',
      prose && lines < 1.29 ? `P20 ${seen.name(holder)} has line height ${lines.toFixed(2)}` : '',
      holder.matches('p') && lines < 1.49 ? `P20 ${seen.name(holder)} has line height ${lines.toFixed(2)}` : '',
      prose && perLine > 67 ? `P20 ${seen.name(holder)} has ${Math.round(perLine)} characters a line` : '',
    ]
  })
}

/** 21 */
export const nothingIsCut = (): string[] => {
  const cut = seen.all('body *').filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    return element.innerText?.trim() && ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1)
      || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
  })
  return cut.map((element) => `P21 ${seen.name(element)} is cut`)
}

/** 21 */
export const helpBarIsLow = (): string[] => {
  const bar = seen.helpBar()
  if (!bar || getComputedStyle(bar).position === 'static') return []
  const share = bar.getBoundingClientRect().height / innerHeight
  return [share <= 0.2 ? '' : `P21 the help bar covers ${Math.round(share * 100)} % of the screen`]
}

/** 22 */
export const noSidewaysScroll = (): string[] => {
  const wide = document.documentElement.scrollWidth
  const out = seen.all('body *').filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
  return wide <= innerWidth ? [] : [`P22 the page is ${wide} px wide: ${out.slice(0, 3).map(seen.name).join(', ')}`]
}

/** 24 */
export const nothingMoves = (): string[] => [
  ...document.getAnimations().filter(({ playState }) => playState === 'running')
    .map(() => 'P24 something moves by itself'),
  ...seen.all('[autoplay], marquee, blink').map((element) => `P24 ${seen.name(element)} plays by itself`),
]
