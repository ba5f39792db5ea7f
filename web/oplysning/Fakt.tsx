import type { ParentProps } from 'solid-js'

/** One fact in a list of them: what it is called, and what it is. */
export const Fakt = (props: ParentProps<{ navn: string }>) => <div><dt>{props.navn}</dt><dd>{props.children}</dd></div>
