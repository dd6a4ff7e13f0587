// Colours. Those of the plans can be told apart by the colour-blind (Okabe and Ito 2008), baseline is
// grey; the same are in the style sheet.

const lightTheme = {
  plans: [
    "#6b7280", "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#F0E442"],
  text: "#1f2937", faint: "#6b7280", grid: "#e5e7eb", strong: "#4b5563", paper: "#ffffff",
  shade: "rgba(107, 114, 128, 0.13)", low: "#998ec3", high: "#b35806",
};

const darkTheme = {
  plans: [
    "#9ca3af", "#4aa8e8", "#E69F00", "#2bc497", "#dd97be", "#f08440", "#a5dcfb", "#F0E442"],
  text: "#e5e7eb", faint: "#9ca3af", grid: "#374151", strong: "#9ca3af", paper: "#111827",
  shade: "rgba(156, 163, 175, 0.16)", low: "#b2abd2", high: "#e08214",
};

// Parts of a whole are no plans and have colours of their own (Tol 2021, "muted").
const partColours = [
  "#332288", "#88CCEE", "#44AA99", "#117733", "#999933", "#DDCC77", "#CC6677", "#882255",
  "#AA4499", "#BBBBBB"];
const darkPartColours = [
  "#7a6bd6", "#88CCEE", "#44AA99", "#3fa365", "#999933", "#DDCC77", "#CC6677", "#c2578f",
  "#c77bb9", "#BBBBBB"];

// From low to high: cividis (Nuñez, Anderton and Renslow 2018), which reads the same to all.
const scaleColours = ["#00224e", "#123570", "#3b496c", "#575d6d", "#707173", "#8a8678",
  "#a59c74", "#c3b369", "#e1cc55", "#fee838"].map(
  (colour) => [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16)));

const darkness = window.matchMedia("(prefers-color-scheme: dark)");

// Paper and slides are white.
let onPaper = false;

const theme = () => (darkness.matches && !onPaper ? darkTheme : lightTheme);

const hues = lightTheme.plans.length - 1;

function planColour(plan) {
  const place = Math.max(data.plans[plan].colour, 0);
  return theme().plans[place === 0 ? 0 : (place - 1) % hues + 1];
}

/// When colours begin anew, dashes tell the plans apart.
function planDash(plan) {
  const place = Math.max(data.plans[plan].colour - 1, 0);
  return [[], [7, 3], [2, 3], [9, 3, 2, 3]][Math.min(Math.floor(place / hues), 3)];
}

function partColour(part) {
  const colours = theme() === darkTheme ? darkPartColours : partColours;
  return colours[part % colours.length];
}

function translucent(colour, opacity) {
  const [red, green, blue] = [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${opacity})`;
}

/// The colour of a place between 0 and 1.
function scaleColour(share) {
  const place = Math.min(Math.max(share, 0), 1) * (scaleColours.length - 1);
  const low = Math.min(Math.floor(place), scaleColours.length - 2);
  const mixed = scaleColours[low].map((channel, index) =>
    Math.round(channel + (scaleColours[low + 1][index] - channel) * (place - low)));
  return `rgb(${mixed.join(", ")})`;
}

/// Stripes on a light ground: what is taken away.
function hatching(context, colour) {
  const tile = document.createElement("canvas");
  tile.width = tile.height = 8;
  const brush = tile.getContext("2d");
  brush.fillStyle = theme().paper;
  brush.fillRect(0, 0, 8, 8);
  brush.strokeStyle = colour;
  brush.lineWidth = 2;
  for (const offset of [-8, 0, 8]) {
    brush.moveTo(offset - 1, 9);
    brush.lineTo(offset + 9, -1);
  }
  brush.stroke();
  return context.createPattern(tile, "repeat");
}
