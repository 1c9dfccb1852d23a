/** As large as a script that people write for themselves may be. */
const CHARACTERS = 140_000;

/** A plain script of small functions at top level, each with a loop and some arithmetic, with a formula among them. */
export function plainScript(): string {
  let script = "";
  for (let i = 0; script.length < CHARACTERS; i++) {
    script += `function f${i}(a,b,c){var d=a*${i}+b;for(var e=0;e<c.length;e++){if(c[e]>d)d+=c[e]*b;else d-=a/${i + 1}}return d>0?Math.round(d*100)/100:f${Math.max(0, i - 1)}(d,b,[])}\n`;
  }
  return `${script}function AI_SALARY(y,s){return[121513,138185,155008,172361,184757][y>14?4:y>9?3:y>6?2:y>3?1:0]*(s==="WA"?1.1676:1)}`;
}
