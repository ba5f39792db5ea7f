/** Simple drawings, made from shapes: nobody's photograph, and the same in every house. */
const rect = (x: number, y: number, w: number, h: number, colour: string, rx = 0) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${rx}" fill="${colour}"/>`
const path = (d: string, colour: string) => `<path d="${d}" fill="${colour}"/>`
const line = (d: string, colour: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`
const dot = (x: number, y: number, r: number, colour: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour}"/>`
const oval = (x: number, y: number, rx: number, ry: number, colour: string) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${colour}"/>`
const sky = (over: string, under: string) => '<defs><linearGradient id="h" x1="0" y1="0" x2="0" y2="1">'
  + `<stop offset="0" stop-color="${over}"/><stop offset="1" stop-color="${under}"/></linearGradient></defs>`
  + rect(0, 0, 800, 600, 'url(#h)')
const ground = (y: number, colour: string) => rect(0, y, 800, 600 - y, colour)
const wave = (y: number, colour: string) =>
  path(`M0 ${y} ${[-26, 26, -26, 26, -26, 26, -26, 26].map((dy) => `q50 ${dy} 100 0`).join(' ')} V600 H0Z`, colour)
const each = (places: readonly number[], shape: (at: number, i: number) => string) => places.map(shape).join('')

const swan = (x: number, y: number, size: number) => `<g transform="translate(${x} ${y}) scale(${size})">`
  + oval(0, 0, 60, 26, '#fff') + line('M40 -5 C80 -30 40 -70 66 -84', '#fff', 14) + dot(70, -86, 11, '#fff')
  + path('M79 -88 l22 5 -22 5z', '#e0742c') + '</g>'

export const motiver = {
  fjord: sky('#cfe6f2', '#f7f2e4') + path('M0 330 Q200 250 420 320 T800 290 V400 H0Z', '#6f9471')
    + ground(360, '#5d97b8') + wave(470, '#4c86a8') + swan(230, 440, 0.9) + swan(430, 400, 0.6) + swan(600, 470, 1),

  isfugl: sky('#e9f1ea', '#cfdccb') + ground(470, '#88a9a5') + rect(372, 330, 42, 270, '#7a5a3c')
    + path('M330 300 q-20 -110 70 -120 q70 0 66 70 q-4 76 -70 84 z', '#1f6fb8')
    + path('M360 300 q10 -60 66 -66 q26 30 -6 78 q-26 26 -60 -12z', '#e98a34') + dot(400, 214, 8, '#16212b')
    + path('M350 214 l-96 16 92 14z', '#2a2a2a') + path('M452 300 l44 66 -68 -30z', '#1f6fb8'),

  tromme: sky('#f4e6cf', '#e8d3b0') + oval(400, 470, 190, 60, '#8c1f28') + rect(210, 300, 380, 170, '#b92b35')
    + oval(400, 300, 190, 60, '#fbf6ea') + line('M210 330 l76 150 76 -110 76 112 76 -112 76 110', '#f2c14e', 8)
    + line('M180 150 L390 300 M620 130 L420 296', '#7a5230', 16) + dot(392, 300, 15, '#7a5230')
    + dot(418, 297, 15, '#7a5230'),

  hoene: sky('#dff0d8', '#b7d49f')
    + path('M230 300 q60 -120 220 -90 q120 -60 120 -130 q50 90 -10 190 q-60 130 -200 120 q-110 -10 -130 -90z',
      '#a8622f')
    + dot(262, 240, 46, '#a8622f') + dot(250, 230, 7, '#1d1d1d') + path('M216 240 l-34 12 34 12z', '#e9a23b')
    + path('M236 196 q10 -34 26 -6 q20 -26 26 10z', '#c8362f') + line('M360 385 v60 M420 385 v60', '#e0902f', 10)
    + path('M560 450 h170 l-22 80 h-126z', '#c79a5b') + dot(600, 445, 24, '#f6ead8') + dot(645, 438, 26, '#efdcc0')
    + dot(692, 446, 24, '#f6ead8'),

  faerge: sky('#bfe0ee', '#eef6f5') + ground(380, '#3f7f9f') + path('M120 330 h540 l-60 110 h-430z', '#f5f7f8')
    + rect(220, 250, 330, 80, '#fdfdfd') + rect(400, 170, 70, 84, '#c8362f') + rect(130, 352, 500, 16, '#1d5d86')
    + each([250, 310, 370, 430, 490], (x) => dot(x, 290, 15, '#6fa8c4')) + wave(450, '#33708f'),

  lagkage: sky('#fbe3ea', '#f7cfd9') + oval(400, 480, 280, 50, '#fff') + rect(210, 330, 380, 140, '#e7bd84', 24)
    + rect(210, 384, 380, 26, '#c8405a')
    + path('M200 340 q0 -50 200 -50 t200 50 q-20 40 -50 6 q-30 44 -60 4 q-30 40 -60 0 q-30 40 -62 0 q-30 40 -60 -4 '
      + 'q-40 40 -108 -6z', '#fffaf2') + each([280, 340, 400, 460, 520], (x) => dot(x, 286, 22, '#d3283f')),

  boelge: sky('#dfe9ee', '#f5efe2') + wave(420, '#2f6f94')
    + path('M60 470 Q180 120 470 160 Q640 190 600 320 Q560 250 470 270 Q360 300 430 420 Q520 520 800 470 '
      + 'V600 H0 V520Z', '#1f5a80')
    + path('M470 160 Q640 190 600 320 Q570 230 460 232 Q380 240 340 300 Q350 190 470 160Z', '#e8f3f6')
    + wave(540, '#174766'),

  solopgang: sky('#f6c98a', '#f9e7c3') + dot(400, 350, 90, '#ee8a3a') + ground(360, '#5c7f92')
    + each([380, 420, 465, 515], (y, i) => rect(330 - i * 22, y, 140 + i * 44, 9, '#f3b06a', 4)),

  bus: sky('#d7ebf5', '#f3f6ee') + ground(450, '#6b7076') + rect(140, 220, 520, 230, '#f2c230', 30)
    + each([180, 290, 400, 510], (x) => rect(x, 256, 84, 78, '#cfe6f2', 8))
    + each([250, 550], (x) => dot(x, 450, 48, '#2b2f33') + dot(x, 450, 20, '#c9ced2')),
}

export type Motiv = keyof typeof motiver
