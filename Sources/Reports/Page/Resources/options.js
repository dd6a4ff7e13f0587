// What the charts have in common.

const family = getComputedStyle(document.body).fontFamily;

function setDefaults(fontSize) {
  const colours = theme();
  const defaults = Chart.defaults;
  defaults.font.family = family;
  defaults.font.size = fontSize;
  defaults.color = colours.text;
  defaults.borderColor = colours.grid;
  defaults.animation = false;
  defaults.maintainAspectRatio = false;
  Object.assign(defaults.plugins.tooltip, {
    backgroundColor: "rgba(17, 24, 39, 0.94)", borderColor: colours.faint, borderWidth: 1,
    titleFont: { size: fontSize, weight: "600" }, bodyFont: { size: fontSize - 1 },
    footerFont: { size: fontSize - 1, weight: "400" }, padding: 8, boxPadding: 4,
    usePointStyle: true, caretPadding: 8,
  });
  defaults.plugins.tooltip.callbacks.labelPointStyle = () => ({ pointStyle: "rect", rotation: 0 });
}

/// Whether there is little room.
const isNarrow = (width) => width < 520;

function axisTitle(text) {
  return { display: text !== "", text: wrapped(text, 46, 2), color: theme().faint };
}

function valueScale(axis, more = {}) {
  return {
    title: axisTitle(axis.title),
    grid: {
      color: (context) => (context.tick?.value === 0 ? theme().strong : theme().grid),
      borderColor: theme().grid,
    },
    ticks: {
      callback: (value) => human(value, axis.unit),
      maxTicksLimit: ({ chart }) => (isNarrow(chart.width) ? 5 : 8), maxRotation: 0,
      includeBounds: false,
    },
    ...more,
  };
}

/// Round numbers of a scale that ends where its data end: so many at most.
function roundTicks(low, high, most) {
  const least = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= least);
  const ticks = [];
  for (let place = Math.ceil(low / step); place * step <= high; place += 1) {
    ticks.push({ value: place * step });
  }
  return ticks;
}

/// Weeks from 0, with ticks at every so many weeks and the month that they are in.
function weekScale(dates, more = {}) {
  const last = Math.max(dates.length - 1, 1);
  return {
    type: "linear", min: 0, max: last,
    grid: { color: theme().grid, borderColor: theme().grid },
    afterBuildTicks: (scale) => {
      const room = Math.max(scale.chart.width - 80, 80) / (Chart.defaults.font.size * 6);
      const step = [1, 2, 4, 8, 13, 26, 52, 104, 208].find((weeks) => last / weeks <= room) ?? 520;
      scale.ticks = [];
      for (let week = 0; week <= last; week += step) scale.ticks.push({ value: week });
    },
    ticks: {
      autoSkip: false, maxRotation: 0,
      callback: (week) => [(dates[week] ?? "").slice(0, 7), weekName(week)],
    },
    ...more,
  };
}

/// How many letters of a name stand in a line: names take about a third of the width.
const nameWidth = (width) => (isNarrow(width) ? 16 : Math.min(40, Math.round(width / 22)));

/// Bars that lie; names take more lines where there is little room.
const lyingHeight = (count, room, narrowRoom = room) => (width) =>
  count * (onPaper ? 29 : isNarrow(width) ? narrowRoom : room) + 96;

/// Names along an axis.
function nameScale(labels) {
  return {
    type: "category",
    grid: { display: false, borderColor: theme().grid },
    ticks: {
      autoSkip: false, crossAlign: "far",
      font: ({ chart }) => ({ size: Chart.defaults.font.size - (isNarrow(chart.width) ? 2 : 0) }),
      callback(index) { return wrapped(labels[index] ?? "", nameWidth(this.chart.width)); },
    },
  };
}

/// Room for small words between the legend and the chart.
const roomForNotes = (lines = 1) => ({
  display: true, text: " ", padding: 0, weight: 500,
  font: { size: (Chart.defaults.font.size - 2) * lines },
});

const legendLabels = { boxWidth: 14, boxHeight: 8, padding: 10 };

const legendText = (text) => shortened(text, 44);

/// A chart of a figure: its name, the plan that it is of where it is of one, how high it is, and what
/// Chart.js is told.
const panel = (height, config, plan = null) => ({ height, config, plan });
