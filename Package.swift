// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// Of which commit the program is; script/build says it.
let commit = Context.environment["LEGATION_COMMIT"] ?? ""

let package = Package(
  name: "legation",
  products: [
    .executable(name: "legation", targets: ["legation"]),
    .library(name: "Timeline", targets: ["Timeline"]),
  ],
  dependencies: [
    // The command line: arguments, help, completions and the man page.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Mapping and configuration files: YAML, with the place of every mistake.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Sets of row numbers as bits.
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    // Searching sorted lists, and cutting lists into pieces for several cores.
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    // SQLite: archives of collections too large to read at every start.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The terminal library, behind plain C functions over fixed-width integers.
    .target(
      name: "CNcurses",
      cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    // The commit alone, so that another one leaves all else built.
    .target(name: "CCommit", cSettings: [.define("LEGATION_COMMIT", to: "\"\(commit)\"")]),
    .target(
      name: "Timeline",
      dependencies: [
        .product(name: "BitCollections", package: "swift-collections"),
        .product(name: "Algorithms", package: "swift-algorithms"),
      ],
      swiftSettings: strict),
    // Reads gzip, in which GDELT's files are often kept.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    // Reads XML, in pieces, with limits on what entities may grow to.
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(
      name: "Interchange",
      dependencies: [
        "Timeline", "CZlib", "CExpat", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "Archive",
      dependencies: [
        "Timeline", .product(name: "BitCollections", package: "swift-collections"),
        .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // PostgreSQL's own client: a desk is asked and filled through it.
    .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(
      name: "Desk",
      dependencies: ["CPQ", "Timeline", .product(name: "Algorithms", package: "swift-algorithms")],
      swiftSettings: strict),
    .target(
      name: "TerminalFront",
      dependencies: [
        "CNcurses", "Timeline", .product(name: "Algorithms", package: "swift-algorithms"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "legation",
      dependencies: [
        "Timeline", "TerminalFront", "Archive", "Desk", "Interchange", "CCommit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    // Random numbers that are the same in every run.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Interchange", "TestSupport", "Timeline"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "TimelineTests", dependencies: ["TestSupport", "Timeline"], swiftSettings: strict),
    .testTarget(
      name: "TerminalFrontTests", dependencies: ["TerminalFront", "TestSupport", "Timeline"],
      exclude: ["Fixtures", "Screens"], swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "Desk", "TestSupport", "Timeline",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(name: "LegationTests", dependencies: ["Timeline"], swiftSettings: strict),
  ]
)

// What reads something from outside, tried with any bytes: seeds in every run of the tests, and for
// as long as wanted by script/fuzz, for which libFuzzer has the main function.
let fuzzed: [Target.Dependency] = ["Interchange", "TerminalFront", "Timeline"]
package.targets.append(
  Context.environment["LEGATION_FUZZ"] == nil
    ? .testTarget(
      name: "FuzzingTests", dependencies: fuzzed, path: "Tests/Fuzzing",
      exclude: ["Fuzzing.swift", "Seeds"], swiftSettings: strict)
    : .executableTarget(
      name: "Fuzzing", dependencies: fuzzed, path: "Tests/Fuzzing",
      exclude: ["SeedTests.swift", "Seeds"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
