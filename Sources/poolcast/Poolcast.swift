import ArgumentParser

struct Poolcast: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poolcast",
    abstract: "What a private member pool brings, at what risk, and whether to build it at all.",
    discussion: """
      A scenario file describes a market and the plans a brand considers for it. Poolcast \
      simulates its members week by week under every plan, many times over, and writes what is \
      to be expected, with ranges, to results/<scenario name>/.

      Start with:
        poolcast new my-brand
        poolcast run my-brand.yaml

      Exit codes:
      \(ExitStatus.list)
      """,
    version: Version.current,
    subcommands: [
      Run.self, Compare.self, Diff.self, ReportCommand.self, Workbook.self, Notebook.self,
      Pilot.self, Assess.self, Transfer.self, Check.self, Explain.self, Cases.self, New.self,
      Schema.self, Validate.self,
    ])
}
