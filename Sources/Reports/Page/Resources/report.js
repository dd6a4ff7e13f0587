// Puts the charts into the page, and again for paper, slides and another colour scheme.

const screenFont = 12;
// What a page of paper holds, in CSS pixels: the narrower of A4 and US letter, without margins.
const paper = { whole: 690, half: 336, font: 11 };
const slide = { width: 960, height: 540, font: 15 };

/// By id: `<figure>`, or `<figure>-<place of the plan>` where a figure has a chart for each plan.
let charts = {};

function chartId(figure, panel) {
  return panel.plan === null ? figure.id : `${figure.id}-${panel.plan}`;
}

function describedBy(figure, panel) {
  const plan = panel.plan === null ? "" : ` (${planTitle(panel.plan)})`;
  return `${figure.title}${plan}. ${figure.description}`;
}

function canvas(figure, panel) {
  const canvas = document.createElement("canvas");
  canvas.id = `chart-${chartId(figure, panel)}`;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", describedBy(figure, panel));
  return canvas;
}

/// A chart of a fixed size, or one as wide as its place where there is no size.
function draw(element, panel, size = null, more = {}) {
  const options = { ...panel.config.options, ...more };
  if (size) Object.assign(options, { responsive: false, devicePixelRatio: 2, events: [] });
  if (size) Object.assign(element, size);
  return new Chart(element, { ...panel.config, options });
}

function clear() {
  for (const chart of Object.values(charts)) chart.destroy();
  charts = {};
}

/// All charts anew. `sizeOf` gives the size of a panel where it is fixed.
function drawAll(sizeOf = () => null) {
  clear();
  for (const figure of data.figures) {
    const place = document.getElementById(`charts-${figure.id}`);
    const panels = forms[figure.form](figure);
    place.replaceChildren();
    place.classList.toggle("several", panels.length > 1);
    for (const panel of panels) {
      const frame = document.createElement("div");
      frame.className = "panel";
      const size = sizeOf(panel, panels.length > 1 || figure.form === "fan");
      place.append(frame);
      frame.style.height = `${size ? size.height : panel.height(frame.clientWidth)}px`;
      const element = canvas(figure, panel);
      frame.append(element);
      charts[chartId(figure, panel)] = draw(element, panel, size);
    }
  }
}

function drawForScreen() {
  onPaper = false;
  setDefaults(screenFont);
  drawAll();
}

function drawForPaper() {
  onPaper = true;
  setDefaults(paper.font);
  drawAll((panel, isBeside) => {
    const width = isBeside ? paper.half : paper.whole;
    return { width, height: Math.min(panel.height(width), 860) };
  });
}

// Charts are as wide as the window but paper is not, and it is white.
const listings = document.querySelectorAll("details.listing");
const wereOpen = new Set();

window.addEventListener("beforeprint", () => {
  if (isForSlides()) return;
  drawForPaper();
  for (const listing of listings) {
    if (listing.open) wereOpen.add(listing);
    listing.open = true;
  }
});

window.addEventListener("afterprint", () => {
  if (isForSlides()) return;
  drawForScreen();
  for (const listing of listings) listing.open = wereOpen.has(listing);
  wereOpen.clear();
});

darkness.addEventListener("change", () => {
  if (!onPaper) drawForScreen();
});

// MARK: Slides

function slideFrames() {
  const frames = [];
  for (const figure of data.figures) {
    for (const panel of forms[figure.form](figure)) {
      frames.push({ id: chartId(figure, panel), figure, panel });
    }
  }
  return frames;
}

function drawSlide({ id, figure, panel }, place) {
  const element = canvas(figure, panel);
  place.append(element);
  const { layout, plugins } = panel.config.options;
  const top = layout?.padding?.top ?? 0;
  charts[id] = draw(element, panel, { width: slide.width, height: slide.height }, {
    layout: { padding: { top: top + 12, left: 16, right: 24, bottom: 12 } },
    plugins: {
      ...plugins,
      title: {
        display: true, text: shortened(figure.title, 80), align: "start", color: theme().text,
        font: { size: slide.font + 3, weight: "600" }, padding: { bottom: 6 },
      },
    },
  });
  return element;
}

const onWhite = {
  id: "onWhite",
  beforeDraw({ ctx: context, width, height }) {
    context.save();
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, width, height);
    context.restore();
  },
};

/// Every chart as the text of a PNG, for the program that has opened the page.
function writeImages() {
  Chart.register(onWhite);
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  for (const frame of slideFrames()) {
    const image = document.createElement("pre");
    image.id = `image-${frame.id}`;
    image.textContent = drawSlide(frame, place).toDataURL("image/png");
    place.replaceChildren();
    document.body.append(image);
  }
}

/// One chart alone on a page of its size.
function showSlide(id) {
  const { width, height } = slide;
  const style = document.styleSheets[0];
  style.insertRule(`@page { size: ${width}px ${height}px; margin: 0 }`, style.cssRules.length);
  const place = document.createElement("div");
  place.className = "slide";
  document.body.replaceChildren(place);
  const frame = slideFrames().find((frame) => frame.id === id);
  if (!frame) return;
  const redraw = () => {
    clear();
    place.replaceChildren();
    drawSlide(frame, place);
  };
  redraw();
  // What is drawn while the page is printed is printed as lines and letters instead of pixels.
  window.addEventListener("beforeprint", redraw);
}

if (isForSlides()) {
  onPaper = true;
  setDefaults(slide.font);
  if (settings.has("figure")) showSlide(settings.get("figure")); else writeImages();
} else {
  drawForScreen();
}

window.poolcastReport = { ready: true, human, exact, get charts() { return charts; } };
