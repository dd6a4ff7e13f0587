// Numbers as people write them. The same rules as those of the tables (HumanNumber in the sources):
// three significant digits with k, M, bn or tn, in Chinese with 万, 亿 or 万亿.

const steps = say(
  [[1e12, "tn"], [1e9, "bn"], [1e6, "M"], [1e3, "k"]],
  [[1e12, "万亿"], [1e8, "亿"], [1e4, "万"]]);

const undefinedNumber = "–";

function roundedHalfEven(value) {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

function decimal(value, places) {
  const scaled = roundedHalfEven(Math.abs(value) * 10 ** places);
  if (scaled >= 9e15) return String(value);
  const digits = String(scaled).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  return (value < 0 && scaled > 0 ? "-" : "") + whole + (fraction ? "." + fraction : "");
}

function significant(value) {
  const magnitude = Math.abs(value);
  if (magnitude === 0) return "0";
  let places = 2;
  for (let limit = 9.995; magnitude >= limit && places > 0; limit *= 10) places -= 1;
  for (let limit = 0.9995; magnitude < limit && places < 6; limit /= 10) places += 1;
  return decimal(value, places);
}

function scaled(value) {
  for (const [limit, suffix] of steps) {
    if (Math.abs(value) >= limit * 0.9995) return significant(value / limit) + suffix;
  }
  return significant(value);
}

function money(value, write) {
  const magnitude = write(Math.abs(value));
  return (value < 0 && magnitude !== "0" ? "-" : "") + data.currency + magnitude;
}

/// A number in a unit of an axis: money, percent, weeks or number.
function human(value, unit) {
  if (!Number.isFinite(value)) return undefinedNumber;
  switch (unit) {
    case "money": return money(value, scaled);
    case "percent": return significant(value * 100) + " %";
    case "weeks": return decimal(value, 0);
    default: return scaled(value);
  }
}

/// The same with all digits that one may want to read.
function exact(value, unit) {
  if (!Number.isFinite(value)) return undefinedNumber;
  const digits = (number) => number.toLocaleString("en", Math.abs(number) >= 1000
    ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 6 });
  switch (unit) {
    case "money": return money(value, digits);
    case "percent": return digits(value * 100) + " %";
    default: return digits(value);
  }
}

/// With a plus where it is one.
const change = (value, unit, write = human) => (value > 0 ? "+" : "") + write(value, unit);

const range = (low, high, unit) =>
  exact(low, unit) + say(" to ", " 至 ") + exact(high, unit);

const weekName = (week) => say(`Week ${decimal(week, 0)}`, `第 ${decimal(week, 0)} 周`);

// Chinese characters are about twice as wide as Latin letters.
const isWide = (character) => character.codePointAt(0) >= 0x1100;
const widthOf = (text) =>
  Array.from(text).reduce((width, character) => width + (isWide(character) ? 2 : 1), 0);

/// So many letters of a text, with a sign that there were more.
function shortened(text, width) {
  if (widthOf(text) <= width) return text;
  let short = "";
  let used = 1;
  for (const character of text) {
    used += isWide(character) ? 2 : 1;
    if (used > width) break;
    short += character;
  }
  return short.trimEnd() + "…";
}

/// A text as lines of so many letters: at most so many lines. Paths break behind their dots.
function wrapped(text, width, mostLines = 3) {
  const lines = [""];
  for (const piece of text.match(/[\u1100-\uffff]|[^\s._/\u1100-\uffff]+[\s._/]*|[\s._/]+/g) ?? []) {
    const line = lines[lines.length - 1];
    if (line === "" || widthOf(line) + widthOf(piece.trimEnd()) <= width) {
      lines[lines.length - 1] = line + piece;
    } else {
      lines.push(piece);
    }
  }
  const kept = lines.slice(0, mostLines).map((line) => line.trimEnd());
  if (lines.length > mostLines) kept[mostLines - 1] += "…";
  return kept.map((line) => shortened(line, width));
}
