/** What the pictures have in common: readable on a light page and on a dark one. */
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .page { fill: #fff }
  .quiet { fill: #5a6169; font-size: 11px }
  .head { font-weight: 600 }
  .box { fill: #f3f6fb; stroke: #7d858e }
  .lane { fill: #7d858e; fill-opacity: 0.08 }
  .way { fill: none; stroke: #0b57d0; stroke-width: 1.5; marker-end: url(#tip) }
  .asks { stroke-dasharray: 5 4 }
  .tip { fill: #0b57d0 }
  .count { fill: #0b57d0 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6e8eb } .quiet { fill: #a9b0b8 }
    .page { fill: #1b1c1f } .box { fill: #26282c; stroke: #8b929a }
    .way { stroke: #a8c7fa } .tip, .count { fill: #a8c7fa }
  }`;

/** A whole picture of that size, with a title that is read aloud. */
export function svg(title: string, width: number, height: number, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}\n</style>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>',
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...parts,
    "</svg>",
    "",
  ].join("\n");
}

export function text(x: number, y: number, content: string, kind = "", anchor = "start"): string {
  return `<text x="${x}" y="${y}" class="${kind}" text-anchor="${anchor}">${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
