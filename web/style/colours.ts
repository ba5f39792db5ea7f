/**
 * Det Fælles Designsystem knows one (light) colour for each role. Each becomes a variable, so that dark, forced and
 * later house colours need no second style sheet. The values stand in `theme.scss`.
 */
const roles: Record<string, string> = {
  '#1a1a1a': 'blaek', '#454545': 'blaek-2', '#707070': 'blaek-2', '#8e8e8e': 'kant', '#bfbfbf': 'kant-svag',
  '#dcdcdc': 'kant-svag', '#f5f5f5': 'flade-2', '#358000': 'godt', '#ddf7ce': 'godt-flade', '#febb30': 'pas-paa',
  '#ffeecc': 'pas-paa-flade', '#cc0000': 'galt', '#ffe0e0': 'galt-flade', '#1b86c3': 'vid', '#e2f2fb': 'vid-flade',
  '#004d99': 'link', '#800080': 'link', '#0b5a5f': 'primaer', '#084347': 'primaer-2',
}

type Declaration = { prop: string; value: string }

export const themeColours = {
  postcssPlugin: 'theme-colours',
  Declaration(declaration: Declaration) {
    if (declaration.prop.startsWith('--')) return
    const white = declaration.prop === 'color' || declaration.prop === 'fill' ? 'paa-primaer' : 'flade'
    declaration.value = declaration.value
      .replace(/#[0-9a-f]{6}\b|#c00\b|#fec\b/gi, (hex) => {
        const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex
        const role = roles[full.toLowerCase()]
        return role ? `var(--${role})` : hex
      })
      .replace(/(?<![-\w])white(?![-\w])/g, `var(--${white})`)
  },
}
