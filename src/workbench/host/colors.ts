import names from "color-name";

/** A colour as it is read back: the names of CSS are colours too, and what is none is left out. */
export const colorOf = (color: string | null | undefined): string => {
  if (!color) return "";
  const rgb = names[color.toLowerCase()];
  if (rgb) return `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  return color.replace(/^#([\da-f])([\da-f])([\da-f])$/i, "#$1$1$2$2$3$3").toLowerCase();
};
