// Which style the numbers of a pasted block are written in, and how they are written in Vietnamese.
// The same rule as apps/indicators/pasted_block.py; tests/golden/pasted-blocks.json holds both to it.

const AMBIGUOUS = /^[1-9]\d{0,2}([.,])\d{3}$/;
const COMMA_SURE = /^(?:\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2}|\d+,\d{4,}|\d{4,},\d{3}|0,\d+)$/;
const POINT_SURE = /^(?:\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+\.\d+|\d+\.\d{1,2}|\d+\.\d{4,}|\d{4,}\.\d{3}|0\.\d+)$/;
const AROUND = /^[\s+\u2212(-]+|[\s%)]+$/g;

// What one cell says: "comma" or "point" when it can be read in one way only, "dotted" or "commaed" when in two.
export function witnessOf(text) {
  const number = text.replace(AROUND, "");
  if (AMBIGUOUS.test(number)) return number.includes(".") ? "dotted" : "commaed";
  if (COMMA_SURE.test(number)) return "comma";
  return POINT_SURE.test(number) ? "point" : "";
}

// cells: [text, whether its place takes whole numbers only]. Returns "comma", "point", "ask" or "not_needed".
export function decideBlockStyle(cells) {
  const said = cells.map(([text, whole]) => [witnessOf(text), whole]);
  const ambiguous = said.filter(([one]) => one === "dotted" || one === "commaed");
  if (!ambiguous.length) return "not_needed";
  let sure = new Set(said.map(([one]) => one).filter((one) => one === "comma" || one === "point"));
  if (!sure.size) sure = new Set(ambiguous.filter(([, whole]) => whole).map(([one]) => (one === "dotted" ? "comma" : "point")));
  return sure.size === 1 ? [...sure][0] : "ask";
}

// "1,234.5" of a block in the English style → "1.234,5"; words and plain digits stay as they are.
export function inVietnamese(text, style) {
  const witness = witnessOf(text);
  const swap = witness === "point" || (style === "point" && (witness === "dotted" || witness === "commaed"));
  return swap ? text.replace(/[.,]/g, (mark) => (mark === "." ? "," : ".")) : text;
}

// The two readings of "1.234", for the question to a person: [with thousands, with decimals].
export function twoReadings(text) {
  const digits = text.replace(AROUND, "");
  const [whole, rest] = digits.split(/[.,]/);
  return [`${whole}.${rest}`, `${whole},${rest}`];
}
