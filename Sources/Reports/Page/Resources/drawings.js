// What is drawn beside the data, by plugins of single charts.

/// The plan's name and colour over a chart that is of one plan.
const heading = (plan) => ({
  id: "heading",
  afterDraw({ ctx: context, width }) {
    if (plan === null) return;
    const size = Chart.defaults.font.size;
    context.save();
    context.fillStyle = planColour(plan);
    context.fillRect(2 + slideMargin(), 4 + slideMargin(), 4, size + 2);
    context.fillStyle = theme().text;
    context.font = `600 ${size}px ${family}`;
    context.textBaseline = "top";
    context.textAlign = "left";
    context.fillText(fitting(context, planTitle(plan), width - 16), 12 + slideMargin(), 5 + slideMargin());
    context.restore();
  },
});

const slideMargin = () => (isForSlides() ? 12 : 0);

/// The room that a heading takes.
const headingRoom = () => Chart.defaults.font.size + 14;

function fitting(context, text, width) {
  let letters = widthOf(text);
  let short = text;
  while (letters > 2 && context.measureText(short).width > width) {
    letters -= 1;
    short = shortened(text, letters);
  }
  return short;
}

function verticalLine(context, area, x, colour, dash, width = 1.5) {
  context.beginPath();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.moveTo(x, area.top);
  context.lineTo(x, area.bottom);
  context.stroke();
  context.setLineDash([]);
}

/// Text on a ground of the page's colour, so that lines behind it do not disturb.
function note(context, text, x, y, colour = theme().text) {
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = theme().paper;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

const smallFont = () => `${Chart.defaults.font.size - 2}px ${family}`;

/// Campaigns as stretches, waves and paybacks as lines, over time.
const timeMarks = (marks, isShown) => ({
  id: "timeMarks",
  beforeDatasetsDraw({ ctx: context, chartArea: area, scales }) {
    context.save();
    context.fillStyle = theme().shade;
    for (const mark of marks.filter((mark) => mark.kind === "campaign")) {
      const [left, right] = stretch(mark, scales.x, area);
      if (right > left) context.fillRect(left, area.top, right - left, area.bottom - area.top);
    }
    context.restore();
  },
  afterDatasetsDraw({ ctx: context, chartArea: area, scales }) {
    context.save();
    context.font = smallFont();
    drawCampaignNames(context, area, scales.x, marks);
    drawMoments(context, area, scales.x, marks, isShown);
    context.restore();
  },
});

function stretch(mark, scale, area) {
  const place = (week) => Math.min(Math.max(scale.getPixelForValue(week), area.left), area.right);
  return [place(mark.from - 0.5), place(mark.to - 0.5)];
}

function drawCampaignNames(context, area, scale, marks) {
  context.textBaseline = "bottom";
  context.textAlign = "left";
  let free = area.left;
  const campaigns = marks.filter((mark) => mark.kind === "campaign")
    .sort((one, other) => one.from - other.from);
  for (const mark of campaigns) {
    const [left, right] = stretch(mark, scale, area);
    const name = shortened(mark.label, 20);
    const width = context.measureText(name).width;
    const middle = (left + right - width) / 2;
    const start = Math.min(Math.max(area.left, middle), area.right - width);
    if (right <= left || start < free) continue;
    note(context, name, start, area.top - 2, theme().faint);
    free = start + width + 8;
  }
}

/// A line at each moment, and its name unless it would meet one that comes before it in the list.
function drawMoments(context, area, scale, marks, isShown) {
  const moments = marks
    .filter((mark) => mark.kind !== "campaign" && isShown(mark.plan))
    .map((mark) => ({ ...mark, x: scale.getPixelForValue(mark.from) }))
    .filter(({ x }) => x >= area.left - 0.5 && x <= area.right + 0.5);
  for (const { x, plan, kind } of moments) {
    const isPayback = kind === "payback";
    verticalLine(context, area, x, planColour(plan), isPayback ? [] : [3, 3], isPayback ? 2 : 1);
  }
  context.textAlign = "right";
  context.textBaseline = "bottom";
  for (const { x, label } of named(moments, area.left)) {
    context.save();
    context.translate(x - 2, area.top + 4);
    context.rotate(-Math.PI / 2);
    note(context, fitting(context, label, (area.bottom - area.top) * 0.55), 0, 0);
    context.restore();
  }
}

/// Moments whose names have room to the left of their lines.
function named(moments, left) {
  const size = Chart.defaults.font.size;
  const kept = [];
  for (const moment of moments) {
    const meets = kept.some(({ x }) => Math.abs(moment.x - x) < size);
    if (!meets && moment.x - size >= left) kept.push(moment);
  }
  return kept;
}

/// What stands at a week, for those who point at it.
const marksAt = (marks, week, isShown) => marks
  .filter((mark) => mark.kind === "campaign" || isShown(mark.plan))
  .filter((mark) => (mark.kind === "campaign"
    ? week >= mark.from && week < mark.to : week === Math.round(mark.from)))
  .map((mark) => shortened(
    mark.plan === null ? mark.label : `${mark.label} (${planTitle(mark.plan)})`, 50));

/// A line where loss ends.
const breakEven = (axis) => ({
  id: "breakEven",
  beforeDatasetsDraw({ ctx: context, chartArea: area, scales }) {
    const scale = scales[axis];
    const place = scale.getPixelForValue(0);
    const [start, end] = axis === "y" ? [area.top, area.bottom] : [area.left, area.right];
    if (place < start || place > end) return;
    context.save();
    context.beginPath();
    context.strokeStyle = theme().strong;
    context.lineWidth = 1.5;
    if (axis === "y") {
      context.moveTo(area.left, place);
      context.lineTo(area.right, place);
    } else {
      context.moveTo(place, area.top);
      context.lineTo(place, area.bottom);
    }
    context.stroke();
    context.font = smallFont();
    context.textBaseline = "bottom";
    context.textAlign = "right";
    if (axis === "y") {
      note(context, say("break-even", "盈亏平衡"), area.right - 4, place - 3, theme().faint);
    }
    context.restore();
  },
});
