/// Where the tables are, and what all charts need.
enum SetupCells {
  static func cells(_ place: DataPlace, _ words: CellWords) -> [NotebookCell] {
    [
      .code(
        "folder",
        python: """
          # \(words.text("The results, as seen from this notebook.", "结果所在，以本笔记本的位置为准。"))
          FOLDER = \(CodeLiteral.string(place.folder))
          """,
        r: """
          # \(words.text("The results, as seen from this notebook.", "结果所在，以本笔记本的位置为准。"))
          FOLDER <- \(CodeLiteral.string(place.folder))
          """),
      .code("setup", python: python(place, words), r: r(place, words)),
      .code(
        "drawing", python: PythonDrawing.code(words), r: RDrawing.code(words)),
    ]
  }

  private static func python(_ place: DataPlace, _ words: CellWords) -> String {
    """
    %matplotlib inline
    import json
    import logging
    import unicodedata
    from pathlib import Path

    import matplotlib.pyplot as plt
    import numpy as np
    import pandas as pd
    from matplotlib import font_manager
    from matplotlib.lines import Line2D
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    places = [Path(home) / FOLDER for home in (".", \(CodeLiteral.string(place.home)))]
    folder = next((place for place in places if (place / "run.json").is_file()), None)
    if folder is None:
        raise FileNotFoundError(f"\(words.text(
          "there are no results in {FOLDER}; change FOLDER above",
          "{FOLDER} 中没有结果；请修改上面的 FOLDER"))")

    TEXTS = ["plan", "versus", "kpi", "unit", "segment", "channel", "wave", "line", "path", "from",
             "to", "join_month", "failed_checks", "held_by"]


    def load(name):
        \"""\(words.text(
          "A table. An empty cell is a number that is not defined.",
          "读入一张表。空单元格表示该数没有定义。"))\"""
        return pd.read_csv(folder / name, dtype={column: str for column in TEXTS},
                           keep_default_na=False, na_values=[""], encoding="utf-8-sig")


    run = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    summary = load("summary.csv")
    plans = list(summary["plan"].unique())
    others = plans[1:]  # \(words.text("all but baseline", "基准以外的各计划"))
    unit_of = dict(zip(summary["kpi"], summary["unit"]))
    """
  }

  private static func r(_ place: DataPlace, _ words: CellWords) -> String {
    """
    places <- file.path(c(".", \(CodeLiteral.string(place.home))), FOLDER)
    folder <- c(places[file.exists(file.path(places, "run.json"))], NA)[1]
    if (is.na(folder)) stop(\(words.r(
      "there are no results there; change FOLDER above", "该处没有结果；请修改上面的 FOLDER")))

    TEXTS <- c("plan", "versus", "kpi", "unit", "segment", "channel", "wave", "line", "path", "from",
               "to", "join_month", "date", "failed_checks", "held_by")

    # \(words.text(
      "A table. An empty cell is a number that is not defined.",
      "读入一张表。空单元格表示该数没有定义。"))
    load_table <- function(name) {
      table <- read.csv(file.path(folder, name), colClasses = "character", na.strings = "",
                        fileEncoding = "UTF-8-BOM", check.names = FALSE)
      numbers <- setdiff(names(table), TEXTS)
      table[numbers] <- lapply(table[numbers], as.numeric)
      table
    }

    summary_table <- load_table("summary.csv")
    plans <- unique(summary_table$plan)
    others <- plans[-1] # \(words.text("all but baseline", "基准以外的各计划"))
    """
  }
}
