/// What all charts in Python share: colours, fonts, names and numbers for people.
enum PythonDrawing {
  /// KPIs that are drawn or tabulated.
  static let kpis = [
    "private_members", "private_penetration", "incremental_contribution_to_date", "gmv_private",
    "gmv_public", "block_rate_per_month", "spend", "joins", "npv", "roi", "payback_week",
    "incremental_gmv", "frequency_ratio", "causal_order_lift", "value_at_risk", "p_roi_above_1",
    "p_loss", "gmv", "orders", "incremental_contribution",
  ]

  static func code(_ words: CellWords) -> String {
    [fonts(words), names(words), numbers(words), panels(words)].joined(separator: "\n\n\n")
  }

  private static func fonts(_ words: CellWords) -> String {
    let say =
      words.language == .english
      ? ""
      : """


      def say(chinese, english):
          \"""有字体时用中文，否则用英文。\"""
          return chinese if all(ord(sign) in glyphs for sign in chinese) else english
      """
    return """
      # \(words.text(
        "Baseline is grey; the others have the colours of Okabe and Ito (2008), in the order of the file.",
        "基准为灰色，其余按文件顺序取 Okabe 与 Ito (2008) 的配色。"))
      PALETTE = [\(Palette.plans.map { "\"\($0.code)\"" }.joined(separator: ", "))]
      colours = {plan: PALETTE[place % len(PALETTE)] for place, plan in enumerate(others)}
      colours[plans[0]] = "\(Palette.baseline.code)"

      CHINESE_FONTS = ["Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC",
                       "PingFang HK", "Hiragino Sans GB", "Microsoft YaHei", "SimHei",
                       "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Noto Sans CJK JP",
                       "Arial Unicode MS"]
      logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)


      def chinese_fonts():
          installed = {font.name for font in font_manager.fontManager.ttflist}
          return [name for name in CHINESE_FONTS if name in installed]


      if not chinese_fonts():
          # \(words.text(
            "Fonts that were installed since Matplotlib last looked.", "Matplotlib 上次查找之后安装的字体。"))
          for path in font_manager.findSystemFonts():
              if Path(path).stem.lower().startswith(("notosanscjk", "simhei", "msyh", "wqy", "pingfang")):
                  font_manager.fontManager.addfont(path)
      fonts = ["DejaVu Sans"] + chinese_fonts()[:1]
      glyphs = {sign for name in fonts
                for sign in font_manager.get_font(font_manager.findfont(name)).get_charmap()}
      plt.rcParams.update({
          "font.family": fonts, "font.size": 9, "text.parse_math": False, "figure.dpi": 90,
          "figure.constrained_layout.use": True, "axes.spines.top": False,
          "axes.spines.right": False, "axes.axisbelow": True,
      })\(say)
      """
  }

  private static func names(_ words: CellWords) -> String {
    """
    def readable(name, most=28):
        \"""\(words.text(
          "A name as a label: a question mark where no font has the sign, and cut when long.",
          "用作标签的名称：字体中没有的字符写作问号，过长则截短。"))\"""
        signs = [sign if ord(sign) in glyphs and unicodedata.category(sign)[0] != "C" else "?"
                 for sign in name]
        text = "".join(signs if len(signs) <= most else signs[:most - 1] + ["…"])
        # \(words.text(
          "A legend leaves out what begins with a low line.", "图例会略去以下划线开头的文字。"))
        return " " + text if text.startswith("_") else text


    def titled(kpi):
        return TITLES.get(kpi, readable(kpi))


    def label(kpi):
        \"""\(words.text("Title and unit.", "名称与单位。"))\"""
        title, unit = titled(kpi), unit_of[kpi]
        name = UNITS.get(unit, readable(unit))
        return title if unit in PERCENT or name in title else f"{title} ({name})"


    TITLES = {
    \(kpis.map { "    \"\($0)\": \(words.python(kpi: $0))," }.joined(separator: "\n"))
    }
    UNITS = {
        "members": \(words.python("members", "人")), "orders": \(words.python("orders", "单")),
        "weeks": \(words.python("weeks", "周")), "ratio": \(words.python("ratio", "倍")),
    }
    """
  }

  private static func numbers(_ words: CellWords) -> String {
    let steps = #"[(1e12, "tn"), (1e9, "bn"), (1e6, "M"), (1e3, "k")]"#
    let chinese =
      #"[(1e12, "万亿"), (1e8, "亿"), (1e4, "万")] if say("万亿", "") else "# + "\\\n         " + steps
    return """
      PERCENT = {"share", "probability", "per member-month"}
      STEPS = \(words.text(steps, chinese))


      def digits(number):
          return f"{number:.0f}" if 999.5 <= abs(number) < 1e6 else f"{number:.3g}"


      def human(number):
          \"""\(words.text("3.1M, 1.25bn.", "310万，12.5亿。"))\"""
          if pd.isna(number):
              return "–"
          for size, name in STEPS:
              if abs(number) >= size * 0.9995:
                  return digits(number / size) + name
          return digits(number)


      def percent(number):
          return "–" if pd.isna(number) else f"{digits(100 * number)} %"


      def written(number, unit):
          return percent(number) if unit in PERCENT else human(number)


      def write_axis(axis, unit):
          axis.set_major_formatter(FuncFormatter(lambda number, _: written(number, unit)))
      """
  }

  private static func panels(_ words: CellWords) -> String {
    """
    def panels(names, columns=2, width=4.8, height=3.1):
        \"""\(words.text("An empty picture for each name.", "每个名称一幅空图。"))\"""
        names = list(names)
        if not names:
            print("\(words.text("nothing to draw", "没有可画的内容"))")
            return []
        columns = min(columns, len(names))
        rows = -(-len(names) // columns)
        figure, grid = plt.subplots(rows, columns, figsize=(width * columns, height * rows),
                                    squeeze=False)
        for axes in grid.flat[len(names):]:
            axes.set_visible(False)
        return list(zip(names, grid.flat))


    def add_legend(plans):
        lines = [Line2D([], [], color=colours[plan], label=readable(plan)) for plan in plans]
        plt.gcf().legend(handles=lines, loc="outside upper center", ncols=min(4, len(lines)),
                         frameon=False)
    """
  }
}
