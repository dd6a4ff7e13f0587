// What the report's writer put into the page: texts of users among it, which therefore only ever
// become text, never markup.
const data = JSON.parse(document.getElementById("report-data").textContent);

const say = (english, chinese) => (data.language === "zh" ? chinese : english);

// By form of figure: a function from the figure to its panels, each one chart.
const forms = {};

const planTitle = (plan) => data.plans[plan].title;

// The program that makes images of the charts asks for them behind the address.
const settings = new URLSearchParams(window.location.hash.slice(1));

const isForSlides = () => settings.has("images") || settings.has("figure");
